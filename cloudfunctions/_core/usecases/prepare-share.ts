import type { Group } from '@domain/group'
import { addCard, cardToShare, wantsCard } from '@domain/group-cards'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Cards } from '../ports/cards'
import type { Groups } from '../ports/groups'
import { prepareBasis, shareOf, type SharingDeps } from './issue-share'
import { reviseGroup } from './revise-group'

interface Deps extends SharingDeps {
  readonly groups: Pick<Groups, 'byId' | 'commit'>
  readonly cards: Pick<Cards, 'create'>
}

/** The id of the group's card that counts up; null when it has ended, or WeChat gives none. */
async function cardOf(
  { groups, cards }: Deps,
  known: Group | null,
  now: number,
): Promise<string | null> {
  if (known === null || !wantsCard(known, now)) return null
  const youngest = cardToShare(known, now)
  if (youngest) return youngest.id
  const created = await cards.create(now)
  if (created === null) return null
  // Friends join meanwhile, and another member may have been faster with a card.
  const { group } = await reviseGroup(groups, known, (fresh) => addCard(fresh, created, now))
  return wantsCard(group, now) ? (cardToShare(group, now)?.id ?? null) : null
}

/** The codes for a chat and for Moments, and the card that counts up. A repeat gives the same ones. */
export function prepareShare(deps: Deps): Handler<'referral.prepareShare'> {
  return async ({ actor: { user }, input, now }) => {
    const basis = await prepareBasis(deps, user, input, now)
    if (basis === null) return refuse('BAD_REQUEST', { field: 'target' })
    const chat = shareOf(deps.ids, basis, 'chat', now)
    const moments = shareOf(deps.ids, basis, 'moments', now)
    const [activityId] = await Promise.all([
      cardOf(deps, basis.thing.group, now),
      deps.shares.insert(chat),
      deps.shares.insert(moments),
    ])
    return ok({ chat: chat._id, moments: moments._id, activityId })
  }
}
