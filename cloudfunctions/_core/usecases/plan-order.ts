import { attribute } from '@domain/attribution'
import type { Product } from '@domain/catalogue'
import type { Group, OrderGroup } from '@domain/group'
import { type Fen, noFen } from '@domain/money'
import { createOrder as newOrder, type Order, type OrderDraft } from '@domain/order'
import { orderSearchKeys } from '@domain/order-search-keys'
import { priceOrder } from '@domain/pricing'
import { ok, refuse, type Result } from '@domain/result'
import type { ShopSettings } from '@domain/shop-settings'
import type { Request } from '../dispatch/handler'
import type { BlindIndex } from '../ports/blind-index'
import type { Catalogue } from '../ports/catalogue'
import type { Ids } from '../ports/ids'
import type { Orders } from '../ports/orders'
import type { Sealer } from '../ports/sealer'
import type { Settings } from '../ports/settings'
import { openAddress } from './address-book'
import { type DealDeps, type DealRefusal, findDeal, type GroupDeal, memberOf } from './group-deal'
import { slotsOf } from './order-slot'

export interface PlanDeps extends DealDeps {
  readonly catalogue: Pick<Catalogue, 'productsBySkus'>
  readonly settings: Settings
  readonly orders: DealDeps['orders'] & Pick<Orders, 'takenSlots'>
  readonly ids: Ids
  readonly sealer: Sealer
  readonly blindIndex: BlindIndex
}

export type CreateRequest = Request<'order.create'>

export type PlanRefusal =
  | 'ADDRESS_NOT_FOUND'
  | 'PRODUCT_OFF_SALE'
  | 'REGION_CLOSED'
  | 'PRICE_CHANGED'
  | 'BAD_REQUEST'
  | DealRefusal

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

type Agreed = Pick<OrderDraft, 'lines' | 'amounts' | 'group'> & {
  /** The address as the book holds it. */
  readonly sealed: string
}

function draftOf(
  { ids, sealer, blindIndex }: PlanDeps,
  { actor, input, requestKey, now }: CreateRequest,
  { lines, amounts, group, sealed }: Agreed,
): OrderDraft {
  const { openid, user } = actor
  const id = orderIdOf(ids, openid, requestKey)
  const suppliers = lines.flatMap(({ supplierId }) => (supplierId === null ? [] : [supplierId]))
  const supplierIds = [...new Set(suppliers)]
  const address = openAddress(sealed, openid, sealer)
  const findable = { id, lines, supplierIds, address }
  return {
    ...{ id, buyerId: openid, lines, amounts, group, supplierIds },
    address: sealed,
    remark: input.remark,
    // Not yet in a slot.
    slotKey: id,
    attribution: attribute(user.network, openid, now, `r${ids.derived(27, 'ref', id)}`),
    searchKeys: orderSearchKeys(findable, (kind, text) => blindIndex.hash(kind, text)),
  }
}

/** The order that this request asks for, or why there is none. Reads only. */
export async function planOrder(
  deps: PlanDeps,
  request: CreateRequest,
): Promise<Result<Plan, PlanRefusal>> {
  const { actor, input, now } = request
  const basis = input.group
    ? await groupBasis(deps, request, input.group)
    : ok(await singleBasis(deps, request))
  if (!basis.ok) return basis
  const { products, postage, discount, group, joins, taken } = basis.value
  const address = actor.user.addresses.find(({ id }) => id === input.addressId)
  if (!address) return refuse('ADDRESS_NOT_FOUND')
  const [province] = openAddress(address.sealed, actor.openid, deps.sealer).region
  const priced = priceOrder(input.items, products, { rule: postage, province }, discount)
  if (!priced.ok) return priced
  const { lines, amounts } = priced.value
  if (amounts.payable !== input.expectedPayable) {
    return refuse('PRICE_CHANGED', { payable: amounts.payable })
  }
  const order = newOrder(
    draftOf(deps, request, { lines, amounts, group, sealed: address.sealed }),
    now,
  )
  return ok({ order, joins, taken })
}
