import { View } from '@tarojs/components'
import { ProductGrid } from './product-grid'
import { useProducts } from './use-products'

const MOST = 10

/** What others buy, under a page that has room left; nothing at all when it cannot be had. */
export function Recommended() {
  const { data } = useProducts({ sort: 'sales' })
  const items = data?.pages[0]?.items.slice(0, MOST) ?? []
  if (items.length === 0) return null
  return (
    <>
      <View className="recommended">大家都在买</View>
      <ProductGrid pages={[{ items }]} />
    </>
  )
}
