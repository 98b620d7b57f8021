import type { Group } from '@domain/group'
import type { Groups } from '../ports/groups'
import { reviseDocument } from './revise-document'

export interface GroupRevision {
  readonly group: Group
  /** False: the decision had nothing (more) to change. */
  readonly written: boolean
}

/** Commits what `decide` makes of the group, as reviseDocument does. */
export async function reviseGroup(
  groups: Pick<Groups, 'byId' | 'commit'>,
  known: Group,
  decide: (group: Group) => Group | null,
): Promise<GroupRevision> {
  const { doc: group, written } = await reviseDocument(groups, known, decide)
  return { group, written }
}
