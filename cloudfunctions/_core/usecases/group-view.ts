import type { OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import type { Group, Seat } from '@domain/group'
import { groupPrice } from '@domain/group-offer'
import type { SeatState } from '@domain/group-state'
import { countSeats, isLive, seatOf } from '@domain/group-transitions'
import { type Fen, fen } from '@domain/money'
import type { Order } from '@domain/order'
import { NEVER } from '@domain/stock'

type GroupView = OutputOf<'shop.getGroup'>
type FormingGroup = OutputOf<'shop.formingGroups'>['groups'][number]

const paidStates: readonly SeatState[] = ['PAID', 'CONFIRMED']
const refundedStates: readonly SeatState[] = ['REFUNDING', 'REFUNDED']

/** Seats whose people are told: of a group that failed also those whose money goes back. */
function isShown(group: Group, seat: Seat): boolean {
  const failed = group.state === 'FAILING' || group.state === 'FAILED'
  return isLive(seat) || (failed && isRefunded(seat))
}

/** The leader first, then by payment, those at the cashier last. */
function byStanding(group: Group) {
  const rank = ([openid, seat]: readonly [string, Seat]): number => {
    if (openid === group.leaderId) return -1
    return seat.paidAt ?? NEVER
  }
  return (a: readonly [string, Seat], b: readonly [string, Seat]) =>
    rank(a) - rank(b) || a[1].until - b[1].until
}

const faceOf = ({ nickname, avatar }: Pick<Seat, 'nickname' | 'avatar'>) => ({ nickname, avatar })

const pricesOf = ({ terms }: Group) =>
  terms.offer.prices.map(({ skuId, price }) => ({ skuId, price }))

/** The lowest single price among the SKUs that the group sells and that there still are. */
function singlePriceOf({ terms }: Group, { skus, minPrice }: Product): Fen {
  const prices = skus.flatMap(({ skuId, price }) =>
    groupPrice(terms.offer, skuId) === null ? [] : [price],
  )
  return prices.length > 0 ? fen(Math.min(...prices)) : minPrice
}

/** This person's seat; null also for somebody who is not known. */
export function seatOfVisitor(group: Group, openid: string | null): Seat | null {
  return openid === null ? null : (seatOf(group, openid) ?? null)
}

/** Whether the seat's money is on its way back, or is back, so that its order can tell more. */
export function isRefunded({ state }: Seat): boolean {
  return refundedStates.includes(state)
}

function meOf(seat: Seat | null, order: Order | null): GroupView['me'] {
  if (!seat) return null
  const refund = order?.refund ?? null
  return {
    orderId: seat.orderId,
    seat: seat.state,
    refund: refund && { state: refund.state, amount: refund.amount },
  }
}

function productOf(group: Group, product: Product): GroupView['product'] {
  return {
    id: product._id,
    title: product.title,
    picture: product.pictures[0] ?? '',
    onSale: product.state === 'ON_SALE',
    singlePrice: singlePriceOf(group, product),
  }
}

function membersOf(group: Group, openid: string | null): GroupView['members'] {
  return Object.entries(group.seats)
    .filter(([, seat]) => isShown(group, seat))
    .sort(byStanding(group))
    .map(([member, seat]) => ({
      ...faceOf(seat),
      state: seat.state,
      isLeader: member === group.leaderId,
      isMe: member === openid,
    }))
}

/** What a group is to a stranger and to this visitor; openids and others' orders are not told. */
export function toGroupView(
  group: Group,
  product: Product,
  { openid, order }: { readonly openid: string | null; readonly order: Order | null },
): GroupView {
  const { state, size, campaignId, openedAt, expiresAt, endedAt, completedBy, endReason } = group
  const { durationMs, newcomersOnly, limitPerPerson, leaderDiscount } = group.terms
  return {
    id: group._id,
    ...{ state, size, campaignId, openedAt, expiresAt, endedAt, completedBy, endReason },
    paid: countSeats(group, ...paidStates),
    missing: state === 'FORMING' ? size - group.taken : 0,
    product: productOf(group, product),
    prices: pricesOf(group),
    rules: { durationMs, newcomersOnly, limitPerPerson, leaderDiscount },
    members: membersOf(group, openid),
    me: meOf(seatOfVisitor(group, openid), order),
  }
}

/** A group in the product page's list. */
export function toFormingGroup(group: Group): FormingGroup {
  const leader = seatOf(group, group.leaderId)
  return {
    id: group._id,
    campaignId: group.campaignId,
    size: group.size,
    missing: group.size - group.taken,
    expiresAt: group.expiresAt,
    newcomersOnly: group.terms.newcomersOnly,
    prices: pricesOf(group),
    leader: leader ? faceOf(leader) : { nickname: '', avatar: null },
  }
}
