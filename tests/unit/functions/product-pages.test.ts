import { productSorts } from '@contract/shop'
import type { Product } from '@domain/catalogue'
import { fen } from '@domain/money'
import fc from 'fast-check'
import { aProduct, putShop } from '../../rig/shop-fixture'
import { createWorld, type World } from '../../rig/world'

type Sort = (typeof productSorts)[number]

let world: World
let runs = 0
beforeAll(async () => {
  world = await createWorld()
  await putShop(world.store, [])
})
afterAll(() => world.close())

const keys: Record<Sort, (product: Product) => number> = {
  recommended: ({ rank }) => -rank,
  newest: ({ createdAt }) => -createdAt,
  sales: ({ sold }) => -sold,
  priceAsc: ({ minPrice }) => minPrice,
  priceDesc: ({ minPrice }) => 0 - minPrice,
}

function inOrder(products: readonly Product[], sort: Sort): string[] {
  const upwards = sort === 'priceAsc' ? 1 : -1
  const key = keys[sort]
  return [...products]
    .sort((a, b) => key(a) - key(b) || (a._id < b._id ? -upwards : upwards))
    .map(({ _id }) => _id)
}

/** Follows the cursors to the end. */
async function allPages(input: {
  categoryId?: string
  keyword?: string
  sort: Sort
  limit: number
}) {
  const pages: string[][] = []
  let cursor: string | null = null
  do {
    const given: { cursor?: string } = cursor === null ? {} : { cursor }
    const answer = await world.call('o-v', 'shop.listProducts', { ...input, ...given })
    if (!answer.ok) throw new Error(answer.error.code)
    pages.push(answer.data.items.map(({ id }) => id))
    cursor = answer.data.nextCursor
  } while (cursor !== null)
  return pages
}

/** Few different values, so that most of a list is ties. */
const few = fc.integer({ min: 0, max: 3 })
const drafts = fc.array(fc.record({ rank: few, sold: few, price: few, createdAt: few }), {
  maxLength: 30,
})

async function putProducts(
  list: ReadonlyArray<{ rank: number; sold: number; price: number; createdAt: number }>,
) {
  const run = `run${(runs += 1)}`
  const products = list.map(({ price, ...rest }, n) =>
    aProduct(`${run}-${n}`, { ...rest, minPrice: fen(price), categoryId: run, title: `茶 ${run}` }),
  )
  if (products.length > 0)
    await world.store.insert(
      'products',
      products.map((each) => ({ ...each })),
    )
  return { run, products }
}

it('pages joined are the sorted list: nothing twice, nothing missed, also among ties', async () => {
  const property = fc.asyncProperty(
    drafts,
    fc.constantFrom(...productSorts),
    fc.integer({ min: 1, max: 8 }),
    fc.boolean(),
    async (list, sort, limit, byKeyword) => {
      const { run, products } = await putProducts(list)
      const where = byKeyword ? { keyword: `茶 ${run}` } : { categoryId: run }
      const pages = await allPages({ ...where, sort, limit })
      expect(pages.flat()).toEqual(inOrder(products, sort))
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit)
    },
  )
  await fc.assert(property, { numRuns: 60 })
}, 60_000)

it.each(productSorts)(
  'a page by %s costs the same at the end of a long list of ties as at its beginning',
  async (sort) => {
    const same = { rank: 1, sold: 1, price: 1, createdAt: 1 }
    const { run } = await putProducts(Array.from({ length: 300 }, () => same))
    let cursor: string | null = null
    do {
      const before = world.store.examined
      const given: { cursor?: string } = cursor === null ? {} : { cursor }
      const answer = await world.call('o-v', 'shop.listProducts', {
        categoryId: run,
        sort,
        limit: 20,
        ...given,
      })
      if (!answer.ok) throw new Error(answer.error.code)
      expect(world.store.examined - before).toBeLessThanOrEqual(2 * 21)
      cursor = answer.data.nextCursor
    } while (cursor !== null)
  },
)

it('what is added or taken off meanwhile repeats and hides nothing of the rest', async () => {
  const list = Array.from({ length: 9 }, (_, n) => ({ rank: n, sold: 0, price: 1, createdAt: 0 }))
  const { run, products } = await putProducts(list)
  const input = { categoryId: run, sort: 'recommended', limit: 4 } as const
  const first = await world.call('o-v', 'shop.listProducts', input)
  if (!first.ok || first.data.nextCursor === null) throw new Error('no next page')
  const front = aProduct(`${run}-new`, { rank: 99, categoryId: run })
  await world.store.insert('products', [{ ...front }])
  const last = first.data.items.at(-1)?.id ?? ''
  await world.store.update('products', { _id: last }, { $set: { state: 'OFF_SALE' } })
  const next = await world.call('o-v', 'shop.listProducts', {
    ...input,
    cursor: first.data.nextCursor,
  })
  const expected = inOrder(products, 'recommended').slice(4, 8)
  expect(next.ok && next.data.items.map(({ id }) => id)).toEqual(expected)
})
