import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { orderChanged } from '@/lib/order-changed'
import { go } from '@/platform/navigation'
import { Cell, CellGroup } from '@/ui/cell'
import { Countdown } from '@/ui/countdown'
import { useGroup, type GroupData } from './use-group'

const ended: Record<Exclude<GroupData['state'], 'FORMING'>, string> = {
  SUCCEEDED: '已成团',
  FAILING: '未成团',
  FAILED: '未成团',
}

/** An order's group in a row that leads to its page: how many are missing and how long. */
export function GroupCell({ groupId, size }: { groupId: string; size: number }) {
  const { data, refetch } = useGroup(groupId, true)
  useTellingOrder(data?.state)
  return (
    <CellGroup>
      <Cell title={`${size} 人团`} onTap={() => go('group', { id: groupId, opened: 'yes' })}>
        {data?.state === 'FORMING' && (
          <View>
            {`还差 ${data.size - data.paid} 人，剩余 `}
            <Countdown until={data.expiresAt} onEnd={() => void refetch()} />
          </View>
        )}
        {data && data.state !== 'FORMING' && ended[data.state]}
        {!data && '查看拼团'}
      </Cell>
    </CellGroup>
  )
}

/** When a group ends in front of the buyer its orders have changed. */
function useTellingOrder(state: GroupData['state'] | undefined): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'FORMING' && state !== 'FORMING') void orderChanged()
    before.current = state
  }, [state])
}
