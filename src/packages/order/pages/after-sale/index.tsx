import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { endedWithout, isCancellable, isUnshipped } from '@/features/after-sale/after-sale-words'
import { RequestBody } from '@/features/after-sale/request-body'
import { RequestHead } from '@/features/after-sale/request-head'
import { ReturnAddress } from '@/features/after-sale/return-address'
import {
  useCancelAfterSale,
  useConfirmExchange,
} from '@/features/after-sale/use-after-sale-actions'
import type { AfterSale } from '@/features/after-sale/use-after-sales'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { useOrder, type OrderDetail } from '@/features/order/use-orders'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { GoodsLine } from '@/ui/goods-line'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import { ReturnForm } from './return-form'
import './index.scss'

export default function AfterSalePage() {
  const { orderId = '', id = '' } = useParams<'afterSale'>()
  const order = useOrder(orderId)
  usePullDownRefresh(() => void order.refetch().finally(endPullDown))
  if (orderId === '' || isUnknown(order.error)) return <NoOrder />
  if (order.error && !order.data) {
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  }
  if (!order.data) return <AfterSaleSkeleton />
  const one = order.data.afterSales.find((each) => each.id === id)
  return one ? (
    <Request order={order.data} one={one} />
  ) : (
    <Empty
      art="orders"
      title="找不到这条售后"
      action="查看我的售后"
      onAction={() => go('afterSales')}
    />
  )
}

interface RequestProps {
  readonly order: OrderDetail
  readonly one: AfterSale
}

const Request = ({ order, one }: RequestProps) => (
  <View className="after-sale-page">
    <RequestHead one={one} />
    {one.state === 'AWAITING_RETURN' && one.returnTo && <ReturnAddress to={one.returnTo} />}
    {(one.state === 'AWAITING_RETURN' || one.state === 'RETURNING') && (
      <ReturnForm key={one.returnParcel?.waybill ?? ''} orderId={order.id} one={one} />
    )}
    <RequestBody orderId={order.id} one={one}>
      <Goods order={order} one={one} />
    </RequestBody>
    <PageBottomBar>
      <View className="after-sale-page__buttons">
        <Buttons order={order} one={one} />
      </View>
    </PageBottomBar>
  </View>
)

function Goods({ order, one: { skuId, quantity } }: RequestProps) {
  const line = order.lines.find((each) => each.skuId === skuId)
  return line ? (
    <GoodsLine {...line} quantity={quantity} onTap={() => go('product', { id: line.productId })} />
  ) : null
}

/** The last one is the most likely. */
function Buttons({ order: { id: orderId, afterSaleOpen }, one }: RequestProps) {
  const cancel = useCancelAfterSale(isUnshipped(one))
  const confirm = useConfirmExchange()
  const input = { orderId, afterSaleId: one.id }
  return (
    <>
      <Button tone="plain" onTap={() => go('order', { id: orderId })}>
        查看订单
      </Button>
      {isCancellable(one) && (
        <Button tone="plain" busy={cancel.busy} onTap={() => cancel.run(input)}>
          撤销申请
        </Button>
      )}
      {one.state === 'RESHIPPED' && (
        <Button busy={confirm.busy} onTap={() => confirm.run(input)}>
          确认收到换货
        </Button>
      )}
      {endedWithout(one) && afterSaleOpen && (
        <Button onTap={() => go('afterSaleApply', { orderId, skuId: one.skuId })}>再次申请</Button>
      )}
    </>
  )
}

const AfterSaleSkeleton = () => (
  <View>
    <Skeleton className="after-sale-page__head-skeleton" />
    <Skeleton className="after-sale-page__skeleton" />
    <Skeleton className="after-sale-page__skeleton after-sale-page__skeleton--tall" />
  </View>
)
