import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { chinaTime } from '@/lib/china-time'
import { endOf, isEmpty } from '@/lib/paging'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { ListEnd } from '@/ui/list-end'
import { actionName, type AuditEntryData, outcomeWords } from './staff-words'
import { StaffSkeleton } from './staff-skeleton'
import { useAudit } from './use-staff-list'
import './audit-list.scss'

/** Who did what and when, newest first. */
export function AuditList({ personId }: { personId: string | undefined }) {
  const audit = useAudit(personId)
  const more = () => {
    if (audit.hasNextPage && !audit.isFetchingNextPage) void audit.fetchNextPage()
  }
  useReachBottom(more)
  if (audit.error && !audit.data) {
    return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
  }
  if (!audit.data) return <StaffSkeleton />
  if (isEmpty(audit.data)) {
    return <Empty art="orders" title="还没有操作记录" hint="发货、改价、退款等操作都会记在这里" />
  }
  return (
    <View className="audit-list">
      {audit.data.pages.map(({ items }, index) => (
        <View key={index}>
          {items.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </View>
      ))}
      <ListEnd state={endOf(audit)} onRetry={more} />
    </View>
  )
}

/** An id that a person can compare: its last characters. */
const targetWords = (target: AuditEntryData['target']): string =>
  Object.values(target)
    .map((id) => `…${id.slice(-6)}`)
    .join(' ')

const AuditRow = ({ entry }: { entry: AuditEntryData }) => {
  const trouble = outcomeWords(entry.outcome)
  return (
    <View className="audit-row">
      <View className="audit-row__head">
        <View className="audit-row__what">
          {actionName(entry.action)}
          {trouble && <View className="audit-row__trouble">{trouble}</View>}
        </View>
        <View className="audit-row__who">{entry.who.name}</View>
      </View>
      <View className="audit-row__foot">
        <View>{chinaTime(entry.at)}</View>
        <View>{targetWords(entry.target)}</View>
      </View>
    </View>
  )
}
