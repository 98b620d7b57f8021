import { usePullDownRefresh } from '@tarojs/taro'
import { TouchedOrderList } from '@/features/network/touched-order-list'
import { touchedOrdersKey, useTouchedOrders } from '@/features/network/use-network'
import { reloadFirstPage } from '@/lib/paging'
import { endPullDown } from '@/platform/feedback'

export default function TouchedOrdersPage() {
  const orders = useTouchedOrders()
  usePullDownRefresh(() => void reloadFirstPage(touchedOrdersKey).finally(endPullDown))
  return <TouchedOrderList orders={orders} />
}
