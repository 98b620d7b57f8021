import { View } from '@tarojs/components'
import { usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { GroupSkeleton } from '@/features/group/group-skeleton'
import { useGroup } from '@/features/group/use-group'
import { LandingFallback } from '@/features/share/landing-fallback'
import { ShareEntry } from '@/features/share/share-entry'
import { groupSubject } from '@/features/share/share-subject'
import { SinglePageHint } from '@/features/share/single-page-hint'
import { useShareTarget } from '@/features/share/use-share-target'
import { useSharing } from '@/features/share/use-sharing'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { ShareButton } from '@/platform/share-button'
import { GroupScreen } from './group-screen'

export default function GroupPage() {
  const { opened } = useParams<'group'>()
  const { id, sharer, pending, fallback } = useShareTarget('group')
  const group = useGroup(id ?? '', opened === 'yes')
  const subject = group.data ? groupSubject(group.data) : null
  const offer = useSharing(subject)
  useShareAppMessage(() => offer.card)
  useShareTimeline(() => offer.moment)
  usePullDownRefresh(() => void group.refetch().finally(endPullDown))
  if (fallback) return <LandingFallback fallback={fallback} />
  if (pending) return <GroupSkeleton />
  const invite = (
    <ShareButton className="btn btn--brand btn--l btn--wide" offer={offer}>
      邀请好友参团
    </ShareButton>
  )
  return (
    <View>
      <GroupScreen id={id ?? ''} group={group} invite={invite} />
      {subject && <ShareEntry subject={subject} />}
      <SinglePageHint invitation="进小程序，参团、看进度都在里面" sharer={sharer} />
    </View>
  )
}
