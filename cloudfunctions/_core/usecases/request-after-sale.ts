import type { ParsedInputOf } from '@contract/index'
import { requestAfterSale, requestsOf, type Wish } from '@domain/after-sale-requests'
import { ok, refuse } from '@domain/result'
import { isOwnFile } from '@domain/user'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import { toAfterSale } from './after-sale-view'
import type { AfterSaleDeps } from './change-after-sale'
import { decideOrder } from './change-seller-order'
import { ownOrder } from './own-order'
import { buyerActor } from './buyer-actor'

interface Deps extends AfterSaleDeps {
  readonly ids: Ids
  /** The id of the cloud environment, whose storage pictures lie in. */
  readonly environment: string
}

/** Whether the amount is one that can be asked for: of one line, and not of an exchange. */
function isAskable({ amount, kind, lines }: ParsedInputOf<'order.requestAfterSale'>): boolean {
  return amount === undefined || (amount > 0 && kind !== 'EXCHANGE' && lines.length === 1)
}

/** The buyer asks for after-sale: one request for each line, all or none; a repeat answers the same ones. */
export function askForAfterSale(deps: Deps): Handler<'order.requestAfterSale'> {
  const { orders, settings, clock, ids, environment } = deps
  return async ({ actor: { openid, user }, input, requestKey }) => {
    if (!isAskable(input)) return refuse('BAD_REQUEST', { field: 'amount' })
    const isOwn = (picture: string) => isOwnFile(picture, 'after-sale', user.publicId, environment)
    if (!input.pictures.every(isOwn)) return refuse('PICTURE_NOT_YOURS')
    const [own, shop] = await Promise.all([
      ownOrder(orders, input.orderId, openid),
      settings.shop(),
    ])
    if (!own.ok) return own
    const { orderId, amount, ...asked } = input
    const request = ids.derived(12, openid, orderId, requestKey)
    const wish: Wish = { ...asked, request, ...(amount !== undefined && { amount }) }
    const changed = await decideOrder(orders, own.value, (order) => {
      const move = { by: buyerActor(user), settings: shop.afterSale, now: clock.now() }
      return requestAfterSale(order, wish, move)
    })
    if (!changed.ok) return changed
    return ok({ afterSales: requestsOf(changed.value, wish).map(toAfterSale) })
  }
}
