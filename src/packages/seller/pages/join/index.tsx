import { Invitation } from '@/features/seller-staff/invitation'
import { StaffSkeleton } from '@/features/seller-staff/staff-skeleton'
import { useAcceptInvite, useShownInvite } from '@/features/seller-staff/use-staff-list'
import { sentenceFor } from '@/lib/call-error'
import { useMe } from '@/lib/session'
import { useParams } from '@/lib/use-params'
import { go, replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'

/** Opened from the card that invites somebody to work for the shop. */
export default function JoinPage() {
  const { token = '' } = useParams<'joinStaff'>()
  const me = useMe()
  const invite = useShownInvite(token)
  const { run, busy } = useAcceptInvite()
  const trouble = invite.error ?? me.error
  if (me.data?.staff) {
    return (
      <Empty
        title="你已经是店铺成员"
        action="进入工作台"
        onAction={() => replaceWith('sellerHome')}
      />
    )
  }
  if (token === '' || trouble) {
    return (
      <Empty
        title="邀请打不开"
        hint={trouble ? sentenceFor(trouble) : '请让店主重新发送邀请'}
        action="去逛逛"
        onAction={() => go('shop')}
      />
    )
  }
  if (!invite.data || !me.data) return <StaffSkeleton />
  return (
    <Invitation
      invite={invite.data}
      busy={busy}
      onAccept={() => run(token, () => replaceWith('sellerHome'))}
    />
  )
}
