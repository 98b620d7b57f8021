import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { Invite } from '@/features/seller-staff/invite-sheet'
import { SendInviteSheet } from '@/features/seller-staff/send-invite-sheet'
import { StaffBoard } from '@/features/seller-staff/staff-board'
import { StaffSkeleton } from '@/features/seller-staff/staff-skeleton'
import { useStaffList } from '@/features/seller-staff/use-staff-list'
import { addressOf } from '@/platform/routes'
import type { ShareOffer } from '@/platform/share-port'
import { ErrorState } from '@/ui/error-state'

/** The card carries the token; without an invitation the page shares nothing but the shop. */
function offerOf(invite: Invite | null): ShareOffer {
  const title = invite ? '邀请你加入店铺，点开接受' : '拼享小店'
  const path = invite ? addressOf('joinStaff', { token: invite.token }) : addressOf('shop', {})
  return { card: { title, path: path.slice(1) }, moment: { title, query: '' }, activity: null }
}

export default function StaffPage() {
  const { data, error, refetch } = useStaffList()
  const [invite, setInvite] = useState<Invite | null>(null)
  const offer = offerOf(invite)
  useShareAppMessage(() => offer.card)
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <StaffSkeleton />
  }
  return (
    <View>
      <StaffBoard data={data} onInvited={setInvite} />
      {invite && (
        <SendInviteSheet name={invite.name} offer={offer} onClose={() => setInvite(null)} />
      )}
    </View>
  )
}
