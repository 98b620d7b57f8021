import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
import { Skeleton } from '@/ui/skeleton'
import { type AlertData, alertWords, detailText } from './alert-words'
import { useAlerts, useDismissAlert } from './use-alerts'
import './alert-list.scss'

/** What went wrong with money or shipping, newest first. */
export const AlertList = () => (
  <EndlessList
    list={useAlerts()}
    waiting={
      <View>
        <Skeleton className="alert-list__skeleton" />
        <Skeleton className="alert-list__skeleton" />
      </View>
    }
    none={<Empty art="orders" title="一切正常" hint="付款、退款和发货有异常时，会在这里提醒" />}
    keyOf={({ id }) => id}
    row={(alert) => <AlertCard alert={alert} />}
  />
)

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
