import fc from 'fast-check'
import { createStore } from './create-store'
import { DuplicateKeyError } from './store-errors'
import type { Doc, IndexSpec, Store, StoreOps } from './store-api'
import { testFolder } from './test-folder'

const indexes: Record<string, IndexSpec[]> = {
  docs: [
    { name: 'key', keys: [['key', 1]], unique: true },
    {
      name: 'n',
      keys: [
        ['group', 1],
        ['n', -1],
      ],
    },
  ],
}
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const key = fc.integer({ min: 0, max: 5 })
const group = fc.constantFrom('x', 'y')
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    docs: fc.array(fc.record({ _id: id, key, group }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('inc' as const), group, by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('key' as const), id, key }),
  fc.record({ kind: fc.constant('upsert' as const), id, key, group }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('clear' as const), group }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never
type Model = Map<string, Doc>

/** Mirrors one operation on a plain Map; false when a unique key refuses it. */
function applyToModel(model: Model, step: Operation): boolean {
  const next = new Map(model)
  const put = (doc: Doc) => next.set(doc._id, doc)
  const member = (each: Doc, name: string) => each.group === name
  switch (step.kind) {
    case 'insert':
      for (const doc of step.docs) {
        if (next.has(doc._id)) return false
        put({ ...doc })
      }
      break
    case 'inc':
      for (const doc of next.values()) {
        if (member(doc, step.group)) put({ ...doc, n: Number(doc.n ?? 0) + step.by })
      }
      break
    case 'key': {
      const doc = next.get(step.id)
      if (doc) put({ ...doc, key: step.key })
      break
    }
    case 'upsert':
      put({ _id: step.id, key: step.key, group: step.group })
      break
    case 'remove':
      next.delete(step.id)
      break
    case 'clear':
      for (const doc of model.values()) if (member(doc, step.group)) next.delete(doc._id)
  }
  const keys = [...next.values()].map((doc) => doc.key)
  if (new Set(keys).size < keys.length) return false
  model.clear()
  for (const doc of next.values()) model.set(doc._id, doc)
  return true
}

function applyToStore(store: StoreOps, step: Operation): Promise<unknown> {
  switch (step.kind) {
    case 'insert':
      return store.insert('docs', step.docs)
    case 'inc':
      return store.update('docs', { group: step.group }, { $inc: { n: step.by } }, { multi: true })
    case 'key':
      return store.update('docs', { _id: step.id }, { $set: { key: step.key } })
    case 'upsert': {
      const { key, group } = step
      return store.update('docs', { _id: step.id }, { key, group }, { replace: true, upsert: true })
    }
    case 'remove':
      return store.remove('docs', { _id: step.id })
    case 'clear':
      return store.remove('docs', { group: step.group }, { multi: true })
  }
}

/** Does the step to both and checks that they agree on whether it went through. */
async function step(store: StoreOps, model: Model, each: Operation): Promise<void> {
  const accepted = applyToModel(model, each)
  const done = applyToStore(store, each)
  if (accepted) await done
  else await expect(done).rejects.toThrow(DuplicateKeyError)
}

async function expectSame(store: StoreOps, model: Model): Promise<void> {
  const expected = [...model.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
  expect(await store.find('docs', {}, { sort: [['_id', 1]] })).toEqual(expected)
  for (const name of ['x', 'y']) {
    const members = expected.filter((doc) => doc.group === name)
    expect(await store.count('docs', { group: name })).toBe(members.length)
  }
  for (const doc of expected) {
    expect(await store.find('docs', { key: doc.key })).toEqual([doc])
  }
}

const round = fc.record({
  steps: fc.array(operation, { maxLength: 6 }),
  how: fc.constantFrom('plain', 'commit', 'abort', 'reopen'),
})

async function playRound(
  store: Store,
  model: Model,
  { steps, how }: { steps: Operation[]; how: string },
) {
  if (how === 'plain' || how === 'reopen') {
    for (const each of steps) await step(store, model, each)
    return
  }
  const inside = new Map(model)
  const transaction = await store.begin()
  for (const each of steps) await step(transaction, inside, each)
  await expectSame(transaction, inside)
  await expectSame(store, model)
  if (how === 'abort') return transaction.abort()
  await transaction.commit()
  model.clear()
  for (const [name, doc] of inside) model.set(name, doc)
}

describe('the store', () => {
  test('does what a plain map would, in and out of transactions and across restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        const { folder, remove } = testFolder()
        // So small that snapshots are written all the time.
        const open = () => createStore({ folder, indexes, rotateBytes: 300 })
        let store = await open()
        try {
          const model: Model = new Map()
          for (const each of rounds) {
            await playRound(store, model, each)
            if (each.how === 'reopen') {
              await store.close()
              store = await open()
            }
            await expectSame(store, model)
          }
        } finally {
          await store.close()
          remove()
        }
      }),
      { numRuns: 120 },
    )
  }, 120_000)
})
