import { isCode, type Share } from '@domain/share'
import { ok } from '@domain/result'
import type { TouchOutcome } from '@domain/share-state'
import type { TouchRecord } from '@domain/touch-record'
import { applyTouch } from '@domain/touches'
import type { User } from '@domain/user'
import type { OutputOf } from '@contract/index'
import type { Handler, Request } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { Shares } from '../ports/shares'
import type { Touches } from '../ports/touches'
import { Unavailable } from '../ports/unavailable'
import type { Users } from '../ports/users'

interface Deps {
  readonly users: Pick<Users, 'byOpenid' | 'setNetwork'>
  readonly shares: Pick<Shares, 'byCode' | 'countVisit'>
  readonly touches: Touches
  readonly ids: Ids
}

type TouchRequest = Request<'referral.touch'>

const ATTEMPTS = 5

/** Writes the touch into the visitor's network; decided anew when another touch came first. */
async function enterNetwork(
  users: Deps['users'],
  known: User,
  share: Share,
  now: number,
): Promise<TouchOutcome> {
  let user: User | null = known
  for (let attempt = 0; user && attempt < ATTEMPTS; attempt += 1) {
    const { _id: openid, createdAt: since, network: before } = user
    const { network, outcome } = applyTouch(before, share, { openid, since }, now)
    if (network === before) return outcome
    const isBound = network.binding !== before.binding
    if (await users.setNetwork(openid, before.rev, network, isBound ? now : null)) return outcome
    user = await users.byOpenid(openid)
  }
  throw new Unavailable('the network is being changed elsewhere')
}

function recordOf(
  id: string,
  { _id: code, sharerId, channel }: Share,
  { actor, input, requestKey, now }: TouchRequest,
  { outcome, chatGroup }: Pick<TouchRecord, 'outcome' | 'chatGroup'>,
): TouchRecord {
  return {
    _id: id,
    ...{ code, visitorId: actor.openid, sharerId, channel },
    ...{ firstAt: now, lastAt: now, visits: 1, scene: input.scene, chatGroup },
    ...{ outcome, lastKey: requestKey, tallyDueAt: now },
  }
}

/** Logs the visit and counts it. Of two first visits at once one is the new person. */
async function log({ touches, shares }: Deps, share: Share, record: TouchRecord, isKnown: boolean) {
  const isNew = !isKnown && (await touches.insert(record)) === 'inserted'
  if (!isNew) {
    const { lastAt, scene, chatGroup, outcome, lastKey } = record
    await touches.addVisit(record._id, { lastAt, scene, chatGroup, outcome, lastKey })
  }
  await shares.countVisit(share, isNew, record.lastAt)
}

function answer(outcome: TouchOutcome, share: Share | null): OutputOf<'referral.touch'> {
  const counts = outcome !== 'SELF' && outcome !== 'EXPIRED'
  if (!counts || share === null) return { outcome, sharer: null }
  const { nickname, avatar } = share.sharer
  return { outcome, sharer: { nickname, avatar } }
}

/**
 * Somebody opened a share. Five round trips of time: person, share and log, network, log, count. A
 * repeat with the key of the visit that was logged last is not another visit. An expired share is
 * logged, and earns nobody anything; one's own is not even logged.
 */
export function touchShare(deps: Deps): Handler<'referral.touch'> {
  return async (request) => {
    const { actor, input, requestKey, openData, now } = request
    const { users, shares, touches, ids } = deps
    if (!isCode(input.code)) return ok(answer('EXPIRED', null))
    const id = ids.derived(24, 'touch', input.code, actor.openid)
    const [share, known] = await Promise.all([shares.byCode(input.code), touches.byId(id)])
    if (share === null) return ok(answer('EXPIRED', null))
    if (known?.lastKey === requestKey) return ok(answer(known.outcome, share))
    const outcome = await enterNetwork(users, actor.user, share, now)
    if (outcome === 'SELF') return ok(answer(outcome, share))
    // Enough to see that visits came from one group; WeChat's own id is not kept.
    const chatGroup = openData.chatGroup && ids.derived(12, 'chat-group', openData.chatGroup)
    const record = recordOf(id, share, request, { outcome, chatGroup })
    await log(deps, share, record, known !== null)
    return ok(answer(outcome, share))
  }
}
