import type { Group, OrderGroup } from './group'
import type { GroupTerms } from './group-campaign'
import { openGroup, paySeat } from './group-seats'
import { fen } from './money'
import type { Order } from './order'
import { anOrder } from './order-fixture'

/** When the fixture's groups are opened; they form for a thousand ms. */
export const OPENED = 1000

/** What a group of `size` promises, for tests. */
export const someTerms = (size: number): GroupTerms => ({
  offer: { size, prices: [{ skuId: 'p1-1', price: fen(800) }] },
  durationMs: 1000,
  limitPerPerson: null,
  sharesStock: false,
  newcomersOnly: false,
  leaderDiscount: fen(0),
  listed: true,
  postage: { fee: fen(600), freeFrom: null, regions: [], byWeight: null },
})

export const aMember = (name: string): OrderGroup['member'] => ({
  publicId: `public-${name}`,
  nickname: name,
  avatar: null,
})

/** An unpaid order of `buyerId` for group g1, a member's unless told, for tests. */
export function aGroupOrder(
  id: string,
  buyerId: string,
  more: Partial<OrderGroup> = {},
  order: Partial<Order> = {},
): Order {
  const group: OrderGroup = {
    id: 'g1',
    role: 'MEMBER',
    campaignId: 'c1',
    size: 3,
    sharesStock: false,
    terms: more.role === 'LEADER' ? someTerms(more.size ?? 3) : null,
    waitUntil: null,
    member: aMember(buyerId),
    ...more,
  }
  return anOrder({ _id: id, buyerId, slotKey: `${buyerId}#g`, holdKey: id, group, ...order })
}

/** A group that `ann` opened with her order `o-ann`, for tests. */
export const aGroup = (size = 3): Group =>
  openGroup(aGroupOrder('o-ann', 'ann', { role: 'LEADER', size }), OPENED)

/** The group after `name` paid with order `o-<name>`. Throws on a refusal. */
export function withPayer(group: Group, name: string, now = OPENED + 1): Group {
  const paid = paySeat(group, name, { orderId: `o-${name}`, member: aMember(name) }, now)
  if (!paid.ok || !paid.value) throw new Error(`${name} has no seat`)
  return paid.value
}
