import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { AddressCard } from '@/features/address/address-card'
import { OrderRequests } from '@/features/after-sale/order-requests'
import { ChooseGroupSheet } from '@/features/group/choose-group-sheet'
import { GroupCell } from '@/features/group/group-cell'
import { useLeaveGroup } from '@/features/group/use-group-changes'
import { BoughtParcels } from '@/features/order/bought-parcels'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { OrderBody, OrderHead } from '@/features/order/order-body'
import { OrderProgress } from '@/features/order/order-progress'
import { waitsForSeat } from '@/features/order/order-words'
import { giveUpSeat, useCancel } from '@/features/order/use-cancel'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { useReceipt } from '@/features/order/use-receipt'
import { useOverdue } from '@/features/order/use-overdue'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { checkoutDraft } from '@/lib/checkout-draft'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

type GroupOf = NonNullable<OrderDetail['group']>

export default function OrderPage() {
  const { id = '' } = useParams<'order'>()
  const order = useOrder(id)
  usePullDownRefresh(() => void order.refetch().finally(endPullDown))
  if (id === '' || isUnknown(order.error)) return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  return order.data ? <Order order={order.data} /> : <OrderSkeleton />
}

function Order({ order }: { order: OrderDetail }) {
  const { overdue, onEnd } = useOverdue(order)
  const [choosing, setChoosing] = useState(false)
  const { group } = order
  const waits = waitsForSeat(order) !== null
  return (
    <View className="order">
      <OrderHead order={order} overdue={overdue} onEnd={onEnd} />
      <OrderProgress order={order} />
      {group && isOpen(order) && <GroupCell groupId={group.id} size={group.size} />}
      <OrderRequests orderId={order.id} afterSales={order.afterSales} lines={order.lines} />
      <BoughtParcels order={order} />
      <AddressCard address={order.address} />
      <OrderBody order={order} />
      <PrivacySheet />
      <ChooseGroupSheet order={order} open={choosing && waits} onClose={() => setChoosing(false)} />
      {!overdue && (
        <PageBottomBar>
          <View className="order__buttons">
            {waits ? (
              <WaitingButtons id={order.id} onChoose={() => setChoosing(true)} />
            ) : (
              <Buttons order={order} />
            )}
          </View>
        </PageBottomBar>
      )}
    </View>
  )
}

/** A leader's group does not exist before it is paid for. */
const isOpen = ({ group, transactionId }: OrderDetail) =>
  group?.role === 'MEMBER' || transactionId !== null

function Buttons({ order }: { order: OrderDetail }) {
  if (order.state === 'CREATED') return <UnpaidButtons order={order} />
  if (order.state === 'GROUPING' && order.group)
    return <GroupingButtons {...order.group} orderId={order.id} />
  return <PaidButtons order={order} />
}

/** The last one is the most likely. */
function PaidButtons({ order }: { order: OrderDetail }) {
  const receipt = useReceipt()
  return (
    <>
      {order.afterSaleOpen && (
        <Button tone="plain" onTap={() => go('afterSaleApply', { orderId: order.id })}>
          申请售后
        </Button>
      )}
      <AgainButton {...order} />
      {order.receipt && (
        <Button busy={receipt.busy} onTap={() => receipt.run(order)}>
          确认收货
        </Button>
      )}
    </>
  )
}

/** Paid, but without a seat in the group. */
function WaitingButtons({ id, onChoose }: { id: string; onChoose: () => void }) {
  const refund = useLeaveGroup('refund')
  return (
    <>
      <Button tone="plain" onTap={() => refund.run(id)}>
        不拼了，退款
      </Button>
      <Button onTap={onChoose}>选择其他团</Button>
    </>
  )
}

function GroupingButtons({ id, role, orderId }: GroupOf & { orderId: string }) {
  const leave = useLeaveGroup(role === 'LEADER' ? 'leaveAsLeader' : 'leave')
  return (
    <>
      <Button tone="plain" onTap={() => leave.run(orderId)}>
        退出拼团
      </Button>
      <Button onTap={() => go('group', { id })}>邀请好友</Button>
    </>
  )
}

function UnpaidButtons({ order: { id, group } }: { order: OrderDetail }) {
  const cancel = useCancel(group ? giveUpSeat : undefined)
  return (
    <>
      <Button tone="plain" onTap={() => void cancel(id)}>
        {group ? '放弃名额' : '取消订单'}
      </Button>
      <Button onTap={() => go('cashier', { orderId: id })}>去付款</Button>
    </>
  )
}

/** The same goods at today's prices. */
const AgainButton = ({ lines }: Pick<OrderDetail, 'lines'>) => (
  <Button
    tone="plain"
    onTap={() => {
      const items = lines.map(({ skuId, quantity }) => ({ skuId, quantity }))
      checkoutDraft.set({ source: 'buyNow', items })
      go('checkout')
    }}
  >
    再次购买
  </Button>
)

const OrderSkeleton = () => (
  <View>
    <Skeleton className="order__head-skeleton" />
    <Skeleton className="order__skeleton" />
    <Skeleton className="order__skeleton order__skeleton--tall" />
  </View>
)
