import type { EndpointName } from '@contract/index'
import { confirmExchange, sendReturn } from '@domain/after-sale-answers'
import { cancelAfterSale } from '@domain/after-sale-requests'
import type { Move } from '@domain/after-sale-transitions'
import type { Order } from '@domain/order'
import type { Result } from '@domain/result'
import type { Handler, Handlers, Member } from '../dispatch/handler'
import { askForAfterSale } from './request-after-sale'
import { buyerActor } from './buyer-actor'
import { type AfterSaleDeps, changeAfterSale } from './change-after-sale'
import { listAfterSales } from './list-after-sales'
import { showAfterSaleOffer } from './offer-after-sale'
import { ownOrder } from './own-order'

type Named = Extract<
  EndpointName,
  | 'order.afterSaleOffer'
  | 'order.requestAfterSale'
  | 'order.cancelAfterSale'
  | 'order.sendReturn'
  | 'order.confirmExchange'
  | 'order.listAfterSales'
>

type Deps = Parameters<typeof askForAfterSale>[0] & Parameters<typeof listAfterSales>[0]

/** One of their own order's requests, named by the buyer. */
interface Asked {
  readonly actor: Member
  readonly input: { readonly orderId: string; readonly afterSaleId: string }
}

/** What a buyer does to a request of their own order. */
async function change<Code extends string>(
  deps: AfterSaleDeps,
  { actor: { openid, user }, input: { orderId, afterSaleId } }: Asked,
  decide: (order: Order, move: Move) => Result<Order | null, Code>,
) {
  const own = await ownOrder(deps.orders, orderId, openid)
  if (!own.ok) return own
  return changeAfterSale(deps, own.value, { afterSaleId, by: buyerActor(user) }, decide)
}

const cancel =
  (deps: AfterSaleDeps): Handler<'order.cancelAfterSale'> =>
  (asked) =>
    change(deps, asked, (order, move) => cancelAfterSale(order, asked.input.afterSaleId, move))

const send =
  (deps: AfterSaleDeps): Handler<'order.sendReturn'> =>
  (asked) => {
    const { afterSaleId, parcel } = asked.input
    return change(deps, asked, (order, move) => sendReturn(order, afterSaleId, parcel, move))
  }

const confirm =
  (deps: AfterSaleDeps): Handler<'order.confirmExchange'> =>
  (asked) =>
    change(deps, asked, (order, move) => confirmExchange(order, asked.input.afterSaleId, move))

/** The buyer's side of after-sale. */
export function afterSaleHandlers(deps: Deps): Handlers<Named> {
  return {
    'order.afterSaleOffer': showAfterSaleOffer(deps),
    'order.requestAfterSale': askForAfterSale(deps),
    'order.cancelAfterSale': cancel(deps),
    'order.sendReturn': send(deps),
    'order.confirmExchange': confirm(deps),
    'order.listAfterSales': listAfterSales(deps),
  }
}
