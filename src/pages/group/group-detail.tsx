import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ChooseGroupSheet } from '@/features/group/choose-group-sheet'
import { FormingSection } from '@/features/group/forming-section'
import { GroupGoods } from '@/features/group/group-goods'
import { GroupRules } from '@/features/group/group-rules'
import { GroupStatus } from '@/features/group/group-status'
import { viewGroup } from '@/features/group/group-view'
import type { GroupData } from '@/features/group/use-group'
import { waitsForSeat } from '@/features/order/order-words'
import { useOrder } from '@/features/order/use-orders'
import { serverNow } from '@/lib/server-clock'
import { useIsSeller } from '@/lib/session'
import { go } from '@/platform/navigation'
import { JoinSheet } from './join-sheet'
import { useGroupActions } from './use-group-actions'
import './group-detail.scss'

interface GroupDetailProps {
  readonly group: GroupData
  readonly invite: ReactNode
  /** Asks for the group again. */
  readonly onRefresh: () => void
}

/** The group as the visitor may see and use it. */
export function GroupDetail({ group, invite, onRefresh }: GroupDetailProps) {
  const [now, setNow] = useState(serverNow)
  const [sheet, setSheet] = useState<'join' | 'choose' | null>(null)
  const order = useUnseatedOrder(group)
  const waitUntil = order ? waitsForSeat(order) : null
  const view = viewGroup(group, now, { isSeller: useIsSeller('PRODUCTS'), waitUntil })
  const act = useGroupActions(group, setSheet)
  const onEnd = () => {
    setNow(serverNow())
    onRefresh()
  }
  return (
    <View className="group-detail">
      <GroupGoods group={group} />
      <GroupStatus group={group} view={view} invite={invite} onAction={act} onEnd={onEnd} />
      {view.primary === 'open' && (
        <FormingSection
          productId={group.product.id}
          except={group.id}
          onJoin={({ id }) => go('group', { id })}
        />
      )}
      <GroupRules rules={group.rules} />
      {sheet === 'join' && <JoinSheet group={group} onClose={() => setSheet(null)} />}
      {order && (
        <ChooseGroupSheet
          order={order}
          open={sheet === 'choose' && waitUntil !== null}
          onClose={() => setSheet(null)}
        />
      )}
    </View>
  )
}

/** The order of a seat that lapsed: it may have been paid for too late. */
function useUnseatedOrder({ me }: GroupData) {
  const { data } = useOrder(me?.seat === 'RELEASED' ? me.orderId : '')
  return me?.seat === 'RELEASED' ? data : undefined
}
