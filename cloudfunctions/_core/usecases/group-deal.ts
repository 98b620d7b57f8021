import type { ParsedInputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import type { Group, OrderGroup } from '@domain/group'
import type { GroupTerms } from '@domain/group-campaign'
import { atGroupPrices, groupPrice, isWithinLimit, termsToOpen } from '@domain/group-offer'
import { holdSeat } from '@domain/group-seats'
import { type Fen, noFen } from '@domain/money'
import { UNPAID_MS } from '@domain/order'
import type { RequestedItem } from '@domain/pricing'
import { ok, refuse, type Result } from '@domain/result'
import type { User } from '@domain/user'
import type { Catalogue } from '../ports/catalogue'
import type { Groups } from '../ports/groups'
import type { Orders } from '../ports/orders'
import type { Settings } from '../ports/settings'

export interface DealDeps {
  readonly catalogue: Pick<Catalogue, 'productsBySkus'>
  readonly settings: Pick<Settings, 'shop'>
  readonly groups: Pick<Groups, 'byId'>
  readonly orders: Pick<Orders, 'hasPaid' | 'boughtInCampaign'>
}

/** What a group offers a person for one item, all rules met. */
export interface GroupDeal {
  readonly campaignId: string
  readonly terms: GroupTerms
  /** At the group's prices, with the SKUs that it sells only. It may be off sale. */
  readonly product: Product
  /** Wished, off the goods. */
  readonly discount: Fen
  /** The group to join; null: one that the order opens. */
  readonly joins: Group | null
}

export type DealRefusal =
  | 'GROUP_OFFER_GONE'
  | 'GROUP_NOT_FOUND'
  | 'GROUP_ENDED'
  | 'GROUP_FULL'
  | 'GROUP_ALREADY_IN'
  | 'GROUP_LIMIT'
  | 'NEWCOMERS_ONLY'

export interface DealRequest {
  readonly choice: NonNullable<ParsedInputOf<'order.create'>['group']>
  readonly item: RequestedItem
  readonly openid: string
  readonly user: User
  readonly now: number
}

/** Whoever asks has no order yet: a seat of their own is no free one, whichever order holds it. */
const NO_ORDER = ''

/** A person as the other members see them. */
export function memberOf({ publicId, nickname, avatar }: User): OrderGroup['member'] {
  return { publicId, nickname, avatar }
}

/** Reads the product and the settings. */
async function dealToOpen(
  { catalogue, settings }: DealDeps,
  { size, item, now }: DealRequest & { readonly size: number },
): Promise<Result<GroupDeal, DealRefusal>> {
  const [[product], { postage }] = await Promise.all([
    catalogue.productsBySkus([item.skuId]),
    settings.shop(),
  ])
  if (!product) return refuse('GROUP_OFFER_GONE')
  const opened = termsToOpen(product, { size, skuId: item.skuId }, postage, now)
  if (!opened.ok) return opened
  const { campaignId, terms } = opened.value
  const atPrices = atGroupPrices(product, terms.offer)
  const discount = terms.leaderDiscount
  return ok({ campaignId, terms, product: atPrices, discount, joins: null })
}

/** Reads the product and the group, whose frozen terms need no settings. */
async function dealToJoin(
  { catalogue, groups }: DealDeps,
  { groupId, item, openid, user, now }: DealRequest & { readonly groupId: string },
): Promise<Result<GroupDeal, DealRefusal>> {
  const [[product], group] = await Promise.all([
    catalogue.productsBySkus([item.skuId]),
    groups.byId(groupId),
  ])
  if (!group) return refuse('GROUP_NOT_FOUND')
  const { terms, campaignId } = group
  const isSold = groupPrice(terms.offer, item.skuId) !== null
  if (product?._id !== group.productId || !isSold) return refuse('GROUP_OFFER_GONE')
  const seat = { orderId: NO_ORDER, until: now + UNPAID_MS, member: memberOf(user) }
  const free = holdSeat(group, openid, seat, now)
  if (!free.ok) return free
  const atPrices = atGroupPrices(product, terms.offer)
  return ok({ campaignId, terms, product: atPrices, discount: noFen, joins: group })
}

/** Asks the person's orders only when the terms need them: one read for each of the two rules. */
async function checkPerson(
  { orders }: DealDeps,
  { campaignId, terms, joins }: GroupDeal,
  { item: { quantity }, openid }: DealRequest,
): Promise<Result<null, 'GROUP_LIMIT' | 'NEWCOMERS_ONLY'>> {
  const limit = terms.limitPerPerson
  const asksNewcomer = joins !== null && terms.newcomersOnly
  const asksBought = limit !== null && isWithinLimit(terms, 0, quantity)
  const [hasPaid, bought] = await Promise.all([
    asksNewcomer && orders.hasPaid(openid),
    asksBought ? orders.boughtInCampaign(openid, campaignId) : 0,
  ])
  if (hasPaid) return refuse('NEWCOMERS_ONLY')
  if (limit !== null && !isWithinLimit(terms, bought, quantity)) {
    return refuse('GROUP_LIMIT', { limit })
  }
  return ok(null)
}

/**
 * What this person gets for one item by opening or joining a group, or why nothing. Two reads
 * (settings mostly cached); one more where the campaign has a limit or is for newcomers only.
 */
export async function findDeal(
  deps: DealDeps,
  request: DealRequest,
): Promise<Result<GroupDeal, DealRefusal>> {
  const { choice } = request
  const found = await (choice.kind === 'open'
    ? dealToOpen(deps, { ...request, size: choice.size })
    : dealToJoin(deps, { ...request, groupId: choice.groupId }))
  if (!found.ok) return found
  const allowed = await checkPerson(deps, found.value, request)
  return allowed.ok ? found : allowed
}
