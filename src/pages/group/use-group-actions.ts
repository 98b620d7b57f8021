import type { GroupAction } from '@/features/group/group-view'
import type { GroupData } from '@/features/group/use-group'
import { useCompleteGroup, useLeaveGroup } from '@/features/group/use-group-changes'
import { giveUpSeat, useCancel } from '@/features/order/use-cancel'
import { go } from '@/platform/navigation'

/** Does what the visitor taps on a group's page. */
export function useGroupActions(
  group: GroupData,
  openSheet: (sheet: 'join' | 'choose') => void,
): (action: GroupAction) => void {
  const leads = group.members.some(({ isMe, isLeader }) => isMe && isLeader)
  const leave = useLeaveGroup(leads ? 'leaveAsLeader' : 'leave')
  const refund = useLeaveGroup('refund')
  const complete = useCompleteGroup()
  const giveUp = useCancel(giveUpSeat)
  const orderId = group.me?.orderId ?? ''
  const does: Record<GroupAction, () => void> = {
    // The page puts its own button in the place of this one.
    invite: () => undefined,
    join: () => openSheet('join'),
    choose: () => openSheet('choose'),
    pay: () => go('cashier', { orderId }),
    giveUp: () => void giveUp(orderId),
    open: () => go('product', { id: group.product.id }),
    shop: () => go('shop'),
    order: () => go('order', { id: orderId }),
    leave: () => leave.run(orderId),
    refund: () => refund.run(orderId),
    complete: () => complete.run(group.id),
  }
  return (action) => does[action]()
}
