import { usePullDownRefresh } from '@tarojs/taro'
import { Dashboard } from '@/features/seller-reports/dashboard'
import { DashboardSkeleton } from '@/features/seller-reports/dashboard-skeleton'
import { useDashboard } from '@/features/seller-reports/use-dashboard'
import { endPullDown } from '@/platform/feedback'
import { ErrorState } from '@/ui/error-state'

export default function DashboardPage() {
  const { data, error, refetch } = useDashboard()
  usePullDownRefresh(() => void refetch().finally(endPullDown))
  if (data) return <Dashboard data={data} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <DashboardSkeleton />
}
