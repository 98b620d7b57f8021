import { CustomWrapper, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Countdown } from '@/ui/countdown'
import { GroupSeats } from './group-seats'
import type { GroupAction, GroupView } from './group-view'
import { actionLabel, lowest } from './group-words'
import type { GroupData } from './use-group'
import './group-status.scss'

interface GroupStatusProps {
  readonly group: GroupData
  readonly view: GroupView
  /** The button that shares the group. */
  readonly invite: ReactNode
  readonly onAction: (action: GroupAction) => void
  /** The time to form is over. */
  readonly onEnd: () => void
}

/**
 * How the group stands, who is in, and the one thing to do next. The countdown is a component of
 * WeChat's own, so that it does not update the page.
 */
export const GroupStatus = ({ group, view, invite, onAction, onEnd }: GroupStatusProps) => (
  <View className={`group-status group-status--${view.tone}`}>
    <View className="group-status__headline">{view.headline}</View>
    {view.counting && (
      <View className="group-status__left">
        剩余{' '}
        <CustomWrapper>
          <Countdown until={group.expiresAt} onEnd={onEnd} />
        </CustomWrapper>
      </View>
    )}
    <View className="group-status__detail">{view.detail}</View>
    <GroupSeats group={group} />
    <View className="group-status__main">
      {view.primary === 'invite' ? (
        invite
      ) : (
        <Button size="l" wide onTap={() => onAction(view.primary)}>
          {actionLabel(view.primary, lowest(group.prices))}
        </Button>
      )}
    </View>
    {view.secondary.length > 0 && (
      <View className="group-status__others">
        {view.secondary.map((action) => (
          <View
            key={action}
            className={`group-status__other group-status__other--${action}`}
            onClick={() => onAction(action)}
          >
            {actionLabel(action, lowest(group.prices))}
          </View>
        ))}
      </View>
    )}
  </View>
)
