import { randomBytes } from 'node:crypto'
import type { StaffRole } from '../../domain/staff-state'
import type { User } from '../../domain/user'
import type { Store } from '../store/store-api'
import { enterPerson, type EnterDeps, type StagePerson } from '../seeds/enter-person'
import { spareAvatars } from '../seeds/people-drafts'
import { PEOPLE } from './collections'

/** `works`: what the person is in the shop at the moment; null: a customer. */
export type ShownPerson = StagePerson & { readonly works: StaffRole | null }

/** The page has room for so many. */
export const MOST_PEOPLE = 24

export async function listPeople(store: Store): Promise<ShownPerson[]> {
  const people = await store.find(PEOPLE, {}, { limit: MOST_PEOPLE, sort: [['_id', 1]] })
  const known = { _id: { $in: people.map(({ _id }) => _id) } }
  const users = await store.find('users', known, { limit: MOST_PEOPLE, projection: { staff: 1 } })
  const works = new Map(
    (users as unknown as User[]).map(({ _id, staff }) => [_id, staff?.role ?? null]),
  )
  return (people as StagePerson[])
    .map((person) => ({ ...person, works: works.get(person._id) ?? null }))
    .sort((a, b) => a.since - b.since)
}

/** A newcomer with an openid of their own, known to the shop. */
export async function addPerson(deps: EnterDeps, nickname: string): Promise<StagePerson> {
  const count = (await listPeople(deps.store)).length
  const avatar = spareAvatars[count % spareAvatars.length] ?? spareAvatars[0]
  const openid = `oPx_${randomBytes(18).toString('base64url')}`
  return enterPerson(deps, { openid, nickname, avatar, staff: null })
}
