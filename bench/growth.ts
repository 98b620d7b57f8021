import type { Emulator } from '../emulator/app'
import { aProduct, aStock } from '../tests/rig/shop-fixture'
import { metric, type Metric } from './metric'
import { createShopper, order, settleIn, type Shopper } from '../tests/rig/shopper'

const SIZES = [
  ['1k', 1_000],
  ['100k', 100_000],
] as const
const BATCH = 1_000
const CATEGORIES = 6

/** Grows the catalogue to `size` products with one SKU each. */
async function growCatalogue({ store }: Emulator, from: number, size: number): Promise<void> {
  for (let start = from; start < size; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - start) }, (_, i) => start + i)
    const products = numbers.map((n) =>
      aProduct(`g${n}`, {
        title: `第${n}号坚果`,
        categoryId: `growth-${n % CATEGORIES}`,
        rank: n,
        sold: n % 977,
        createdAt: n,
      }),
    )
    await store.insert(
      'products',
      products.map((product) => ({ ...product })),
    )
    await store.insert(
      'stocks',
      numbers.map((n) => aStock(`g${n}-1`, `g${n}`, 50)),
    )
  }
}

/** Gives one buyer and many others orders by copying a real one; `size` orders in all. */
async function growOrders(
  { store }: Emulator,
  { template, from, size }: { template: string; from: number; size: number },
): Promise<void> {
  const [order] = await store.find('orders', { _id: template })
  if (!order) throw new Error('there is no order to copy')
  for (let start = from; start < size; start += BATCH) {
    const docs = Array.from({ length: Math.min(BATCH, size - start) }, (_, i) => {
      const n = start + i
      const _id = `growth${n}`
      // One order in ten is the buyer's own, so that their list grows too.
      const buyerId = n % 10 === 0 ? order['buyerId'] : `other-${n % 5000}`
      return { ...order, _id, buyerId, slotKey: _id, createdAt: (order['createdAt'] as number) - n }
    })
    await store.insert('orders', docs)
  }
}

const requests = ({ shopper, orderId }: Template, buyer: Buyer) => {
  const items = [{ skuId: 'g500-1', quantity: 1 }]
  return {
    'shop.home': () => shopper.call('shop.home', {}),
    'shop.listProducts': () => shopper.call('shop.listProducts', { sort: 'recommended' }),
    'shop.listProducts.category': () =>
      shopper.call('shop.listProducts', { sort: 'sales', categoryId: 'growth-1' }),
    'shop.listProducts.keyword': () =>
      shopper.call('shop.listProducts', { sort: 'recommended', keyword: '坚果' }),
    'shop.getProduct': () => shopper.call('shop.getProduct', { productId: 'g500' }),
    'order.quote': () => shopper.call('order.quote', { items }),
    'order.list': () => shopper.call('order.list', { filter: 'ALL' }),
    'order.list.filter': () => shopper.call('order.list', { filter: 'TO_SHIP' }),
    'order.get': () => shopper.call('order.get', { orderId }),
    'order.counts': () => shopper.call('order.counts', {}),
    'order.create': () => order(buyer.shopper, { skuId: 'g500-1', addressId: buyer.addressId }),
  }
}

/** Documents that the store looked at for one request, at 1,000 and at 100,000 documents of each kind. */
export async function measureGrowth(cloud: Emulator, template: Template): Promise<Metric[]> {
  const metrics: Metric[] = []
  let size = 0
  for (const [label, next] of SIZES) {
    await growCatalogue(cloud, size, next)
    await growOrders(cloud, { template: template.orderId, from: size, size: next })
    size = next
    // Somebody new each time: unpaid orders of their own would be looked at too.
    const shopper = createShopper(cloud.url, `bench-buyer-${label}`)
    const buyer = { shopper, addressId: await settleIn(shopper) }
    for (const [name, request] of Object.entries(requests(template, buyer))) {
      // What an instance reads once and keeps (settings, categories) is not the request's own.
      await request()
      const before = cloud.store.examined
      await request()
      metrics.push(metric(`examined.${name}.${label}`, cloud.store.examined - before, 'count'))
    }
  }
  return metrics.sort((a, b) => (a.name < b.name ? -1 : 1))
}

interface Buyer {
  readonly shopper: Shopper
  readonly addressId: string
}

export interface Template {
  readonly shopper: Shopper
  /** A paid order of the shopper's, to be copied. */
  readonly orderId: string
}

export const createTemplateShopper = (url: string): Shopper => createShopper(url, 'bench-growth')
