import type { Group } from '@domain/group'
import { expireGroup } from '@domain/group-ending'
import type { Groups } from '../ports/groups'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'
import { reviseGroup } from './revise-group'
import { workGroup } from './work-group'
import type { OutboxDeps } from './work-outbox'

/** Groups of a step, each with up to ten orders to refund at WeChat Pay. */
const STEP = 8

type Deps = OutboxDeps & { readonly groups: Pick<Groups, 'expired'> }

async function expireOne(deps: Deps, known: Group): Promise<JobOutcome> {
  const { group, written } = await reviseGroup(deps.groups, known, (current) =>
    expireGroup(current, deps.clock.now()),
  )
  // Completed or left in the last moment.
  if (!written) return 'skipped'
  await workGroup(deps, group)
  return 'done'
}

/** Ends the groups whose time is over; everybody who paid in them is refunded. */
export function expireGroups(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.groups.expired(deps.clock.now(), STEP)
  return workQueue(budget, next, (group) => expireOne(deps, group))
}
