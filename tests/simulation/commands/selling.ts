import fc from 'fast-check'
import type { Product } from '@domain/catalogue'
import { fen } from '@domain/money'
import type { StockItem } from '@domain/stock'
import { PRODUCTS, SKUS } from '../world/shop'
import type { World } from '../world/world'
import { deeds } from './command'
import { findOrder } from './look-up'

const sku = fc.constantFrom(...SKUS)
const nth = fc.nat(5)

/** Takes all pieces that are free out of this shop, and enters it into the log. */
export async function withdraw({ store, clock }: World, skuId: string): Promise<void> {
  const [stock] = (await store.find(
    'stocks',
    { _id: skuId },
    { limit: 1 },
  )) as unknown as StockItem[]
  const delta = -(stock?.available ?? 0)
  if (delta === 0) return
  await store.update(
    'stocks',
    { _id: skuId },
    {
      $inc: { available: delta, supplied: delta, rev: 1 },
    },
  )
  const at = clock.now()
  const movement = { _id: `m-${skuId}-${at}`, skuId, productId: stock?.productId, delta, at }
  await store.insert('stock_movements', [{ ...movement, reason: 'OTHER', note: '', by: null }])
}

/** FAULTS 26: `by` more pieces, or fewer; the phone may send it again, and the same press may come twice at once. */
async function supply(world: World, skuId: string, by: number, note: string, times: number) {
  const input = { skuId, delta: by, reason: 'COUNTED' as const, note }
  const press = () => world.seller.call('seller.changeStock', input, { key: `movement-${note}` })
  const answers = await Promise.all(Array.from({ length: times }, press))
  if (answers.some((answer) => answer?.ok)) world.acknowledged.add(note)
}

async function raise({ store }: World, productId: string, by: number): Promise<void> {
  const [found] = await store.find('products', { _id: productId }, { limit: 1 })
  const product = found as unknown as Product
  const skus = product.skus.map((each) => ({ ...each, price: fen(each.price + by) }))
  await store.update('products', { _id: productId }, { $set: { skus } })
}

const move = deeds(
  fc.record({
    ...{ sku, by: fc.constantFrom(3, 2, -1, -2, -3) },
    ...{ note: fc.uuid(), times: fc.constantFrom(1, 1, 2) },
  }),
  ({ sku, by, note, times }) => ({
    name: `the seller has ${by} pieces more of ${sku}${times > 1 ? ', pressed twice' : ''}`,
    begin: (world) => supply(world, sku, by, note, times),
  }),
)

const reprice = deeds(
  fc.record({
    nth,
    discount: fc.constantFrom(0, 100, 500, 999_999),
    postage: fc.constantFrom(0, 600),
  }),
  ({ nth, discount, postage }) => ({
    name: `the seller changes the price of an unpaid order (${nth}): ${JSON.stringify({ discount, postage })}`,
    async begin(world) {
      const order = await findOrder(world, nth, ({ state }) => state === 'CREATED')
      if (!order) return
      const price = { discount: fen(discount), postage: fen(postage) }
      await world.seller.call('seller.repriceOrder', { orderId: order._id, ...price })
    },
  }),
)

const close = deeds(nth, (nth) => ({
  name: `the seller closes an unpaid order (${nth})`,
  async begin(world) {
    const order = await findOrder(world, nth, ({ state }) => state === 'CREATED')
    if (order) await world.clerk.call('seller.closeOrder', { orderId: order._id })
  },
}))

/** What the seller changes while people buy. */
export const selling = fc.oneof(
  { weight: 2, arbitrary: move },
  { weight: 2, arbitrary: reprice },
  { weight: 1, arbitrary: close },
  {
    weight: 1,
    arbitrary: deeds(fc.constantFrom(...PRODUCTS), (productId) => ({
      name: `${productId} becomes dearer`,
      drive: (world) => raise(world, productId, 100),
    })),
  },
)
