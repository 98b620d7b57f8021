import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import { putPicture, storagePathOf } from './seed-files'
import { shopDocuments } from './shop-documents'

export interface SeedShopDeps {
  store: Store
  clock: Clock
  /** The storage's folder. */
  storageFolder: string
}

/** Writes catalogue, stock and settings as an owner's console would, and their pictures. */
export async function seedShop({ store, clock, storageFolder }: SeedShopDeps): Promise<void> {
  const shop = shopDocuments(clock.now())
  const { categories, products, stocks, suppliers, settings, pictures } = shop
  for (const picture of pictures) await putPicture(storageFolder, picture, storagePathOf(picture))
  const asDocuments = (items: readonly object[]) => items.map((item) => ({ ...item }))
  await store.insert('stocks', asDocuments(stocks))
  await store.insert('products', asDocuments(products))
  await store.insert('categories', asDocuments(categories))
  await store.insert('suppliers', asDocuments(suppliers))
  await store.insert('settings', [{ ...settings }])
}
