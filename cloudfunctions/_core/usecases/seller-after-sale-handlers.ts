import type { sellerAfterSale } from '@contract/seller-after-sale'
import {
  acceptReturn,
  approveAfterSale,
  refuseReturn,
  rejectAfterSale,
  sendExchange,
} from '@domain/after-sale-answers'
import type { Move } from '@domain/after-sale-transitions'
import type { Order } from '@domain/order'
import { refuse, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Colleague, Handler, Handlers } from '../dispatch/handler'
import { type AfterSaleDeps, changeAfterSale } from './change-after-sale'
import { listSellerAfterSales } from './list-after-sales'
import { staffActor } from './staff-actor'

type Deps = AfterSaleDeps & Parameters<typeof listSellerAfterSales>[0]

/** One request, named by a colleague. */
interface Asked {
  readonly actor: Colleague
  readonly input: { readonly orderId: string; readonly afterSaleId: string }
}

/** What a colleague does to a request. */
async function change<Code extends string>(
  deps: AfterSaleDeps,
  { actor, input: { orderId, afterSaleId } }: Asked,
  decide: (order: Order, move: Move, shop: ShopSettings) => Result<Order | null, Code>,
) {
  const order = await deps.orders.byId(orderId)
  if (!order) return refuse('ORDER_NOT_FOUND')
  return changeAfterSale(deps, order, { afterSaleId, by: staffActor(actor) }, decide)
}

/** Nothing is not an amount: who grants nothing rejects. */
const NO_AMOUNT = refuse('BAD_REQUEST', { field: 'amount' })

const approve =
  (deps: AfterSaleDeps): Handler<'seller.approveAfterSale'> =>
  async (asked) => {
    const { afterSaleId, amount } = asked.input
    if (amount === 0) return NO_AMOUNT
    return change(deps, asked, (order, move, { returnAddress }) =>
      approveAfterSale(order, afterSaleId, { amount, returnTo: returnAddress }, move),
    )
  }

const reject =
  (deps: AfterSaleDeps): Handler<'seller.rejectAfterSale'> =>
  (asked) => {
    const { afterSaleId, answer } = asked.input
    return change(deps, asked, (order, move) => rejectAfterSale(order, afterSaleId, answer, move))
  }

const accept =
  (deps: AfterSaleDeps): Handler<'seller.acceptReturn'> =>
  async (asked) => {
    const { afterSaleId, restock, amount } = asked.input
    if (amount === 0) return NO_AMOUNT
    return change(deps, asked, (order, move) =>
      acceptReturn(order, afterSaleId, { restock, amount }, move),
    )
  }

const refuseParcel =
  (deps: AfterSaleDeps): Handler<'seller.refuseReturn'> =>
  (asked) => {
    const { afterSaleId, answer } = asked.input
    return change(deps, asked, (order, move) => refuseReturn(order, afterSaleId, answer, move))
  }

const reship =
  (deps: AfterSaleDeps): Handler<'seller.sendExchange'> =>
  (asked) => {
    const { afterSaleId, parcel } = asked.input
    return change(deps, asked, (order, move) => sendExchange(order, afterSaleId, parcel, move))
  }

/**
 * The seller's side of after-sale. Money that goes back by it is owed by the order's outbox: this
 * function has no key of WeChat Pay, so the job submits it within a minute.
 */
export function sellerAfterSaleHandlers(deps: Deps): Handlers<keyof typeof sellerAfterSale> {
  return {
    'seller.listAfterSales': listSellerAfterSales(deps),
    'seller.approveAfterSale': approve(deps),
    'seller.rejectAfterSale': reject(deps),
    'seller.acceptReturn': accept(deps),
    'seller.refuseReturn': refuseParcel(deps),
    'seller.sendExchange': reship(deps),
  }
}
