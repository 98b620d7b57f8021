import fc from 'fast-check'
import type { Product } from '@domain/catalogue'
import { fen } from '@domain/money'
import { PRODUCTS, SKUS } from '../world/shop'
import type { World } from '../world/world'
import { deeds } from './command'

const sku = fc.constantFrom(...SKUS)

/** FAULTS 26: `by` more pieces, or fewer; never more than there are. */
async function supply({ store }: World, skuId: string, by: number): Promise<void> {
  const change = { $inc: { available: by, supplied: by, rev: 1 } }
  await store.update('stocks', { _id: skuId, available: { $gte: -by } }, change)
}

/** The seller takes all pieces that are free out of this shop. */
export async function withdraw(world: World, skuId: string): Promise<void> {
  const [stock] = await world.store.find('stocks', { _id: skuId }, { limit: 1 })
  await supply(world, skuId, -Number(stock?.['available']))
}

async function reprice({ store }: World, productId: string, by: number): Promise<void> {
  const [found] = await store.find('products', { _id: productId }, { limit: 1 })
  const product = found as unknown as Product
  const skus = product.skus.map((each) => ({ ...each, price: fen(each.price + by) }))
  await store.update('products', { _id: productId }, { $set: { skus } })
}

/** What the seller changes while people buy. */
export const selling = fc.oneof(
  deeds(fc.record({ sku, by: fc.constantFrom(2, -1, -2, -3) }), ({ sku, by }) => ({
    name: `the seller has ${by} pieces more of ${sku}`,
    drive: (world) => supply(world, sku, by),
  })),
  deeds(fc.constantFrom(...PRODUCTS), (productId) => ({
    name: `${productId} becomes dearer`,
    drive: (world) => reprice(world, productId, 100),
  })),
)
