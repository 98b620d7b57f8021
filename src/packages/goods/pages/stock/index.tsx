import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { FormSkeleton } from '@/features/seller-goods/form-skeleton'
import { MovementList } from '@/features/seller-goods/movement-list'
import { MovementSheet } from '@/features/seller-goods/movement-sheet'
import { StockList } from '@/features/seller-goods/stock-list'
import { movementsKey, useGoods } from '@/features/seller-goods/use-goods'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'

export default function SellerStockPage() {
  const { productId = '' } = useParams<'sellerStock'>()
  const { data: product, error, refetch } = useGoods(productId)
  const [adjusted, setAdjusted] = useState<string | null>(null)
  usePullDownRefresh(
    () =>
      void Promise.all([refetch(), reloadFirstPage(movementsKey(productId))]).finally(endPullDown),
  )
  if (productId === '') {
    return (
      <Empty title="没有选好看哪件商品" action="去商品列表" onAction={() => go('sellerProducts')} />
    )
  }
  if (error && !product) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!product) return <FormSkeleton />
  if (product.skus.length === 0) {
    return <Empty title="还没有规格" hint="在商品编辑里填写规格和价格后，才有库存" />
  }
  // As it is now, also when it changes below the sheet.
  const sku = product.skus.find(({ skuId }) => skuId === adjusted)
  return (
    <View>
      <StockList product={product} onAdjust={({ skuId }) => setAdjusted(skuId)} />
      <MovementList product={product} />
      {sku && <MovementSheet key={sku.skuId} sku={sku} onClose={() => setAdjusted(null)} />}
    </View>
  )
}
