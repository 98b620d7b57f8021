import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Product } from '@domain/catalogue'
import { startEmulator, type Emulator } from '../emulator/app'
import { seedShop } from '../emulator/seeds/seed-shop'
import { storageFolderOf } from '../emulator/seeds/seed-world'
import { aProduct, aStock } from '../tests/rig/shop-fixture'

/** Runs the whole cloud on a free port with a store in a folder of its own, or in memory only. */
export async function withCloud<T>(
  work: (cloud: Emulator) => Promise<T>,
  { durable = true } = {},
): Promise<T> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'pinxiang-bench-'))
  const cloud = await startEmulator({ port: 0, dataFolder, durable })
  try {
    await seedShop({ ...cloud, storageFolder: storageFolderOf(dataFolder) })
    return await work(cloud)
  } finally {
    await cloud.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** Puts one product on sale whose single SKU never runs out; returns the SKU's id. */
export async function stockUp(
  { store }: Emulator,
  id: string,
  more: Partial<Product> = {},
): Promise<string> {
  const product = aProduct(id, more)
  const skuId = `${id}-1`
  await store.insert('products', [{ ...product }])
  await store.insert('stocks', [aStock(skuId, id, 1_000_000)])
  return skuId
}
