import { CampaignForm } from '@/features/seller-goods/campaign-form'
import { FormSkeleton } from '@/features/seller-goods/form-skeleton'
import { useChoices, useGoodsToEdit } from '@/features/seller-goods/use-goods'
import { useParams } from '@/lib/use-params'
import { replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'

export default function SellerCampaignPage() {
  const { productId = '' } = useParams<'sellerCampaign'>()
  const product = useGoodsToEdit(productId)
  const choices = useChoices()
  if (product.data && choices.data) {
    const { data } = product
    if (data.skus.length === 0) {
      return (
        <Empty
          title="还不能开拼团"
          hint="先填写商品的规格和价格"
          action="去填写"
          onAction={() => replaceWith('sellerProduct', { id: productId })}
        />
      )
    }
    return (
      <CampaignForm
        key={data.rev}
        product={data}
        group={choices.data.group}
        onReload={() => void product.refetch()}
      />
    )
  }
  const error = product.error ?? choices.error
  if (!error) return <FormSkeleton />
  const retry = () => {
    if (!product.data) void product.refetch()
    if (!choices.data) void choices.refetch()
  }
  return <ErrorState error={error} onRetry={retry} />
}
