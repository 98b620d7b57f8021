import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import type { LandingFallback as Fallback } from './use-share-target'

/** In place of a page that a share did not lead to. */
export const LandingFallback = ({ fallback }: { fallback: Fallback }) =>
  fallback.kind === 'failed' ? (
    <ErrorState error={fallback.error} onRetry={fallback.retry} />
  ) : (
    <Empty title="内容在小程序里" hint="点下方「前往小程序」就能看到" />
  )
