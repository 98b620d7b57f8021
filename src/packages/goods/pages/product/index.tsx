import { useEffect } from 'react'
import { FormSkeleton } from '@/features/seller-goods/form-skeleton'
import { ProductForm } from '@/features/seller-goods/product-form'
import { useChoices, useGoodsToEdit } from '@/features/seller-goods/use-goods'
import { useParams } from '@/lib/use-params'
import { setTitle } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'

/** A product's form; without an id in the address of a new one. */
export default function SellerProductPage() {
  const { id = '' } = useParams<'sellerProduct'>()
  const product = useGoodsToEdit(id)
  const choices = useChoices()
  useEffect(() => {
    if (id === '') setTitle('新建商品')
  }, [id])
  const error = product.data ? choices.error : (product.error ?? choices.error)
  if (error && !(choices.data && (id === '' || product.data))) {
    const retry = () => {
      if (id !== '' && !product.data) void product.refetch()
      if (!choices.data) void choices.refetch()
    }
    return <ErrorState error={error} onRetry={retry} />
  }
  if (!choices.data || (id !== '' && !product.data)) return <FormSkeleton />
  return (
    <ProductForm
      // What somebody else saved begins the form anew.
      key={product.data?.rev ?? 'new'}
      product={product.data ?? null}
      choices={choices.data}
      onReload={() => void product.refetch()}
    />
  )
}
