import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { AfterSaleList } from '@/features/seller-after-sale/after-sale-list'
import {
  afterSalesKey,
  useSellerAfterSales,
  type AfterSaleTab,
} from '@/features/seller-after-sale/use-seller-after-sales'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown, scrollToTop } from '@/platform/feedback'
import { Tabs } from '@/ui/tabs'
import { AfterSaleSheets, type ChosenAct } from '../../after-sale-sheets'
import './index.scss'

const tabs: readonly { key: AfterSaleTab; label: string }[] = [
  { key: 'SELLER', label: '待我处理' },
  { key: 'BUYER', label: '等买家' },
  { key: 'MONEY', label: '退款中' },
  { key: 'DONE', label: '已结束' },
]

const none: Record<AfterSaleTab, { title: string; hint: string }> = {
  SELLER: { title: '没有待处理的售后', hint: '买家申请后会出现在这里' },
  BUYER: { title: '没有等买家的售后', hint: '同意退货后，等买家寄回的在这里' },
  MONEY: { title: '没有退款中的售后', hint: '同意退款后，到账前在这里' },
  DONE: { title: '还没有结束的售后', hint: '处理完的售后在这里' },
}

export default function SellerAfterSalesPage() {
  const { tab: asked } = useParams<'sellerAfterSales'>()
  const [tab, setTab] = useState<AfterSaleTab>(
    () => tabs.find(({ key }) => key === asked)?.key ?? 'SELLER',
  )
  const [chosen, setChosen] = useState<ChosenAct | null>(null)
  const list = useSellerAfterSales(tab)
  usePullDownRefresh(() => void reloadFirstPage(afterSalesKey(tab)).finally(endPullDown))
  return (
    <View>
      <View className="after-sales-page__tabs">
        <Tabs
          items={tabs}
          active={tab}
          onChange={(next) => {
            setTab(next)
            scrollToTop()
          }}
        />
      </View>
      <AfterSaleList
        key={tab}
        list={list}
        none={none[tab]}
        onAct={(act, item) => setChosen({ act, item })}
      />
      <AfterSaleSheets chosen={chosen} onClose={() => setChosen(null)} />
    </View>
  )
}
