import { View } from '@tarojs/components'
import { canShip } from '@/features/seller-order/order-words'
import { useCloseOrder, useCompleteOrdersGroup } from '@/features/seller-order/use-order-actions'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import type { Me } from '@/lib/session'
import { staffMay } from '@/lib/staff-may'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'

interface OrderButtonsProps {
  readonly order: SellerOrder
  readonly staff: Me['staff']
  readonly onPacking: () => void
  readonly onReprice: () => void
}

/** What this colleague can do about the order now; the last button is what it waits for. */
export const OrderButtons = ({ order, staff, onPacking, onReprice }: OrderButtonsProps) => (
  <View className="seller-order-page__buttons">
    {order.paidAt !== null && order.state !== 'CLOSED' && (
      <Button tone="plain" onTap={onPacking}>
        配货单
      </Button>
    )}
    {order.state === 'CREATED' && staffMay(staff, 'ORDERS') && (
      <UnpaidButtons order={order} onReprice={onReprice} />
    )}
    {order.state === 'GROUPING' && order.groupId !== null && staffMay(staff, 'PRODUCTS') && (
      <CompleteButton groupId={order.groupId} />
    )}
    {canShip(order) && staffMay(staff, 'ORDERS', true) && (
      <Button onTap={() => go('sellerShip', { id: order.id })}>发货</Button>
    )}
  </View>
)

function UnpaidButtons({ order, onReprice }: Pick<OrderButtonsProps, 'order' | 'onReprice'>) {
  const close = useCloseOrder()
  return (
    <>
      <Button tone="plain" busy={close.busy} onTap={() => close.run(order.id)}>
        关闭订单
      </Button>
      {order.amounts && <Button onTap={onReprice}>改价</Button>}
    </>
  )
}

function CompleteButton({ groupId }: { groupId: string }) {
  const complete = useCompleteOrdersGroup()
  return (
    <Button busy={complete.busy} onTap={() => complete.run(groupId)}>
      提前成团
    </Button>
  )
}
