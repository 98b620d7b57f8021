import { View } from '@tarojs/components'
import { Face } from '@/ui/face'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { grantWords, type MemberData, roleNames } from './staff-words'
import './member-row.scss'

interface MemberRowProps {
  readonly member: MemberData
  /** Missing: nothing can be changed about this person. */
  readonly onTap?: (() => void) | undefined
}

export const MemberRow = ({ member, onTap }: MemberRowProps) => (
  <View className="member-row" {...(onTap && { onClick: onTap })}>
    <Face className="member-row__face" nickname={member.nickname} avatar={member.avatar} />
    <View className="member-row__main">
      <View className="member-row__name">
        <View className="member-row__text">{member.name}</View>
        <Tag text={roleNames[member.role]} tone={member.role === 'OWNER' ? 'brand' : 'grey'} />
      </View>
      <View className="member-row__grant">
        {grantWords({ ...member, supplierName: member.supplier?.name ?? null })}
      </View>
    </View>
    {onTap && <Icon name="right" className="member-row__arrow" />}
  </View>
)
