import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { isChanged, type ProductDraft } from './product-draft'
import {
  type FormOrigin,
  forgetUnsaved,
  keepUnsaved,
  unsavedDraft,
  type UnsavedDraft,
} from './stored-draft'

/** How long typing rests before it is kept, ms. */
const REST = 500

/**
 * Keeps what is typed on the device until it is saved, so that leaving the form, or WeChat ending the
 * mini program, loses nothing. `found`: what was left the last time.
 */
export function useUnsaved(origin: FormOrigin, draft: ProductDraft, initial: ProductDraft) {
  const [found, setFound] = useState(() => unsavedDraft(origin.productId))
  const pending = useRef<UnsavedDraft | null>(null)
  const flush = () => {
    if (pending.current) keepUnsaved(pending.current)
    pending.current = null
  }
  useEffect(() => {
    if (!isChanged(draft, initial)) return
    pending.current = { ...origin, draft }
    const timer = setTimeout(flush, REST)
    return () => clearTimeout(timer)
    // A form has one origin: another one is another form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft])
  useEffect(() => flush, [])
  useDidHide(flush)
  const forget = () => {
    pending.current = null
    forgetUnsaved(origin.productId)
  }
  return {
    found,
    /** Nobody wants what was found. */
    discard: () => {
      setFound(null)
      forgetUnsaved(origin.productId)
    },
    /** It is in the form now. */
    taken: () => setFound(null),
    flush,
    forget,
  }
}
