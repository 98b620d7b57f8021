import type { Address } from './address'
import type { AfterSale } from './after-sale'
import { commitAfterSales, findAfterSale, withAfterSale } from './after-sale-change'
import { type GoingBack, grantAsAsked, most, splitAmount } from './after-sale-money'
import type { AfterSaleState } from './after-sale-state'
import { type AfterSaleEvent, type Move, moveAfterSale } from './after-sale-transitions'
import { add, type Fen, noFen } from './money'
import type { Order } from './order'
import { owing } from './order-outbox'
import { refundNo } from './refund'
import { ok, refuse, type Result } from './result'
import type { Parcel } from './shipment'

type Gone = 'AFTER_SALE_NOT_FOUND' | 'AFTER_SALE_CLOSED'
/** Null: that is so already. */
type Answer<Code extends string = never> = Result<Order | null, Gone | Code>

/** What is granted: `amount` if the seller names one, else as it was asked for. */
function granted(
  order: Order,
  one: AfterSale,
  amount: Fen | undefined,
): Result<GoingBack, 'AMOUNT_TOO_HIGH'> {
  if (one.kind === 'EXCHANGE') return ok({ goods: noFen, postage: noFen })
  if (amount === undefined) return ok(grantAsAsked(order, one))
  const limit = most(order, one, one.id)
  const split = splitAmount(amount, limit)
  return split ? ok(split) : refuse('AMOUNT_TOO_HIGH', { most: add(limit.goods, limit.postage) })
}

const withGrant = (one: AfterSale, { goods, postage }: GoingBack): AfterSale => ({
  ...one,
  amount: add(goods, postage),
  postage,
})

/** The request moved by `event`, in its order. */
function moved(order: Order, one: AfterSale, event: AfterSaleEvent, move: Move): Answer {
  const after = moveAfterSale(one, event, move)
  if (!after.ok) return after
  return ok(commitAfterSales(order, withAfterSale(order, after.value), move.settings, move.now))
}

/** The money of a request goes back, and its pieces go to the stock if `restock`; both are owed from now on. */
function refund(order: Order, one: AfterSale, restock: boolean, move: Move): Answer {
  const { now, settings } = move
  const after = moveAfterSale(one, 'GRANT', move)
  if (!after.ok) return after
  const paying: AfterSale = {
    ...after.value,
    refund: {
      no: `${refundNo(order._id)}-${one.id}`,
      amount: one.amount,
      state: 'APPROVED',
      dueAt: now,
    },
    restock: restock ? 'OWED' : 'NONE',
  }
  const owed = owing(withAfterSale(order, paying), { kind: 'AFTER_SALE' }, now)
  return ok(commitAfterSales(order, owed, settings, now))
}

/** A request that lived through this, by its timeline. */
const wentThrough = ({ timeline }: AfterSale, ...states: readonly AfterSaleState[]): boolean =>
  timeline.some(({ state }) => states.includes(state))

export interface Approval {
  /** Less (or, up to the most, more) than was asked for. */
  readonly amount?: Fen | undefined
  /** Where returned pieces are to be sent; null: the shop has no such place. */
  readonly returnTo: Address | null
}

/** The seller agrees: the money goes, or the pieces are to come back first. AMOUNT_TOO_HIGH names the `most` in fen. */
export function approveAfterSale(
  order: Order,
  id: string,
  { amount, returnTo }: Approval,
  move: Move,
): Answer<'AMOUNT_TOO_HIGH' | 'RETURN_ADDRESS_MISSING'> {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const one = found.value
  const isApproved = wentThrough(one, 'AWAITING_RETURN', 'REFUNDING')
  if (isApproved && (amount === undefined || amount === one.amount)) return ok(null)
  if (one.state !== 'REQUESTED') return refuse('AFTER_SALE_CLOSED', { state: one.state })
  const grant = granted(order, one, amount)
  if (!grant.ok) return grant
  const agreed = withGrant(one, grant.value)
  if (one.kind === 'REFUND_ONLY') return refund(order, agreed, one.pieces === 'UNSHIPPED', move)
  if (returnTo === null) return refuse('RETURN_ADDRESS_MISSING')
  return moved(order, { ...agreed, returnTo }, 'AWAIT', move)
}

function reject(
  order: Order,
  id: string,
  from: AfterSaleState,
  answer: string,
  move: Move,
): Answer {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const one = found.value
  if (one.state === 'REJECTED' && one.answer === answer) return ok(null)
  if (one.state !== from) return refuse('AFTER_SALE_CLOSED', { state: one.state })
  return moved(order, { ...one, answer }, 'REJECT', move)
}

/** The seller does not agree, for this reason. */
export const rejectAfterSale = (order: Order, id: string, answer: string, move: Move): Answer =>
  reject(order, id, 'REQUESTED', answer, move)

/** What came back is not what was to come back, for this reason. */
export const refuseReturn = (order: Order, id: string, answer: string, move: Move): Answer =>
  reject(order, id, 'RETURNING', answer, move)

/** The buyer sent the pieces back in this parcel, or names another waybill for it. */
export function sendReturn(order: Order, id: string, parcel: Parcel, move: Move): Answer {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const one = found.value
  const known = one.returnParcel
  if (known?.carrier === parcel.carrier && known.waybill === parcel.waybill) return ok(null)
  return moved(order, { ...one, returnParcel: parcel }, 'SEND', move)
}

export interface Inspection {
  /** Whether the pieces can be sold again; of an exchange they stay with the shop's spare ones. */
  readonly restock: boolean
  /** Less (or, up to the most, more) than was agreed. */
  readonly amount?: Fen | undefined
}

/** The pieces came back as they should: the money goes, or others are to be sent. */
export function acceptReturn(
  order: Order,
  id: string,
  { restock, amount }: Inspection,
  move: Move,
): Answer<'AMOUNT_TOO_HIGH'> {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const one = found.value
  const isAccepted =
    wentThrough(one, 'RETURNING') && wentThrough(one, 'REFUNDING', 'AWAITING_RESHIP')
  if (isAccepted && (amount === undefined || amount === one.amount)) return ok(null)
  if (one.state !== 'RETURNING') return refuse('AFTER_SALE_CLOSED', { state: one.state })
  if (one.kind === 'EXCHANGE') return moved(order, one, 'INSPECT', move)
  const grant = granted(order, one, amount)
  return grant.ok ? refund(order, withGrant(one, grant.value), restock, move) : grant
}

/** The seller sent other pieces in this parcel. */
export function sendExchange(order: Order, id: string, parcel: Parcel, move: Move): Answer {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  const one = found.value
  const known = one.reshipParcel
  if (known?.carrier === parcel.carrier && known.waybill === parcel.waybill) return ok(null)
  return moved(order, { ...one, reshipParcel: parcel }, 'RESHIP', move)
}

/** The exchanged pieces arrived. */
export function confirmExchange(order: Order, id: string, move: Move): Answer {
  const found = findAfterSale(order, id)
  if (!found.ok) return found
  if (found.value.state === 'EXCHANGED') return ok(null)
  return moved(order, found.value, 'CONFIRM', move)
}
