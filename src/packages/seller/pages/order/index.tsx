import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { PackingSheet } from '@/features/packing-list/packing-sheet'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { OrderFacts, ReceiverCard } from '@/features/seller-order/order-facts'
import { OrderGoods } from '@/features/seller-order/order-goods'
import { SellerOrderHead } from '@/features/seller-order/order-head'
import { OrderParcels } from '@/features/seller-order/order-parcels'
import { OrderTimeline } from '@/features/seller-order/order-timeline'
import { RemarkSheet } from '@/features/seller-order/remark-sheet'
import { RepriceSheet } from '@/features/seller-order/reprice-sheet'
import { useSellerOrder } from '@/features/seller-order/use-seller-orders'
import { CallError } from '@/lib/call-error'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { useStaff, type Me } from '@/lib/session'
import { staffMay } from '@/lib/staff-may'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go, goBack } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import { CorrectSheet } from './correct-sheet'
import { OrderAfterSales } from './order-after-sales'
import { OrderButtons } from './order-buttons'
import { packingSpec } from './packing-spec'
import './index.scss'

type Staff = Me['staff']

export default function SellerOrderPage() {
  const { id = '' } = useParams<'sellerOrder'>()
  const staff = useStaff()
  const order = useSellerOrder(id)
  usePullDownRefresh(() => void order.refetch().finally(endPullDown))
  const unknown = order.error instanceof CallError && order.error.code === 'ORDER_NOT_FOUND'
  if (id === '' || unknown) {
    return <Empty art="orders" title="找不到这笔订单" action="返回" onAction={goBack} />
  }
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  return order.data ? <Order order={order.data} staff={staff} /> : <OrderSkeleton />
}

type Open =
  | { readonly sheet: 'remark' | 'reprice' | 'packing' }
  | { readonly sheet: 'correct'; readonly parcel: SellerOrder['shipments'][number] }

function Order({ order, staff }: { order: SellerOrder; staff: Staff }) {
  const [open, setOpen] = useState<Open | null>(null)
  return (
    <View className="seller-order-page">
      <SellerOrderHead order={order} />
      <OrderParcels order={order} onCorrect={(parcel) => setOpen({ sheet: 'correct', parcel })} />
      <ReceiverCard address={order.address} />
      <OrderGoods order={order} />
      <OrderAfterSales order={order} mayAct={staffMay(staff, 'AFTER_SALE')} />
      <OrderFacts
        order={order}
        onRemark={staffMay(staff, 'ORDERS') ? () => setOpen({ sheet: 'remark' }) : null}
        onBuyer={
          staffMay(staff, 'CUSTOMERS') ? () => go('sellerCustomer', { id: order.buyer.id }) : null
        }
      />
      <OrderTimeline timeline={order.timeline} />
      <PrivacySheet />
      <Sheets order={order} open={open} onClose={() => setOpen(null)} />
      <PageBottomBar>
        <OrderButtons
          order={order}
          staff={staff}
          onPacking={() => setOpen({ sheet: 'packing' })}
          onReprice={() => setOpen({ sheet: 'reprice' })}
        />
      </PageBottomBar>
    </View>
  )
}

interface SheetsProps {
  readonly order: SellerOrder
  readonly open: Open | null
  readonly onClose: () => void
}

function Sheets({ order, open, onClose }: SheetsProps) {
  switch (open?.sheet) {
    case undefined:
      return null
    case 'remark':
      return <RemarkSheet orderId={order.id} remark={order.sellerRemark} onClose={onClose} />
    case 'reprice':
      return order.amounts ? (
        <RepriceSheet orderId={order.id} amounts={order.amounts} onClose={onClose} />
      ) : null
    case 'packing':
      return <PackingSheet spec={packingSpec(order)} onClose={onClose} />
    case 'correct':
      return <CorrectSheet orderId={order.id} parcel={open.parcel} onClose={onClose} />
  }
}

const OrderSkeleton = () => (
  <View>
    <Skeleton className="seller-order-page__head-skeleton" />
    <Skeleton className="seller-order-page__skeleton" />
    <Skeleton className="seller-order-page__skeleton seller-order-page__skeleton--tall" />
  </View>
)
