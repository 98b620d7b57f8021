import { usePullDownRefresh } from '@tarojs/taro'
import { RequestList } from '@/features/after-sale/request-list'
import { afterSalesKey, useAfterSales } from '@/features/after-sale/use-after-sales'
import { reloadFirstPage } from '@/lib/paging'
import { endPullDown } from '@/platform/feedback'

export default function AfterSalesPage() {
  usePullDownRefresh(() => void reloadFirstPage(afterSalesKey).finally(endPullDown))
  return <RequestList list={useAfterSales()} />
}
