import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'

/** For a link that names no order. */
export const NoOrder = () => (
  <Empty art="orders" title="找不到这笔订单" action="查看我的订单" onAction={() => go('orders')} />
)
