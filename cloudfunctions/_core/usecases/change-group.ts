import type { Group } from '@domain/group'
import { ok, type Refusal, type Result } from '@domain/result'
import type { Groups } from '../ports/groups'
import { type GroupRevision, reviseGroup } from './revise-group'

/** Like reviseGroup, for a decision that may refuse; nothing is written then. */
export async function changeGroup<Code extends string>(
  groups: Pick<Groups, 'byId' | 'commit'>,
  known: Group,
  decide: (group: Group) => Result<Group | null, Code>,
): Promise<Result<GroupRevision, Code>> {
  const last: { refusal: Refusal<Code> | null } = { refusal: null }
  const revision = await reviseGroup(groups, known, (group) => {
    const decided = decide(group)
    last.refusal = decided.ok ? null : decided.error
    return decided.ok ? decided.value : null
  })
  return last.refusal ? { ok: false, error: last.refusal } : ok(revision)
}
