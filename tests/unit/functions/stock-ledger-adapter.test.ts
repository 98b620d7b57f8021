import fc from 'fast-check'
import type { StockItem, StockMovement } from '@domain/stock'
import { applyMovement, newStock } from '@domain/stock-movement'
import type { Database, Update } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { createStockLedger } from '../../../cloudfunctions/_core/adapters/cloudbase/stock-ledger'
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

/** What a movement asks of a database, straight on the store engine. */
function onStore(): Database {
  const unused = () => Promise.reject(new Error('not in use here'))
  return {
    find: unused,
    findById: unused,
    updateMany: unused,
    remove: unused,
    async insert(collection, doc) {
      await store.insert(collection, [{ ...doc }])
      return 'inserted'
    },
    async updateOne(collection, query, update: Update) {
      const { updated } = await store.update(collection, { ...query }, { ...update })
      return updated > 0
    },
  }
}

const movement = (id: string, delta: number): StockMovement => {
  const by = { id: 'u1', name: '小李' }
  return { id, delta, reason: 'COUNTED', note: '', at: 1000, by }
}

it('the conditional update means what the domain decides, after whichever movement', async () => {
  const ledger = createStockLedger(onStore())
  const step = fc.record({ delta: fc.integer({ min: -4, max: 4 }), isLate: fc.boolean() })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5 }), fc.array(step), async (first, steps) => {
      const _id = `sku-${(run += 1)}`
      const opening = first === 0 ? null : movement('first', first)
      let model: StockItem = newStock({ _id, productId: 'p' }, opening)
      await ledger.open(model)
      for (const [n, { delta, isLate }] of steps.entries()) {
        const next = movement(`m${n}`, delta)
        const decided = applyMovement(model, next)
        // Somebody who read before another movement came.
        const before = isLate ? movement('another', 1) : model.movement
        const isApplied = await ledger.apply(_id, before, next)
        expect(isApplied).toBe(decided.ok && !isLate)
        if (isApplied && decided.ok) model = decided.value
        expect(await store.find('stocks', { _id })).toEqual([model])
      }
    }),
  )
})
