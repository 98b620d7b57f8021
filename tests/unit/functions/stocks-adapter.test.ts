import fc from 'fast-check'
import {
  giveUp,
  isConserved,
  NEVER,
  putBack,
  release,
  reserve,
  sell,
  type StockItem,
  takeBack,
} from '@domain/stock'
import type { Database, Update } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { createStocks } from '../../../cloudfunctions/_core/adapters/cloudbase/stocks'
import indexes from '../../../cloudfunctions/database/indexes.json'
import { createStore } from '../../../emulator/store/create-store'
import type { IndexSpec, Store } from '../../../emulator/store/store-api'

let store: Store
beforeAll(async () => {
  store = await createStore({
    indexes: indexes as unknown as Record<string, IndexSpec[]>,
    refuseScans: true,
  })
})
afterAll(() => store.close())

/** What the stocks adapter asks of a database, straight on the store engine. */
function onStore(): Database {
  const unused = () => Promise.reject(new Error('not in use here'))
  return {
    find: unused,
    async findById(collection, _id) {
      const [doc] = await store.find(collection, { _id }, { limit: 1 })
      return (doc ?? null) as never
    },
    insert: unused,
    updateMany: unused,
    remove: unused,
    async updateOne(collection, query, update: Update) {
      const { updated } = await store.update(collection, { ...query }, { ...update })
      return updated > 0
    },
  }
}

const step = fc.record({
  does: fc.constantFrom('reserve', 'giveUp', 'release', 'sell', 'takeBack', 'putBack'),
  key: fc.constantFrom('o1', 'o2', 'o1-r', 'o1-s1'),
  mark: fc.integer({ min: 1, max: 2 }),
  n: fc.integer({ min: 1, max: 3 }),
  until: fc.integer({ min: 1, max: 100 }),
})

it('the conditional updates mean what the domain decides, step by step', async () => {
  const stocks = createStocks(onStore())
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 8 }),
      fc.array(step, { maxLength: 30 }),
      async (supplied, steps) => {
        const _id = `sku-${(run += 1)}`
        const start = { _id, productId: 'p', available: supplied, sold: 0, supplied }
        let model: StockItem = { ...start, holds: {}, dueAt: NEVER, movement: null, rev: 0 }
        await store.insert('stocks', [{ ...model }])
        for (const { does, key, n, until, mark } of steps) {
          const decisions = {
            reserve: () => reserve(model, key, n, until),
            giveUp: () => giveUp(model, key, n),
            release: () => release(model, key, n),
            sell: () => sell(model, key, n),
            takeBack: () => takeBack(model, key, n, { until, mark }),
            putBack: () => putBack(model, key, n, mark),
          }
          const decided = decisions[does]()
          const pieces = { skuId: _id, key, n }
          const calls = {
            reserve: () => stocks.reserve(pieces, until),
            giveUp: () => stocks.giveUp(pieces),
            release: () => stocks.release(pieces),
            sell: () => stocks.sell(pieces),
            takeBack: async () => (await stocks.takeBack(pieces, { until, mark })) !== null,
            putBack: () => stocks.putBack(pieces, mark),
          }
          const answer = await calls[does]()
          // giveUp() tells nobody whether there was something to give up.
          if (does !== 'giveUp') expect(answer).toBe(decided.ok)
          if (decided.ok) model = decided.value
          const [stored] = await store.find('stocks', { _id })
          expect(stored).toEqual(model)
          expect(isConserved(stored as unknown as StockItem)).toBe(true)
        }
      },
    ),
  )
})
