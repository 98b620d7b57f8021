import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { chinaTime } from '@/lib/china-time'
import { endOf, isEmpty } from '@/lib/paging'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { type AlertData, alertWords, detailText } from './alert-words'
import { useAlerts, useDismissAlert } from './use-alerts'
import './alert-list.scss'

/** What went wrong with money or shipping, newest first. */
export function AlertList() {
  const alerts = useAlerts()
  const more = () => {
    if (alerts.hasNextPage && !alerts.isFetchingNextPage) void alerts.fetchNextPage()
  }
  useReachBottom(more)
  if (alerts.error && !alerts.data) {
    return <ErrorState error={alerts.error} onRetry={() => void alerts.refetch()} />
  }
  if (!alerts.data) {
    return (
      <View>
        <Skeleton className="alert-list__skeleton" />
        <Skeleton className="alert-list__skeleton" />
      </View>
    )
  }
  if (isEmpty(alerts.data)) {
    return <Empty art="orders" title="一切正常" hint="付款、退款和发货有异常时，会在这里提醒" />
  }
  return (
    <View>
      {alerts.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((alert) => (
            <AlertCard key={alert.id} alert={alert} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(alerts)} onRetry={more} />
    </View>
  )
}

function AlertCard({ alert }: { alert: AlertData }) {
  const { run, busy } = useDismissAlert()
  const { title, advice } = alertWords[alert.kind]
  return (
    <View className="alert-card">
      <View className="alert-card__head">
        <View className="alert-card__title">{title}</View>
        <View className="alert-card__at">{chinaTime(alert.at)}</View>
      </View>
      <View className="alert-card__advice">{advice}</View>
      <View className="alert-card__detail">{`订单 ${alert.orderId}`}</View>
      <View className="alert-card__detail">{detailText(alert)}</View>
      <View className="alert-card__foot">
        <Button size="s" tone="plain" onTap={() => go('sellerOrder', { id: alert.orderId })}>
          看订单
        </Button>
        <Button size="s" tone="soft" busy={busy} onTap={() => run(alert.id)}>
          处理好了
        </Button>
      </View>
    </View>
  )
}
