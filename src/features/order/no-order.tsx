import { CallError } from '@/lib/call-error'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'

/** Asking again would not help. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof CallError && error.code === 'ORDER_NOT_FOUND'

/** For a link that names no order, or none of this person's. */
export const NoOrder = () => (
  <Empty art="orders" title="找不到这笔订单" action="查看我的订单" onAction={() => go('orders')} />
)
