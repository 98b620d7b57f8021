import { View } from '@tarojs/components'
import { useState } from 'react'
import { partsOf } from '@/features/after-sale/apply-draft'
import { ApplyForm } from '@/features/after-sale/apply-form'
import { useOffer, type AfterSale, type Offer } from '@/features/after-sale/use-after-sales'
import { isUnknown, NoOrder } from '@/features/order/no-order'
import { CallError } from '@/lib/call-error'
import { useParams } from '@/lib/use-params'
import { goBack, replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function AfterSaleApplyPage() {
  const { orderId = '', skuId = null } = useParams<'afterSaleApply'>()
  const offer = useOffer(orderId)
  if (orderId === '' || isUnknown(offer.error)) return <NoOrder />
  if (offer.data) return <Apply orderId={orderId} skuId={skuId} offer={offer.data} />
  if (offer.error instanceof CallError && offer.error.code === 'AFTER_SALE_OVER') {
    return <Nothing title="不能申请售后了" hint={offer.error.message} />
  }
  if (offer.error) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />
  return <ApplySkeleton />
}

interface ApplyProps {
  readonly orderId: string
  readonly skuId: string | null
  readonly offer: Offer
}

function Apply({ orderId, skuId, offer }: ApplyProps) {
  const [sent, setSent] = useState(false)
  const onSent = ([first, ...others]: readonly AfterSale[]) => {
    setSent(true)
    if (first && others.length === 0) replaceWith('afterSale', { orderId, id: first.id })
    else replaceWith('afterSales')
  }
  // What was just asked for leaves nothing to ask for: the form stays until the next page comes.
  if (!sent && partsOf(offer).length === 0) {
    return <Nothing title="没有可以售后的商品" hint="商品都已在售后中，或已经退款" />
  }
  return <ApplyForm orderId={orderId} offer={offer} skuId={skuId} onSent={onSent} />
}

const Nothing = ({ title, hint }: { title: string; hint: string }) => (
  <Empty art="orders" title={title} hint={hint} action="返回" onAction={goBack} />
)

const ApplySkeleton = () => (
  <View>
    <Skeleton className="apply__skeleton" />
    <Skeleton className="apply__skeleton" />
    <Skeleton className="apply__skeleton apply__skeleton--tall" />
  </View>
)
