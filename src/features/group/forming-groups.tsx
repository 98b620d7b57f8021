import { CustomWrapper, View } from '@tarojs/components'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Countdown } from '@/ui/countdown'
import { Face } from '@/ui/face'
import type { FormingGroup } from './use-forming-groups'
import './forming-groups.scss'

interface FormingGroupsProps {
  readonly groups: readonly FormingGroup[]
  /** What the button of each says. */
  readonly label?: string
  readonly onPick: (group: FormingGroup) => void
  /** One of them has run out of time. */
  readonly onEnd: () => void
}

/**
 * Groups to join: who leads, how many are missing, how long. A component of WeChat's own, so that
 * their countdowns do not update the page.
 */
export const FormingGroups = ({ groups, label = '去参团', onPick, onEnd }: FormingGroupsProps) => (
  <CustomWrapper>
    {groups.map((group) => (
      <View className="forming-group" key={group.id}>
        <View className="forming-group__leader" onClick={() => go('group', { id: group.id })}>
          <Face className="forming-group__face" {...group.leader} />
          <View className="forming-group__words">
            <View className="forming-group__name">{group.leader.nickname}</View>
            <View className="forming-group__left">
              {`${group.size} 人团，`}
              <Countdown until={group.expiresAt} onEnd={onEnd} />
              {group.newcomersOnly && '，仅限新用户'}
            </View>
          </View>
        </View>
        <View className="forming-group__missing">{`还差 ${group.missing} 人`}</View>
        <Button size="s" onTap={() => onPick(group)}>
          {label}
        </Button>
      </View>
    ))}
  </CustomWrapper>
)
