import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OutputOf } from '@contract/index'
import { decodeScene } from '@domain/scene-codec'
import { call } from '@/lib/call'
import { usePageVisible } from '@/lib/use-page-visible'
import { useParams } from '@/lib/use-params'
import { go, replaceWith } from '@/platform/navigation'
import type { Landing } from '@/platform/routes'
import { isSinglePage } from '@/platform/single-page'
import type { ShareTarget } from './share-subject'
import { useTouch } from './use-touch'

/** What stands in for a page that a share did not lead to: a fault, or a way that Moments cannot go. */
export type LandingFallback =
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly kind: 'enter' }

interface ShareTargetState {
  /** Null until it is known, and for the shop. */
  readonly id: string | null
  readonly code: string | null
  readonly sharer: OutputOf<'shop.openShare'>['sharer']
  /** Whether it is still asked where to, or on the way there. */
  readonly pending: boolean
  readonly fallback: LandingFallback | null
}

/** The longest that the server looks at. */
const CODE_LIMIT = 64

function codeOf({ s, scene }: Landing): string | null {
  const code = s ?? (scene === undefined ? null : decodeScene(scene))
  return code !== null && code !== '' && code.length <= CODE_LIMIT ? code : null
}

/**
 * What this page is opened for: an id in the address, or else what the share's code leads to. A share
 * of something else leads on to the page of that, an unknown one to the shop. The touch is told.
 */
export function useShareTarget(kind: ShareTarget['kind']): ShareTargetState {
  const params = useParams<'product'>() as Landing
  const code = codeOf(params)
  const id = params.id || null
  const visible = usePageVisible()
  const share = useQuery({
    queryKey: ['share-target', code],
    queryFn: () => call('shop.openShare', { code: code ?? '' }),
    enabled: visible && id === null && code !== null,
    staleTime: 'static',
  })
  const target = share.data?.target ?? (id === null && code === null ? shop : null)
  const elsewhere = target !== null && target.kind !== kind
  useTouch(code)
  useEffect(() => {
    if (elsewhere && !isSinglePage()) leadTo(target, kind)
    // Once: a tab that is shown again does not lead away a second time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [elsewhere])
  const found = id ?? (target?.kind === kind && 'id' in target ? target.id : null)
  const fallback = found === null ? fallbackOf(share, elsewhere) : null
  return {
    id: found,
    code,
    sharer: share.data?.sharer ?? null,
    pending: kind !== 'shop' && found === null && fallback === null,
    fallback,
  }
}

const shop: ShareTarget = { kind: 'shop' }

function leadTo(target: ShareTarget, from: ShareTarget['kind']): void {
  if (target.kind === 'shop') go('shop')
  // A tab stays below what it leads to.
  else if (from === 'shop') go(target.kind, { id: target.id })
  else replaceWith(target.kind, { id: target.id })
}

function fallbackOf(
  { error, refetch }: { error: Error | null; refetch: () => Promise<unknown> },
  elsewhere: boolean,
): LandingFallback | null {
  if (error) return { kind: 'failed', error, retry: () => void refetch() }
  return elsewhere && isSinglePage() ? { kind: 'enter' } : null
}
