import { askClose } from '@domain/order-close'
import { changed } from '@domain/order-transitions'
import { askReprice } from '@domain/reprice'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Clock } from '../ports/clock'
import { type ChangeDeps, changeSellerOrder } from './change-seller-order'
import { staffActor } from './staff-actor'

export interface ChangeUnpaidDeps extends ChangeDeps {
  readonly clock: Clock
}

/** What colleagues note about an order; the buyer never sees it. */
export function remarkOrder(deps: ChangeDeps): Handler<'seller.remarkOrder'> {
  return ({ actor, input: { orderId, remark } }) =>
    changeSellerOrder(deps, actor, orderId, (order) =>
      ok(order.sellerRemark === remark ? null : changed(order, { sellerRemark: remark })),
    )
}

/** Another price for an unpaid order; the job closes the old number at WeChat Pay first (docs/adr/0011). */
export function repriceOrder(deps: ChangeUnpaidDeps): Handler<'seller.repriceOrder'> {
  return ({ actor, input: { orderId, discount, postage } }) =>
    changeSellerOrder(deps, actor, orderId, (order) =>
      askReprice(order, { discount, postage }, staffActor(actor), deps.clock.now()),
    )
}

/** An unpaid order is to be closed; the job closes it at WeChat Pay first. */
export function closeSellerOrder(deps: ChangeUnpaidDeps): Handler<'seller.closeOrder'> {
  return ({ actor, input: { orderId } }) =>
    changeSellerOrder(deps, actor, orderId, (order) =>
      askClose(order, staffActor(actor), deps.clock.now()),
    )
}
