import { View } from '@tarojs/components'
import { chinaTime } from '@/lib/china-time'
import { Empty } from '@/ui/empty'
import { EndlessList } from '@/ui/endless-list'
import { actionName, type AuditEntryData, outcomeWords } from './staff-words'
import { StaffSkeleton } from './staff-skeleton'
import { useAudit } from './use-staff-list'
import './audit-list.scss'

/** Who did what and when, newest first. */
export const AuditList = ({ personId }: { personId: string | undefined }) => (
  <EndlessList
    className="audit-list"
    list={useAudit(personId)}
    waiting={<StaffSkeleton />}
    none={<Empty art="orders" title="还没有操作记录" hint="发货、改价、退款等操作都会记在这里" />}
    keyOf={({ id }) => id}
    row={(entry) => <AuditRow entry={entry} />}
  />
)

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
