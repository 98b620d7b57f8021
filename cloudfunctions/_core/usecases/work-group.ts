import type { Group } from '@domain/group'
import { inParallel } from './in-parallel'
import { workGroupOutbox } from './work-group-outbox'
import { workOutbox, type OutboxDeps } from './work-outbox'

/** More members than a group can have. */
const WIDTH = 10

/**
 * Works off the outbox of a group whose lease the caller holds, and those of the orders that it closes
 * by that: their refunds are submitted when this ends, or stay for the job.
 */
export async function workGroup(deps: OutboxDeps, leased: Group): Promise<Group> {
  const { group, closed } = await workGroupOutbox(deps, leased)
  const ends = await inParallel(closed, WIDTH, (order) => workOutbox(deps, order))
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return group
}
