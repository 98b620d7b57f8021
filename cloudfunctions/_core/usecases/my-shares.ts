import type { OutputOf } from '@contract/index'
import { ok, refuse } from '@domain/result'
import { type Share, targetKey } from '@domain/share'
import type { Handler } from '../dispatch/handler'
import type { AttributedOrders } from '../ports/attributed-orders'
import type { Catalogue, ProductSummary } from '../ports/catalogue'
import type { Shares } from '../ports/shares'
import { decodeCursor, encodeCursor } from './cursor'
import { resultsByCode } from './share-results'

interface Deps {
  readonly shares: Pick<Shares, 'page'>
  readonly catalogue: Pick<Catalogue, 'summaries'>
  readonly orders: Pick<AttributedOrders, 'earnedThrough'>
}

type ShareCard = OutputOf<'referral.myShares'>['items'][number]

const DEFAULT_LIMIT = 10

/** Names the list in its cursors; they hold base64 of JSON, at most 200 characters in all. */
const listOf = (target: Share['target'] | undefined) =>
  target === undefined ? 'shares' : targetKey(target)

function productOf(
  { productId }: Share,
  products: ReadonlyMap<string, ProductSummary>,
): ShareCard['product'] {
  const product = productId === null ? undefined : products.get(productId)
  const [picture] = product?.pictures ?? []
  return product && picture !== undefined ? { title: product.title, picture } : null
}

/** The person's own shares, newest first, and what each of them brought. Three round trips of time. */
export function myShares({ shares, catalogue, orders }: Deps): Handler<'referral.myShares'> {
  return async ({ actor: { openid }, input: { target, cursor, limit = DEFAULT_LIMIT } }) => {
    const list = listOf(target)
    const after = cursor === undefined ? null : decodeCursor(cursor, list)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    const query = { sharerId: openid, target: target ?? null, after, limit: limit + 1 }
    const found = await shares.page(query)
    const items = found.slice(0, limit)
    const [results, products] = await Promise.all([
      resultsByCode(
        orders,
        items.map(({ _id }) => _id),
      ),
      catalogue.summaries([...new Set(items.flatMap(({ productId }) => productId ?? []))]),
    ])
    const last = items.at(-1)
    const more = found.length > limit && last
    return ok({
      items: items.map((share) => ({
        code: share._id,
        target: share.target,
        product: productOf(share, products),
        channel: share.channel,
        createdAt: share.createdAt,
        visits: share.visits,
        people: share.people,
        ...results(share._id),
      })),
      nextCursor: more ? encodeCursor({ list, key: last.createdAt, id: last._id }) : null,
    })
  }
}
