import type { OutputOf } from '@contract/index'
import { ok, refuse, type Result } from '@domain/result'
import type { StockMovement } from '@domain/stock'
import type { Handler, Request } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import type { StockLedger } from '../ports/stock-ledger'
import { Unavailable } from '../ports/unavailable'
import { editKeyOf } from './edit-key'
import { seenProduct } from './seen-product'

/** How often a movement is tried again when another one of the SKU comes first. */
const ATTEMPTS = 12

interface Deps {
  readonly stockLedger: StockLedger
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId'>
  readonly ids: Ids
}

type StockRequest = Request<'seller.changeStock'>
type Answer = Result<OutputOf<'seller.changeStock'>, 'SKU_NOT_FOUND' | 'STOCK_TOO_LOW'>
type Last = NonNullable<Awaited<ReturnType<StockLedger['last']>>>

function movementOf(
  { actor, input, now, ...request }: StockRequest,
  ids: Ids,
): StockMovement & { readonly skuId: string } {
  const { skuId, delta, reason, note } = input
  const by = { id: actor.user.publicId, name: actor.staff.name }
  const id = `m${ids.derived(20, 'movement', editKeyOf(ids, { actor, ...request }), skuId)}`
  return { id, skuId, delta, reason, note, at: now, by }
}

async function answer({ stockLedger }: Deps, skuId: string): Promise<Answer> {
  const available = (await stockLedger.counts([skuId])).get(skuId)?.available
  return available === undefined ? refuse('SKU_NOT_FOUND') : ok({ available })
}

/**
 * One attempt; null: another movement came first. The log is asked after the stock was read and before
 * it is written: a movement that was applied meanwhile is the last one then, or it is in the log, since
 * the next one puts it there before it takes its place.
 */
async function attempt(
  deps: Deps,
  { skuId, ...movement }: StockMovement & { readonly skuId: string },
  { productId, available, movement: last }: Last,
): Promise<Answer | null> {
  const { stockLedger } = deps
  if (last?.id === movement.id || (await stockLedger.isLogged(movement.id))) {
    return answer(deps, skuId)
  }
  if (available + movement.delta < 0) return refuse('STOCK_TOO_LOW', { available })
  if (last !== null) await stockLedger.log({ ...last, skuId, productId })
  return (await stockLedger.apply(skuId, last, movement)) ? answer(deps, skuId) : null
}

/**
 * Applies a movement exactly once, however often it arrives and wherever it dies. A conditional write
 * keeps what is available at 0 or more, whatever is reserved meanwhile.
 */
export function changeStock(deps: Deps): Handler<'seller.changeStock'> {
  return async (request) => {
    const { actor, input } = request
    const movement = movementOf(request, deps.ids)
    for (let n = 0; n < ATTEMPTS; n += 1) {
      const last = await deps.stockLedger.last(input.skuId)
      if (!last) return refuse('SKU_NOT_FOUND')
      const found = await seenProduct(deps.sellerCatalogue, last.productId, actor.staff)
      const isSold = found?.product.skus.some(({ skuId }) => skuId === input.skuId) ?? false
      if (!isSold) return refuse('SKU_NOT_FOUND')
      const done = await attempt(deps, movement, last)
      if (done) return done
    }
    throw new Unavailable('the stock is being changed elsewhere')
  }
}
