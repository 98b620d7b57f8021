import fc from 'fast-check'
import { createStore } from './create-store'
import type { FindOptions, IndexSpec, Query } from './store-api'

// Small domains, so that values meet.
const number = fc.integer({ min: -2, max: 3 })
const scalar = fc.oneof(
  { weight: 4, arbitrary: number },
  fc.constantFrom('', 'a', 'ab', 'b', '拼', '\u0000', 'a\u0001'),
  fc.constantFrom(null, true, false, 0.5, new Date(0), new Date(5)),
)
const field = fc.oneof(
  { weight: 5, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc.array(number, { minLength: 2, maxLength: 3 }),
  },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ x: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
)
const document = fc.record({ a: field, b: field, d: scalar }, { requiredKeys: ['a'] })
const path = fc.constantFrom('a', 'a', 'b', 'd', 'a.x', 'a.y', 'b.0', '_id')
const condition = fc.oneof(
  scalar,
  scalar.map(($eq) => ({ $eq })),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  scalar.map(($ne) => ({ $ne })),
  fc.tuple(fc.constantFrom('$gt', '$gte'), scalar).map(([op, value]) => ({ [op]: value })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$gte'), number, fc.constantFrom('$lt', '$lte'), number)
      .map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  },
  fc.boolean().map(($exists) => ({ $exists })),
  fc.constantFrom({ $regex: /^a/ }, { $regex: /^ab?/ }, { $regex: '^a' }, /^a|b/, { $all: ['a'] }),
  fc
    .record({ x: scalar, y: scalar }, { requiredKeys: ['x'] })
    .map(($elemMatch) => ({ $elemMatch })),
  fc.record({ x: scalar }),
)
const simple = fc.dictionary(path, condition, { maxKeys: 2 })
const query: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc
    .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([rest, $or]) => ({ ...rest, $or })),
  fc.array(simple, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'd', 'a.x'), direction), {
    maxLength: 2,
    selector: ([name]) => name,
  })
  .chain((fields) => direction.map((last) => [...fields, ['_id', last] as const]))
const keys = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'd', 'a.x', 'a.y'), direction), {
      minLength: 1,
      maxLength: 3,
      selector: ([name]) => name,
    }),
    fc.option(direction, { nil: undefined }),
  )
  .map(([fields, last]) => (last ? [...fields, ['_id', last] as const] : fields))
const indexes = fc
  .array(keys, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((each, at): IndexSpec => ({ name: `i${at}`, keys: each })))

describe('answers through indexes', () => {
  test('are those of a full scan, whatever the indexes', async () => {
    await fc.assert(
      fc.asyncProperty(
        indexes,
        fc.array(document, { maxLength: 20 }),
        fc.array(
          fc.record({ query, sort, skip: fc.nat(2), limit: fc.integer({ min: 1, max: 6 }) }),
          {
            minLength: 20,
            maxLength: 20,
          },
        ),
        async (specs, documents, asked) => {
          const indexed = await createStore({ indexes: { docs: specs } })
          const scanned = await createStore({ indexes: { docs: [] } })
          const docs = documents.map((each, at) => ({ ...each, _id: `id${at % 10}${at}` }))
          for (const store of [indexed, scanned]) await store.insert('docs', docs)
          for (const { query, ...options } of asked) {
            const find = (each: typeof indexed, more: FindOptions) => each.find('docs', query, more)
            expect(await find(indexed, options)).toEqual(await find(scanned, options))
            const all = { sort: [['_id', 1]] } as const
            expect(await find(indexed, all)).toEqual(await find(scanned, all))
            expect(await indexed.count('docs', query)).toBe(await scanned.count('docs', query))
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 120_000)
})
