import { randomBytes } from 'node:crypto'
import type { Store } from '../store/store-api'
import { enterPerson, type EnterDeps, type StagePerson } from '../seeds/enter-person'
import { spareAvatars } from '../seeds/people-drafts'
import { PEOPLE } from './collections'

/** The page has room for so many. */
export const MOST_PEOPLE = 24

export async function listPeople(store: Store): Promise<StagePerson[]> {
  const people = await store.find(PEOPLE, {}, { limit: MOST_PEOPLE, sort: [['_id', 1]] })
  return (people as StagePerson[]).sort((a, b) => a.since - b.since)
}

/** A newcomer with an openid of their own, known to the shop. */
export async function addPerson(deps: EnterDeps, nickname: string): Promise<StagePerson> {
  const count = (await listPeople(deps.store)).length
  const avatar = spareAvatars[count % spareAvatars.length] ?? spareAvatars[0]
  const openid = `oPx_${randomBytes(18).toString('base64url')}`
  return enterPerson(deps, { openid, nickname, avatar, roles: ['buyer'] })
}
