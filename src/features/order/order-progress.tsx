import { CellGroup } from '@/ui/cell'
import { ProgressSteps } from '@/ui/progress-steps'
import type { OrderDetail } from './use-orders'

const steps = ['提交订单', '付款', '发货', '收货']
const groupSteps = ['提交订单', '付款', '成团', '发货', '收货']

/** Steps done of a single purchase, and of one in a group. */
const done: Record<OrderDetail['state'], readonly [single: number, group: number] | null> = {
  CREATED: [1, 1],
  PAID: [2, 2],
  GROUPING: [2, 2],
  TO_SHIP: [2, 3],
  SHIPPED: [3, 4],
  RECEIVED: [4, 5],
  SETTLED: [4, 5],
  CLOSED: null,
}

/** The way of an order that is on its way; nothing for one that ended early. */
export function OrderProgress({
  order,
}: {
  order: Pick<OrderDetail, 'state' | 'refund' | 'group'>
}) {
  const passed = done[order.state]
  if (passed === null || order.refund) return null
  return (
    <CellGroup>
      <ProgressSteps steps={order.group ? groupSteps : steps} done={passed[order.group ? 1 : 0]} />
    </CellGroup>
  )
}
