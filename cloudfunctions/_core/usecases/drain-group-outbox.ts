import type { Group } from '@domain/group'
import { changedGroup, claimGroupOutbox, finishWork, withEffects } from '@domain/group-outbox'
import type { Groups } from '../ports/groups'
import { type JobBudget, type JobOutcome, type JobTally, workQueue } from './job-tally'
import { reviseGroup } from './revise-group'
import { type GroupTelling, type TellDeps, tellMembers } from './tell-members'
import { workGroup } from './work-group'
import type { OutboxDeps } from './work-outbox'

const STEP = 8

type Deps = OutboxDeps & TellDeps & { readonly groups: Pick<Groups, 'outboxDue'> }

/**
 * The telling is taken out of the outbox before it is done, since a lost message is better than a
 * double one; whom WeChat could not reach is told later.
 */
async function tell(deps: Deps, group: Group): Promise<void> {
  const tellings = group.outbox.filter((effect): effect is GroupTelling => effect.kind === 'TELL')
  if (tellings.length === 0) return
  const work = { worked: group, done: ['TELL'], goneCards: [] } as const
  const taken = finishWork(group, work, group.outboxDueAt)
  if (!taken || !(await deps.groups.commit(group, taken))) return
  for (const telling of tellings) {
    const to = await tellMembers(deps, taken, telling)
    if (to.length === 0) continue
    await reviseGroup(deps.groups, taken, (fresh) =>
      withEffects(changedGroup(fresh, {}), [{ ...telling, to }], deps.clock.now()),
    )
  }
}

async function drainOne(deps: Deps, group: Group): Promise<JobOutcome> {
  const claimed = claimGroupOutbox(group, deps.clock.now())
  // A lost claim: another run of this job, or a payment, works on it.
  if (!claimed || !(await deps.groups.commit(group, claimed))) return 'skipped'
  const worked = await workGroup(deps, claimed)
  await tell(deps, worked)
  return worked.outbox.every(({ kind }) => kind === 'TELL') ? 'done' : 'postponed'
}

/** Finishes what a function left undone for a group, and tells its members. */
export function drainGroupOutbox(deps: Deps, budget: JobBudget): Promise<JobTally> {
  const next = () => deps.groups.outboxDue(deps.clock.now(), STEP)
  return workQueue(budget, next, (group) => drainOne(deps, group))
}
