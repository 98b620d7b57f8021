import type { OutputOf } from '@contract/index'
import { maskNickname } from '@domain/nickname-mask'
import type { OrderResults } from '@domain/order-results'
import { ok, refuse } from '@domain/result'
import { branchOf, type Branch } from '@domain/share-branch'
import type { Handler } from '../dispatch/handler'
import type { AttributedOrders } from '../ports/attributed-orders'
import type { Shares } from '../ports/shares'
import { resultsByCode } from './share-results'

interface Deps {
  readonly shares: Pick<Shares, 'byCode' | 'below'>
  readonly orders: Pick<AttributedOrders, 'earnedThrough'>
}

type Node = OutputOf<'referral.shareTree'>['nodes'][number]

/** Nodes that are told, the root included. */
const MAX_NODES = 200

/** The person who shared, as the root's owner may see them: friends by name, friends' friends masked. */
function faceOf({ share: { sharer }, depth }: Branch['nodes'][number], isMine: boolean) {
  const { nickname, avatar } = sharer
  const isNear = isMine || depth <= 1
  return isNear ? { nickname, avatar } : { nickname: maskNickname(nickname), avatar: null }
}

function nodeOf(
  node: Branch['nodes'][number],
  openid: string,
  results: (code: string) => OrderResults,
): Node {
  const { share, depth } = node
  const isMine = share.sharerId === openid
  return {
    code: share._id,
    parent: depth === 0 ? null : share.parent,
    channel: share.channel,
    createdAt: share.createdAt,
    who: faceOf(node, isMine),
    isMine,
    visits: share.visits,
    people: share.people,
    ...results(share._id),
  }
}

/** A share of one's own and what was shared on from it. Another's share does not exist here. */
export function shareTree({ shares, orders }: Deps): Handler<'referral.shareTree'> {
  return async ({ actor: { openid }, input: { code } }) => {
    // One more than is told tells whether that is all.
    const [root, below] = await Promise.all([shares.byCode(code), shares.below(code, MAX_NODES)])
    if (root?.sharerId !== openid) return refuse('SHARE_NOT_FOUND')
    const { nodes, depth, reach } = branchOf(root, below.slice(0, MAX_NODES - 1))
    const results = await resultsByCode(
      orders,
      nodes.map(({ share }) => share._id),
    )
    return ok({
      nodes: nodes.map((node) => nodeOf(node, openid, results)),
      capped: below.length === MAX_NODES,
      depth,
      reach,
    })
  }
}
