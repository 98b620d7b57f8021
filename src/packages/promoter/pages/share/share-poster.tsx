import { useHome } from '@/features/catalogue/use-home'
import type { ProductData } from '@/features/catalogue/use-product'
import { PosterSheet } from '@/features/poster/poster-sheet'
import type { ShareSubject } from '@/features/share/share-subject'
import { usePosterCode } from '@/features/share/use-poster-code'
import { useMe } from '@/lib/session'
import { posterSpec } from './poster-spec'

interface SharePosterProps {
  readonly subject: ShareSubject
  /** Of a product: what a poster has room for besides. */
  readonly product: ProductData | undefined
  readonly onClose: () => void
}

/** The poster, made when it is opened. */
export function SharePoster({ subject, product, onClose }: SharePosterProps) {
  const code = usePosterCode(subject.target)
  const home = useHome()
  const me = useMe()
  const retry = () => {
    if (code.error) void code.refetch()
    if (me.error) void me.refetch()
  }
  // A shop that does not tell its name is no reason to have no poster.
  const shopName = home.data?.shopName ?? (home.error ? '拼享' : null)
  const ready = code.data && me.data && shopName !== null
  return (
    <PosterSheet
      open
      onClose={onClose}
      spec={ready ? posterSpec(subject, product, me.data, shopName, code.data.picture) : null}
      error={code.error ?? me.error}
      onRetry={retry}
    />
  )
}
