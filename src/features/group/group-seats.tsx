import { View } from '@tarojs/components'
import { Face } from '@/ui/face'
import { Icon } from '@/ui/icon'
import type { GroupData, Member } from './use-group'
import './group-seats.scss'

const isLive = ({ state }: Member) => state === 'PAID' || state === 'CONFIRMED' || state === 'HELD'

/** Who sits in the group: those who left count no more, those who were there when it failed do. */
function seated({ state, members }: GroupData): readonly Member[] {
  return state === 'FORMING' || state === 'SUCCEEDED' ? members.filter(isLive) : members
}

/** How far the group is, and who is in: a full circle a member, a dashed one a free seat. */
export function GroupSeats({ group }: { group: GroupData }) {
  const members = seated(group).slice(0, group.size)
  const free = group.state === 'SUCCEEDED' ? 0 : group.size - members.length
  return (
    <View className="group-seats">
      {(group.state === 'FORMING' || group.state === 'SUCCEEDED') && <Paid group={group} />}
      <View className="group-seats__faces">
        {members.map((member, index) => (
          <Seat key={index} member={member} />
        ))}
        {Array.from({ length: free }, (_, index) => (
          <View className="group-seat" key={`free-${index}`}>
            <View className="group-seat__free">
              <Icon name="plus" />
            </View>
            <View className="group-seat__name">
              {group.state === 'FORMING' ? '待加入' : '空位'}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** How many have paid. Once it has failed nobody has: the money goes back. */
const Paid = ({ group: { state, paid, size } }: { group: GroupData }) => (
  <>
    <View className="group-seats__bar">
      <View
        className={`group-seats__done group-seats__done--${state}`}
        style={{ width: `${Math.round((100 * Math.min(paid, size)) / size)}%` }}
      />
    </View>
    <View className="group-seats__count">{`${paid}/${size} 人已付款`}</View>
  </>
)

function Seat({ member: { nickname, avatar, state, isLeader, isMe } }: { member: Member }) {
  const held = state === 'HELD'
  return (
    <View className={`group-seat ${held ? 'group-seat--held' : ''}`}>
      <Face className="group-seat__face" nickname={nickname} avatar={avatar} />
      {(isLeader || held) && (
        <View className={`group-seat__sign ${held ? 'group-seat__sign--held' : ''}`}>
          {held ? '付款中' : '团长'}
        </View>
      )}
      <View className="group-seat__name">{isMe ? '我' : nickname}</View>
    </View>
  )
}
