import type { Group } from '@domain/group'
import { completeBySeller } from '@domain/group-ending'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { changeGroup } from './change-group'
import { workGroupOutbox, type GroupOutboxDeps } from './work-group-outbox'

const isCompletedBySeller = ({ completedBy }: Group) => completedBy === 'SELLER'

/**
 * Completes a forming group with whoever paid; once it is, a repeat answers the same. Refunds that its
 * outbox still owes need WeChat Pay, which this function has no key of: the job submits them.
 */
export function completeGroup(deps: GroupOutboxDeps): Handler<'seller.completeGroup'> {
  return async ({ input: { groupId } }) => {
    const known = await deps.groups.byId(groupId)
    if (!known) return refuse('GROUP_NOT_FOUND')
    const done = await changeGroup(deps.groups, known, (group) =>
      isCompletedBySeller(group) ? ok(null) : completeBySeller(group, deps.clock.now()),
    )
    if (!done.ok) return done
    const { group, written } = done.value
    if (written) await workGroupOutbox(deps, group)
    return ok({ state: group.state })
  }
}
