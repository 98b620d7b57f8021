import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { ExportSheet } from '@/features/seller-order/export-sheet'
import { OrderSearch } from '@/features/seller-order/order-search'
import { OrderTabs, tabNamed } from '@/features/seller-order/order-tabs'
import { SellerOrderList } from '@/features/seller-order/seller-order-list'
import {
  sellerOrdersKey,
  useSellerOrderCounts,
  useSellerOrders,
  type OrderSource,
  type SellerTab,
} from '@/features/seller-order/use-seller-orders'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown, scrollToTop } from '@/platform/feedback'
import './index.scss'

const none: Record<SellerTab, string> = {
  ALL: '还没有订单',
  TO_SHIP: '没有待发货的订单',
  TO_PAY: '没有待付款的订单',
  GROUPING: '没有拼团中的订单',
  SHIPPED: '没有在途的订单',
  RECEIVED: '没有已收货的订单',
  CLOSED: '没有已关闭的订单',
}

export default function SellerOrdersPage() {
  const params = useParams<'sellerOrders'>()
  const [tab, setTab] = useState<SellerTab>(() => tabNamed(params.tab) ?? 'TO_SHIP')
  const [typed, setTyped] = useState('')
  const [keyword, setKeyword] = useState('')
  const [exporting, setExporting] = useState(false)
  const source: OrderSource = keyword === '' ? { tab } : { keyword }
  const orders = useSellerOrders(source)
  const counts = useSellerOrderCounts()
  usePullDownRefresh(() => {
    void counts.refetch()
    void reloadFirstPage(sellerOrdersKey(source)).finally(endPullDown)
  })
  const leaveSearch = () => {
    setTyped('')
    setKeyword('')
  }
  return (
    <View>
      <View className="seller-orders-page__top">
        <View className="seller-orders-page__tools">
          <OrderSearch
            value={typed}
            searching={keyword !== ''}
            onInput={setTyped}
            onSearch={() => {
              setKeyword(typed.replace(/\s+/g, ' ').trim())
              scrollToTop()
            }}
            onLeave={leaveSearch}
          />
          {keyword === '' && (
            <View className="seller-orders-page__export" onClick={() => setExporting(true)}>
              导出
            </View>
          )}
        </View>
        {keyword === '' && (
          <OrderTabs
            active={tab}
            counts={counts.data}
            onChange={(next) => {
              setTab(next)
              scrollToTop()
            }}
          />
        )}
      </View>
      <SellerOrderList
        key={keyword === '' ? tab : `search ${keyword}`}
        orders={orders}
        none={
          keyword === ''
            ? { title: none[tab], hint: '有新订单会出现在这里' }
            : { title: '没有找到订单', hint: '试试完整订单号、后 6 位、手机尾号 4 位或收货人姓名' }
        }
      />
      {exporting && <ExportSheet tab={tab} onClose={() => setExporting(false)} />}
    </View>
  )
}
