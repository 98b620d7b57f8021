import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { ExplanationBody } from '@/features/network/explanation'
import { useExplanation } from '@/features/network/use-network'
import { CallError } from '@/lib/call-error'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function WhyPage() {
  const { ref = '' } = useParams<'why'>()
  const { data, error, refetch } = useExplanation(ref)
  usePullDownRefresh(() => void refetch().finally(endPullDown))
  const unknown =
    error instanceof CallError && ['ORDER_NOT_FOUND', 'BAD_REQUEST'].includes(error.code)
  if (ref === '' || unknown) return <NoOrder />
  if (data) return <ExplanationBody data={data} />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <WhySkeleton />
}

const NoOrder = () => (
  <Empty
    art="orders"
    title="找不到这笔订单"
    hint="去列表里选一笔看看"
    action="好友的订单"
    onAction={() => replaceWith('touchedOrders')}
  />
)

const WhySkeleton = () => (
  <View>
    <Skeleton className="why-page__skeleton" />
    <Skeleton className="why-page__skeleton" />
    <Skeleton className="why-page__skeleton why-page__skeleton--tall" />
  </View>
)
