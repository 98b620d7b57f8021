import type { AfterSale } from '@domain/after-sale'
import type { Order } from '@domain/order'
import { type Findings, unless } from './violation'

/** Requests that ended without anything going back. */
const VAIN: readonly AfterSale['state'][] = ['REJECTED', 'CANCELLED', 'EXPIRED', 'EXCHANGED']
const LEFT: readonly Order['state'][] = ['SHIPPED', 'RECEIVED', 'SETTLED']

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** Where the pieces of one line are, counted here once more. */
function whereabouts({ shipments, afterSales }: Order, skuId: string) {
  const parcels = shipments.flatMap(({ lines }) => lines).filter((line) => line.skuId === skuId)
  const requests = afterSales.filter((one) => one.skuId === skuId && !VAIN.includes(one.state))
  const asked = (pieces: AfterSale['pieces'], ...states: AfterSale['state'][]) =>
    sum(
      requests
        .filter((one) => one.pieces === pieces)
        .filter(({ state }) => states.length === 0 || states.includes(state))
        .map(({ quantity }) => quantity),
    )
  return {
    shipped: sum(parcels.map(({ quantity }) => quantity)),
    unshippedAsked: asked('UNSHIPPED'),
    unshippedRefunded: asked('UNSHIPPED', 'REFUNDED'),
    shippedAsked: asked('SHIPPED'),
    refunded: asked('UNSHIPPED', 'REFUNDED') + asked('SHIPPED', 'REFUNDED'),
  }
}

/** Refunds that are certain to end an order: what the buyer keeps may be only paid for in part. */
const isWhole = ({ state, kind, pieces }: AfterSale) =>
  state === 'REFUNDED' && !(kind === 'REFUND_ONLY' && pieces === 'SHIPPED')

function checkLine(order: Order, { skuId, quantity }: Order['lines'][number]): Findings {
  const { shipped, unshippedAsked, unshippedRefunded, shippedAsked } = whereabouts(order, skuId)
  return unless(
    [
      shipped + unshippedAsked <= quantity,
      `${skuId}: ${shipped} shipped and ${unshippedAsked} asked back unshipped of ${quantity}`,
    ],
    [shippedAsked <= shipped, `${skuId}: ${shippedAsked} asked back of ${shipped} shipped`],
    [
      !LEFT.includes(order.state) || shipped + unshippedRefunded === quantity,
      `${skuId}: ${shipped} of ${quantity} shipped, ${unshippedRefunded} refunded, while ${order.state}`,
    ],
  )
}

/** FAULTS 27: a piece is shipped, or refunded unshipped; and an order is closed as refunded when all of it is. */
export function checkPieces(order: Order): Findings {
  const { lines, afterSales, state, closeReason } = order
  const isGone = lines.every(({ skuId, quantity }) => {
    return whereabouts(order, skuId).refunded === quantity
  })
  const isWholly =
    isGone &&
    afterSales.length > 0 &&
    afterSales.every((one) => VAIN.includes(one.state) || isWhole(one))
  return [
    ...lines.flatMap((line) => checkLine(order, line)),
    ...unless(
      [closeReason !== 'REFUNDED' || isGone, 'closed as refunded, and not all of it is'],
      [!isWholly || (state === 'CLOSED' && closeReason === 'REFUNDED'), `refunded whole, ${state}`],
    ),
  ]
}
