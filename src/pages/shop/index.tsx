import { View } from '@tarojs/components'
import {
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
  useShareTimeline,
} from '@tarojs/taro'
import { useCartBadge } from '@/features/cart/use-cart'
import { HomeHeader } from '@/features/catalogue/home-header'
import { ProductGrid } from '@/features/catalogue/product-grid'
import { SearchBar } from '@/features/catalogue/search-bar'
import { ShopSkeleton } from '@/features/catalogue/shop-skeleton'
import { useHome } from '@/features/catalogue/use-home'
import { reloadProducts, useProducts } from '@/features/catalogue/use-products'
import { shopSubject } from '@/features/share/share-subject'
import { SinglePageHint } from '@/features/share/single-page-hint'
import { useShareTarget } from '@/features/share/use-share-target'
import { useSharing } from '@/features/share/use-sharing'
import { endOf, isEmpty } from '@/lib/paging'
import { endPullDown } from '@/platform/feedback'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'

const everything = { sort: 'recommended' } as const

export default function ShopPage() {
  const home = useHome()
  const products = useProducts(everything)
  const { sharer } = useShareTarget('shop')
  const first = products.data?.pages[0]?.items[0]
  const offer = useSharing(home.data ? shopSubject(home.data.shopName, first) : null)
  useShareAppMessage(() => offer.card)
  useShareTimeline(() => offer.moment)
  useCartBadge()
  const reload = () => Promise.all([home.refetch(), reloadProducts(everything)])
  const more = () => {
    if (products.hasNextPage && !products.isFetchingNextPage) void products.fetchNextPage()
  }
  usePullDownRefresh(() => void reload().finally(endPullDown))
  useReachBottom(more)

  return (
    <View className="shop">
      <SearchBar />
      <ShopBody home={home} products={products} reload={() => void reload()} more={more} />
      <SinglePageHint invitation="进小程序，逛逛全店好物" sharer={sharer} />
    </View>
  )
}

interface BodyProps {
  readonly home: ReturnType<typeof useHome>
  readonly products: ReturnType<typeof useProducts>
  readonly reload: () => void
  readonly more: () => void
}

/** Header and products appear together, in one update of the page. */
function ShopBody({ home, products, reload, more }: BodyProps) {
  if (home.data && products.data) {
    return (
      <>
        <HomeHeader home={home.data} />
        {isEmpty(products.data) ? (
          <Empty title="小店正在上新" hint="好物马上就来，过会儿再看看吧" />
        ) : (
          <>
            <ProductGrid pages={products.data.pages} />
            <ListEnd state={endOf(products)} onRetry={more} />
          </>
        )}
      </>
    )
  }
  const error = home.error ?? products.error
  return error ? <ErrorState error={error} onRetry={reload} /> : <ShopSkeleton />
}
