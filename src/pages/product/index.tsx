import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { addToCart } from '@/features/cart/cart-store'
import { useCartCount } from '@/features/cart/use-cart'
import { ProductGallery } from '@/features/catalogue/product-gallery'
import { ProductChoices, ProductDetails, ProductHeadline } from '@/features/catalogue/product-info'
import { ProductSkeleton } from '@/features/catalogue/product-skeleton'
import { initialChoice } from '@/features/catalogue/sku-choice'
import { SkuSheet, type Purchase } from '@/features/catalogue/sku-sheet'
import { useProduct, type ProductData, type SkuData } from '@/features/catalogue/use-product'
import { checkoutDraft } from '@/lib/checkout-draft'
import { useParams } from '@/lib/use-params'
import { endPullDown, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'
import { ProductBar } from './product-bar'

export default function ProductPage() {
  const { id = '' } = useParams<'product'>()
  const { data, error, refetch } = useProduct(id)
  usePullDownRefresh(() => void refetch().finally(endPullDown))
  if (data) return <Product product={data} />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ProductSkeleton />
}

function Product({ product }: { product: ProductData }) {
  const [choice, setChoice] = useState(() => initialChoice(product))
  const [offered, setOffered] = useState<readonly Purchase[]>([])
  const inCart = useCartCount()
  const state = stateOf(product)
  const confirm = (purchase: Purchase, sku: SkuData, quantity: number) => {
    setOffered([])
    if (purchase === 'now') buyNow(sku, quantity)
    else putIntoCart(product, sku, quantity)
  }
  return (
    <View>
      <ProductGallery pictures={product.pictures} />
      <ProductHeadline product={product} />
      <ProductChoices
        product={product}
        choice={choice}
        {...(state === 'onSale' && { onChoose: () => setOffered(['cart', 'now']) })}
      />
      <ProductDetails product={product} />
      <ProductBar state={state} inCart={inCart} onBuy={(purchase) => setOffered([purchase])} />
      <SkuSheet
        product={product}
        choice={choice}
        onChoose={setChoice}
        offered={state === 'onSale' ? offered : []}
        onClose={() => setOffered([])}
        onConfirm={confirm}
      />
    </View>
  )
}

function stateOf({ onSale, skus }: ProductData): 'onSale' | 'offSale' | 'soldOut' {
  if (!onSale) return 'offSale'
  return skus.some(({ available }) => available > 0) ? 'onSale' : 'soldOut'
}

function buyNow({ id: skuId }: SkuData, quantity: number): void {
  checkoutDraft.set({ source: 'buyNow', items: [{ skuId, quantity }] })
  go('checkout')
}

function putIntoCart(product: ProductData, sku: SkuData, quantity: number): void {
  const { id: productId, title, pictures } = product
  const { id: skuId, values, price } = sku
  const picture = sku.picture ?? pictures[0] ?? ''
  const added = addToCart({ skuId, productId, title, values, picture, price, quantity })
  if (added) toast('已加入购物车', 'success')
  else toast('购物车已满，请先清理一些商品')
}
