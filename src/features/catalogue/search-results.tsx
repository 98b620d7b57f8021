import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { endOf, isEmpty } from '@/lib/paging'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Tabs } from '@/ui/tabs'
import { ProductGrid } from './product-grid'
import { Recommended } from './recommended'
import { GridSkeleton } from './shop-skeleton'
import { useProducts, type ProductFilter, type ProductSort } from './use-products'
import './search-results.scss'

type SortTab = 'recommended' | 'sales' | 'newest' | 'price'

interface SearchResultsProps {
  readonly filter: ProductFilter
  readonly onSort: (sort: ProductSort) => void
}

/** The products of a search or a category, in the chosen order. */
export function SearchResults({ filter, onSort }: SearchResultsProps) {
  const products = useProducts(filter)
  const more = () => {
    if (products.hasNextPage && !products.isFetchingNextPage) void products.fetchNextPage()
  }
  useReachBottom(more)
  const { sort } = filter
  const byPrice = sort === 'priceAsc' || sort === 'priceDesc'
  const tabs = [
    { key: 'recommended', label: '综合' },
    { key: 'sales', label: '销量' },
    { key: 'newest', label: '新品' },
    {
      key: 'price',
      label: sort === 'priceDesc' ? '价格 ↓' : sort === 'priceAsc' ? '价格 ↑' : '价格',
    },
  ] as const
  const change = (tab: SortTab) => {
    if (tab !== 'price') onSort(tab)
    else onSort(sort === 'priceAsc' ? 'priceDesc' : 'priceAsc')
  }
  return (
    <>
      <View className="search-results__tabs">
        <Tabs items={tabs} active={byPrice ? 'price' : sort} onChange={change} />
      </View>
      <ResultList products={products} more={more} />
    </>
  )
}

function ResultList({
  products,
  more,
}: {
  products: ReturnType<typeof useProducts>
  more: () => void
}) {
  if (products.data) {
    if (isEmpty(products.data)) {
      return (
        <>
          <Empty art="search" title="没有找到相关的商品" hint="换个词，或者看看大家都在买什么" />
          <Recommended />
        </>
      )
    }
    return (
      <View className="search-results__list">
        <ProductGrid pages={products.data.pages} />
        <ListEnd state={endOf(products)} onRetry={more} />
      </View>
    )
  }
  if (products.error) {
    return <ErrorState error={products.error} onRetry={() => void products.refetch()} />
  }
  return <GridSkeleton />
}
