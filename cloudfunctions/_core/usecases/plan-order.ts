import { attribute } from '@domain/attribution'
import type { Product } from '@domain/catalogue'
import type { Group, OrderGroup } from '@domain/group'
import { type Fen, noFen } from '@domain/money'
import { createOrder as newOrder, type Order } from '@domain/order'
import { priceOrder } from '@domain/pricing'
import { ok, refuse, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Request } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Ids } from '../ports/ids'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'
import { type DealDeps, type DealRefusal, findDeal, type GroupDeal, memberOf } from './group-deal'
import { slotsOf } from './order-slot'

export interface PlanDeps extends DealDeps {
  readonly catalogue: Pick<Catalogue, 'productsBySkus'>
  readonly settings: Settings
  readonly orders: DealDeps['orders'] & Pick<Orders, 'takenSlots'>
  readonly ids: Ids
}

export type CreateRequest = Request<'order.create'>

export type PlanRefusal =
  'ADDRESS_NOT_FOUND' | 'PRODUCT_OFF_SALE' | 'PRICE_CHANGED' | 'BAD_REQUEST' | DealRefusal

/** What is bought at which terms. */
interface Basis {
  readonly products: readonly Product[]
  readonly postage: ShopSettings['postage']
  readonly discount: Fen
  readonly group: OrderGroup | null
  /** The group to join, as it was read. */
  readonly joins: Group | null
  /** Slots known to be taken. */
  readonly taken: readonly string[]
}

export interface Plan extends Pick<Basis, 'joins' | 'taken'> {
  /** Not yet in a slot. */
  readonly order: Order
}

/** One id for one press of the button, however often it arrives; WeChat Pay's out_trade_no too. */
export function orderIdOf(ids: Ids, openid: string, requestKey: string): string {
  return `o${ids.derived(27, openid, requestKey)}`
}

/**
 * When the settings need no round trip, the one that is spared looks for a free slot, so that the
 * insert need not try.
 */
async function singleBasis(
  { catalogue, settings, orders }: PlanDeps,
  { actor, input }: CreateRequest,
): Promise<Basis> {
  // Asked first: shop() begins to load.
  const spare = settings.isAtHand()
  const [products, { postage }, taken] = await Promise.all([
    catalogue.productsBySkus(input.items.map(({ skuId }) => skuId)),
    settings.shop(),
    spare ? orders.takenSlots(slotsOf(actor.openid)) : [],
  ])
  return { products, postage, discount: noFen, group: null, joins: null, taken }
}

/** A leader's group has its id, of which nobody learns the order's, before it exists. */
function orderGroupOf(
  { campaignId, terms, joins }: GroupDeal,
  orderId: string,
  { actor }: CreateRequest,
  ids: Ids,
): OrderGroup {
  return {
    id: joins?._id ?? `g${ids.derived(27, 'group', orderId)}`,
    role: joins ? 'MEMBER' : 'LEADER',
    campaignId,
    size: terms.offer.size,
    sharesStock: terms.sharesStock,
    terms: joins ? null : terms,
    waitUntil: null,
    member: memberOf(actor.user),
  }
}

async function groupBasis(
  deps: PlanDeps,
  request: CreateRequest,
  choice: NonNullable<CreateRequest['input']['group']>,
): Promise<Result<Basis, DealRefusal | 'BAD_REQUEST'>> {
  const { actor, input, requestKey, now } = request
  const [item, ...others] = input.items
  if (!item || others.length > 0) return refuse('BAD_REQUEST', { field: 'items' })
  const orderId = orderIdOf(deps.ids, actor.openid, requestKey)
  const found = await findDeal(deps, { choice, item, ...actor, now })
  if (!found.ok) return found
  const { terms, product, discount, joins } = found.value
  const group = orderGroupOf(found.value, orderId, request, deps.ids)
  const { postage } = terms
  return ok({ products: [product], postage, discount, group, joins, taken: [] })
}

/** The order that this request asks for, or why there is none. Reads only. */
export async function planOrder(
  deps: PlanDeps,
  request: CreateRequest,
): Promise<Result<Plan, PlanRefusal>> {
  const { actor, input, requestKey, now } = request
  const basis = input.group
    ? await groupBasis(deps, request, input.group)
    : ok(await singleBasis(deps, request))
  if (!basis.ok) return basis
  const { products, postage, discount, group, joins, taken } = basis.value
  const address = actor.user.addresses.find(({ id }) => id === input.addressId)
  if (!address) return refuse('ADDRESS_NOT_FOUND')
  const priced = priceOrder(input.items, products, postage, discount)
  if (!priced.ok) return priced
  const { lines, amounts } = priced.value
  if (amounts.payable !== input.expectedPayable) {
    return refuse('PRICE_CHANGED', { payable: amounts.payable })
  }
  const id = orderIdOf(deps.ids, actor.openid, requestKey)
  const { remark } = input
  const ref = `r${deps.ids.derived(27, 'ref', id)}`
  const attribution = attribute(actor.user.network, actor.openid, now, ref)
  const draft = { id, buyerId: actor.openid, lines, amounts, address: address.sealed, remark }
  const order = newOrder({ ...draft, slotKey: id, attribution, group }, now)
  return ok({ order, joins, taken })
}
