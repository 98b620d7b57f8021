import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import type { LoggedMovement, StockLedger } from '../ports/stock-ledger'
import { type Cursor, decodeCursor, encodeCursor } from './cursor'
import { seenProduct } from './seen-product'

const LIST = 'movements'
const DEFAULT_LIMIT = 20

interface Deps {
  readonly stockLedger: Pick<StockLedger, 'lastOfProduct' | 'logged'>
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId'>
}

/** Newest first; by id where the times are the same, in the order of the log's index. */
const newestFirst = (a: LoggedMovement, b: LoggedMovement) =>
  b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

const isAfter = ({ key, id }: Cursor, movement: LoggedMovement) =>
  movement.at < key || (movement.at === key && movement.id < id)

/** The log, with each SKU's last movement, which may not be in it yet. */
async function movementsOf(
  { stockLedger }: Deps,
  productId: string,
  after: Cursor | null,
  limit: number,
): Promise<LoggedMovement[]> {
  const [logged, last] = await Promise.all([
    stockLedger.logged(productId, after, limit),
    stockLedger.lastOfProduct(productId),
  ])
  const pending = last.filter((one) => after === null || isAfter(after, one))
  const all = new Map([...logged, ...pending].map((one) => [one.id, one]))
  return [...all.values()].sort(newestFirst).slice(0, limit)
}

/** What came into a product's stock and left it unsold, newest first. Two round trips, one of them double. */
export function listMovements(deps: Deps): Handler<'seller.listMovements'> {
  return async ({ actor: { staff }, input: { productId, cursor, limit = DEFAULT_LIMIT } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor, LIST)
    if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
    if (!(await seenProduct(deps.sellerCatalogue, productId, staff))) {
      return refuse('PRODUCT_NOT_FOUND')
    }
    const found = await movementsOf(deps, productId, after, limit + 1)
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    return ok({
      items: shown.map(({ id, skuId, delta, reason, note, at, by }) => {
        return { id, skuId, delta, reason, note, at, by: by.name }
      }),
      nextCursor: last ? encodeCursor({ list: LIST, key: last.at, id: last.id }) : null,
    })
  }
}
