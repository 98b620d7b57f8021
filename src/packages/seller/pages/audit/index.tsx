import { AuditList } from '@/features/seller-staff/audit-list'
import { auditKey } from '@/features/seller-staff/use-staff-list'
import { reloadFirstPage } from '@/lib/paging'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { usePullDownRefresh } from '@tarojs/taro'

export default function AuditPage() {
  const { personId } = useParams<'sellerAudit'>()
  usePullDownRefresh(() => {
    void reloadFirstPage([...auditKey, personId ?? '']).finally(endPullDown)
  })
  return <AuditList personId={personId} />
}
