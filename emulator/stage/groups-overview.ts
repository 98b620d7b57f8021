import { groupStates, type GroupState } from '../../domain/group-state'
import type { Store } from '../store/store-api'

/** How many groups of the shop are in each state. */
export type GroupCounts = Record<GroupState, number>

export async function countGroups(store: Store): Promise<GroupCounts> {
  const counts = await Promise.all(groupStates.map((state) => store.count('groups', { state })))
  return Object.fromEntries(
    groupStates.map((state, index) => [state, counts[index] ?? 0]),
  ) as GroupCounts
}
