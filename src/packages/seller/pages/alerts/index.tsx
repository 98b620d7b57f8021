import { usePullDownRefresh } from '@tarojs/taro'
import { AlertList } from '@/features/seller-alerts/alert-list'
import { alertsKey } from '@/features/seller-alerts/use-alerts'
import { reloadFirstPage } from '@/lib/paging'
import { endPullDown } from '@/platform/feedback'

export default function AlertsPage() {
  usePullDownRefresh(() => void reloadFirstPage(alertsKey).finally(endPullDown))
  return <AlertList />
}
