import type { Emulator } from '../emulator/app'
import type { Doc } from '../emulator/store/store-api'
import { aProduct, aStock } from '../tests/rig/shop-fixture'

const BATCH = 1_000
const CATEGORIES = 6

/** The documents numbered `from` to below `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

type Store = Emulator['store']

async function inBatches({ from, to }: Range, insert: (numbers: number[]) => Promise<unknown>) {
  for (let start = from; start < to; start += BATCH)
    await insert(Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => start + i))
}

/** Copies of one document. */
async function grow(
  store: Store,
  { collection, template, range }: { collection: string; template: string; range: Range },
  copy: (document: Doc, n: number) => Record<string, unknown>,
): Promise<void> {
  const [document] = await store.find(collection, { _id: template })
  if (!document) throw new Error(`${collection} has nothing to copy`)
  await inBatches(range, (numbers) =>
    store.insert(
      collection,
      numbers.map((n) => ({ ...document, ...copy(document, n) })),
    ),
  )
}

/** Products with one SKU each. */
export function growCatalogue(store: Store, range: Range): Promise<void> {
  return inBatches(range, async (numbers) => {
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
  })
}

/** Orders, one in ten by the template's buyer, so that their list grows too; each earned by some share. */
export const growOrders = (store: Store, template: string, range: Range): Promise<void> =>
  grow(store, { collection: 'orders', template, range }, ({ buyerId, createdAt }, n) => ({
    _id: `growth${n}`,
    buyerId: n % 10 === 0 ? buyerId : `other-${n % 5000}`,
    slotKey: `growth${n}`,
    createdAt: Number(createdAt) - n,
    attribution: {
      earner: { code: `other${n}`, sharerId: `sharer-${n % 5000}` },
      reason: 'BOUND',
      touches: [],
      candidates: [`sharer-${n % 5000}`],
      ref: `growth${n}`,
    },
  }))

/** Forming groups, one in ten of the template's product. */
export const growGroups = (store: Store, template: string, range: Range): Promise<void> =>
  grow(
    store,
    { collection: 'groups', template, range },
    ({ productId, expiresAt, missing }, n) => ({
      _id: `growth${n}`,
      productId: n % 10 === 0 ? productId : `g${n}`,
      expiresAt: Number(expiresAt) + n,
      missing: 1 + (n % Number(missing)),
    }),
  )

/** Shares: one in ten the sharer's own, one in four made through the template. */
export const growShares = (store: Store, template: string, range: Range): Promise<void> =>
  grow(store, { collection: 'shares', template, range }, ({ sharerId, createdAt }, n) => ({
    _id: `g${String(n).padStart(9, '0')}`,
    sharerId: n % 10 === 0 ? sharerId : `sharer-${n % 5000}`,
    createdAt: Number(createdAt) - 1 - n,
    sent: true,
    ...(n % 4 === 1 && { parent: template, ancestors: [template] }),
  }))
