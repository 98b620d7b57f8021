import { sentenceFor } from '@/lib/call-error'
import { Empty } from './empty'

/** Says in the buyer's words what failed and offers to try again. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Empty
    art="cloud"
    title="没能加载出来"
    hint={sentenceFor(error)}
    action="重新加载"
    onAction={onRetry}
  />
)
