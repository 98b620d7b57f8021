import { View } from '@tarojs/components'
import type { GroupDraft } from '@/lib/checkout-draft'
import { Tag } from '@/ui/tag'
import './group-note.scss'

/** That this is bought together, and on what terms, in two lines. */
export const GroupNote = ({ group: { choice, size } }: { group: GroupDraft }) => (
  <View className="group-note">
    <View className="group-note__title">
      <Tag text={`${size} 人团`} />
      {choice.kind === 'open' ? '你来开团，以下为拼团价' : '参团，以下为拼团价'}
    </View>
    <View className="group-note__rule">人满就发货；到时没有成团，自动全额原路退款</View>
  </View>
)
