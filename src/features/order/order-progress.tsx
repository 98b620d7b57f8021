import { CellGroup } from '@/ui/cell'
import { ProgressSteps } from '@/ui/progress-steps'
import type { OrderDetail } from './use-orders'

const steps = ['提交订单', '付款', '发货', '收货']

const done: Record<OrderDetail['state'], number | null> = {
  CREATED: 1,
  PAID: 2,
  GROUPING: 2,
  TO_SHIP: 2,
  SHIPPED: 3,
  RECEIVED: 4,
  SETTLED: 4,
  CLOSED: null,
}

/** The way of an order that is on its way; nothing for one that ended early. */
export function OrderProgress({ order }: { order: Pick<OrderDetail, 'state' | 'refund'> }) {
  const passed = done[order.state]
  if (passed === null || order.refund) return null
  return (
    <CellGroup>
      <ProgressSteps steps={steps} done={passed} />
    </CellGroup>
  )
}
