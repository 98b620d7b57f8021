import type { Emulator } from '../emulator/app'
import { arrive, buy, order, place, type Settler } from '../tests/rig/shopper'
import { aCampaign } from '../tests/rig/shop-fixture'
import { growCatalogue, growGroups, growOrders, growShares } from './grow-documents'
import { metric, type Metric } from './metric'
import { stockUp } from './world'

const SIZES = [
  ['1k', 1_000],
  ['100k', 100_000],
] as const
const PRODUCT = 'bench-template'
const MINUTE = 60_000

/** A paid order, a group with free seats and a share of one person's, to be copied. */
interface Template {
  readonly owner: Settler
  readonly skuId: string
  readonly orderId: string
  readonly groupId: string
  readonly code: string
}

async function createTemplate(cloud: Emulator): Promise<Template> {
  const campaign = aCampaign(PRODUCT)
  const [, offer] = campaign.offers
  if (!offer) throw new Error('no offer')
  const size = 10
  const group = { ...campaign, offers: [{ ...offer, size }] }
  const skuId = await stockUp(cloud, PRODUCT, { group })
  const [owner] = await arrive(cloud.url, 1, 'bench-growth')
  if (!owner) throw new Error('nobody came')
  const { shopper, addressId } = owner
  const orderId = await buy(cloud.url, shopper, { skuId, addressId })
  const wish = { skuId, addressId, group: { kind: 'open', size } as const }
  const opening = await buy(cloud.url, shopper, wish)
  const groupId = (await shopper.call('order.get', { orderId: opening })).group?.id ?? ''
  const share = { target: { kind: 'product', id: PRODUCT } as const, parent: null }
  const { chat: code } = await shopper.call('referral.prepareShare', share)
  return { owner, skuId, orderId, groupId, code }
}

const requests = (
  { owner: { shopper }, orderId, groupId, code, skuId }: Template,
  buyer: Settler,
) => {
  const { addressId } = buyer
  const items = [{ skuId: 'g500-1', quantity: 1 }]
  const group = { kind: 'join', groupId } as const
  return {
    'shop.home': () => shopper.call('shop.home', {}),
    'shop.listProducts': () => shopper.call('shop.listProducts', { sort: 'recommended' }),
    'shop.listProducts.category': () =>
      shopper.call('shop.listProducts', { sort: 'sales', categoryId: 'growth-1' }),
    'shop.listProducts.keyword': () =>
      shopper.call('shop.listProducts', { sort: 'recommended', keyword: '坚果' }),
    'shop.getProduct': () => shopper.call('shop.getProduct', { productId: 'g500' }),
    'shop.getGroup': () => shopper.call('shop.getGroup', { groupId }),
    'shop.formingGroups': () => shopper.call('shop.formingGroups', { productId: PRODUCT }),
    'order.quote': () => shopper.call('order.quote', { items }),
    'order.list': () => shopper.call('order.list', { filter: 'ALL' }),
    'order.list.filter': () => shopper.call('order.list', { filter: 'TO_SHIP' }),
    'order.get': () => shopper.call('order.get', { orderId }),
    'order.counts': () => shopper.call('order.counts', {}),
    'order.create': () => order(buyer.shopper, { skuId: 'g500-1', addressId }),
    'order.create.join': () => place(buyer.shopper, { skuId, addressId, group }),
    'referral.myShares': () => shopper.call('referral.myShares', {}),
    'referral.shareTree': () => shopper.call('referral.shareTree', { code }),
  }
}

/** Documents that the store looked at for one request, at 1,000 and at 100,000 documents of each kind. */
export async function measureGrowth(cloud: Emulator): Promise<Metric[]> {
  const { store, url } = cloud
  const template = await createTemplate(cloud)
  // Its copies must leave the jobs nothing to do.
  await cloud.clock.advance(2 * MINUTE)
  const metrics: Metric[] = []
  let from = 0
  for (const [label, to] of SIZES) {
    await growCatalogue(store, { from, to })
    await growOrders(store, template.orderId, { from, to })
    await growGroups(store, template.groupId, { from, to })
    await growShares(store, template.code, { from, to })
    from = to
    // Somebody new each time: unpaid orders of their own would be looked at too.
    const [first, second] = await arrive(url, 2, `bench-buyer-${label}`)
    if (!first || !second) throw new Error('nobody came')
    const rehearsals: Record<string, () => Promise<unknown>> = requests(template, first)
    for (const [name, request] of Object.entries(requests(template, second))) {
      // What an instance reads once and keeps (settings, categories) is not the request's own.
      await rehearsals[name]?.()
      const before = store.examined
      await request()
      metrics.push(metric(`examined.${name}.${label}`, store.examined - before, 'count'))
    }
  }
  return metrics.sort((a, b) => (a.name < b.name ? -1 : 1))
}
