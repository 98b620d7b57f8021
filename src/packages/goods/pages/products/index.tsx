import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { GoodsCard, GoodsSort, GoodsState } from '@/features/seller-goods/goods-data'
import { GoodsList } from '@/features/seller-goods/goods-list'
import { GoodsSearch } from '@/features/seller-goods/goods-search'
import { MoreSheet } from '@/features/seller-goods/more-sheet'
import { goodsListKey, type GoodsFilter, useGoodsList } from '@/features/seller-goods/use-goods'
import { useSaleState } from '@/features/seller-goods/use-sale-state'
import { reloadFirstPage } from '@/lib/paging'
import { useStaff } from '@/lib/session'
import { staffMay } from '@/lib/staff-may'
import { endPullDown, scrollToTop } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Snackbar } from '@/ui/snackbar'
import { Tabs } from '@/ui/tabs'
import './index.scss'

const tabs: readonly { readonly key: GoodsState; readonly label: string }[] = [
  { key: 'ON_SALE', label: '在售' },
  { key: 'DRAFT', label: '草稿' },
  { key: 'OFF_SALE', label: '已下架' },
]
const sorts: readonly { readonly key: GoodsSort; readonly label: string }[] = [
  { key: 'newest', label: '最新' },
  { key: 'rank', label: '推荐顺序' },
  { key: 'sales', label: '销量' },
]
const none: Record<GoodsState, { title: string; hint: string }> = {
  ON_SALE: { title: '没有在售的商品', hint: '新建商品或把草稿上架后，会出现在这里' },
  DRAFT: { title: '没有草稿', hint: '没写完的商品可以先存草稿' },
  OFF_SALE: { title: '没有下架的商品', hint: '下架的商品随时可以再上架' },
}
const nothingFound = { title: '没有找到商品', hint: '换个词试试，或看看其他状态的商品' }

export default function SellerProductsPage() {
  const [state, setState] = useState<GoodsState>('ON_SALE')
  const [sort, setSort] = useState<GoodsSort>('newest')
  const [keyword, setKeyword] = useState('')
  const [more, setMore] = useState<GoodsCard | null>(null)
  const filter: GoodsFilter = { state, sort, ...(keyword !== '' && { keyword }) }
  const goods = useGoodsList(filter)
  const sale = useSaleState()
  const mayEdit = staffMay(useStaff() ?? undefined, 'PRODUCTS')
  usePullDownRefresh(() => void reloadFirstPage(goodsListKey(filter)).finally(endPullDown))
  const onSwitch = (product: GoodsCard) =>
    sale.run({ product, state: product.state === 'ON_SALE' ? 'OFF_SALE' : 'ON_SALE' })
  const show = (change: () => void) => {
    change()
    scrollToTop()
  }
  return (
    <View className="seller-products">
      <View className="seller-products__top">
        <View className="seller-products__tools">
          <GoodsSearch onSearch={(words) => show(() => setKeyword(words))} />
          {mayEdit && (
            <View className="seller-products__categories" onClick={() => go('sellerCategories')}>
              分类
            </View>
          )}
        </View>
        <Tabs items={tabs} active={state} onChange={(key) => show(() => setState(key))} />
        <View className="seller-products__sorts">
          {sorts.map(({ key, label }) => (
            <View
              key={key}
              className={`seller-products__sort ${key === sort ? 'seller-products__sort--on' : ''}`}
              onClick={() => show(() => setSort(key))}
            >
              {label}
            </View>
          ))}
        </View>
      </View>
      <GoodsList
        key={`${state} ${sort} ${keyword}`}
        goods={goods}
        actions={mayEdit ? { onSwitch, onMore: setMore } : null}
        none={keyword === '' ? none[state] : nothingFound}
      />
      {sale.done && <Undo key={sale.done.n} sale={sale} />}
      {more && (
        <MoreSheet
          product={more}
          inOrder={sort === 'rank' && keyword === ''}
          onClose={() => setMore(null)}
        />
      )}
      {mayEdit && (
        <PageBottomBar>
          <Button size="l" wide onTap={() => go('sellerProduct', {})}>
            新建商品
          </Button>
        </PageBottomBar>
      )}
    </View>
  )
}

/** Says what was done and takes it back for a while. */
function Undo({ sale: { done, run, forget } }: { sale: ReturnType<typeof useSaleState> }) {
  if (!done) return null
  const { product, state } = done
  return (
    <Snackbar
      text={state === 'ON_SALE' ? '已上架，买家可以购买了' : '已下架，买家看不到了'}
      action="撤销"
      onAction={() => run({ product, state: state === 'ON_SALE' ? 'OFF_SALE' : 'ON_SALE' })}
      onGone={forget}
    />
  )
}
