import { createStore } from './create-store'
import { UnindexedQueryError } from './store-errors'
import type { Doc, FindOptions, IndexSpec, Query, Store } from './store-api'

const indexes: IndexSpec[] = [
  {
    name: 'buyer',
    keys: [
      ['buyer', 1],
      ['at', -1],
      ['_id', -1],
    ],
  },
  {
    name: 'state',
    keys: [
      ['state', 1],
      ['due', 1],
    ],
  },
  {
    name: 'tags',
    keys: [
      ['tags', 1],
      ['at', 1],
    ],
  },
  { name: 'no', keys: [['no', 1]], unique: true },
  { name: 'list', keys: [['list', 1]] },
  {
    name: 'pair',
    keys: [
      ['p', 1],
      ['q', 1],
      ['at', 1],
    ],
  },
]
const COUNT = 1000
let store: Store
beforeAll(async () => {
  store = await createStore({ indexes: { docs: indexes, plain: [] }, refuseScans: true })
  const docs = Array.from({ length: COUNT }, (_, n) => ({
    _id: `id${String(n).padStart(4, '0')}`,
    buyer: `b${n % 10}`,
    at: n,
    state: n % 100 === 0 ? 'OPEN' : 'DONE',
    due: n,
    tags: [`t${n % 20}`, `t${n % 30}`],
    no: n,
    list: n < 3 ? [n, 5 - n] : n,
    p: n % 4,
    q: n % 5,
    free: n,
  }))
  await store.insert('docs', docs)
  await store.insert('plain', docs)
})

/** What a query finds and how many documents it looked at. */
async function look(query: Query, options?: FindOptions): Promise<[docs: Doc[], examined: number]> {
  const before = store.examined
  const docs = await store.find('docs', query, options)
  return [docs, store.examined - before]
}
const numbers = (docs: readonly Doc[]) => docs.map((doc) => doc.at)

describe('a query that an index serves looks at what it gives', () => {
  test.each<[string, Query, FindOptions, number, number]>([
    ['by id', { _id: 'id0007', free: { $gte: 0 } }, {}, 1, 1],
    ['by ids', { _id: { $in: ['id0007', 'id0001', 'none'] } }, {}, 2, 2],
    ['by a range of ids', { _id: { $gt: 'id0990' } }, {}, 9, 9],
    ['by a unique key', { no: 5 }, {}, 1, 1],
    ['sorted, with a limit', { buyer: 'b1' }, { sort: [['at', -1]], limit: 5 }, 5, 5],
    [
      'backwards',
      { buyer: 'b1' },
      {
        sort: [
          ['at', 1],
          ['_id', 1],
        ],
        limit: 5,
      },
      5,
      5,
    ],
    ['past a cursor', { buyer: 'b1', at: { $lt: 500 } }, { sort: [['at', -1]], limit: 5 }, 5, 5],
    [
      'the rest of a tie',
      { buyer: 'b1', at: 501, _id: { $lt: 'id0900' } },
      {
        sort: [
          ['at', -1],
          ['_id', -1],
        ],
        limit: 5,
      },
      1,
      1,
    ],
    ['a range', { state: 'OPEN', due: { $lte: 300 } }, {}, 4, 4],
    [
      'two points merged in order',
      { buyer: { $in: ['b1', 'b2'] } },
      { sort: [['at', -1]], limit: 6 },
      6,
      6,
    ],
    ['an element of an array, in order', { tags: 't3' }, { sort: [['at', 1]], limit: 4 }, 4, 4],
    ['$or of served branches', { $or: [{ no: 1 }, { no: 2 }, { _id: 'id0001' }] }, {}, 2, 2],
    ['$and', { $and: [{ buyer: 'b1' }, { at: { $gte: 980 } }] }, {}, 2, 2],
    ['the beginning of all', {}, { limit: 3 }, 3, 3],
    ['the first by an index', {}, { sort: [['no', -1]], limit: 3 }, 3, 3],
    ['nothing at all', { no: { $in: [] } }, {}, 0, 0],
  ])('%s', async (_name, query, options, found, examined) => {
    const [docs, looked] = await look(query, options)
    expect([docs.length, looked]).toEqual([found, examined])
  })

  test('a query may filter further what the index gives', async () => {
    const [docs, examined] = await look({ state: 'OPEN', free: { $gte: 800 } })
    expect([docs.length, examined]).toEqual([2, 10])
  })

  test('counting all looks at none', async () => {
    const before = store.examined
    expect(await store.count('docs', {})).toBe(COUNT)
    expect(store.examined).toBe(before)
  })
})

describe('order', () => {
  test('merged points come in one order', async () => {
    const [docs] = await look({ buyer: { $in: ['b2', 'b1'] } }, { sort: [['at', -1]], limit: 4 })
    expect(numbers(docs)).toEqual([992, 991, 982, 981])
  })

  test('by a later point part, when an earlier one has several values', async () => {
    const query = { p: { $in: [0, 1] }, q: { $in: [2, 3] } }
    const [docs] = await look(query, {
      sort: [
        ['q', 1],
        ['at', 1],
      ],
      limit: 3,
    })
    expect(docs.map((doc) => [doc.q, doc.at])).toEqual([
      [2, 12],
      [2, 17],
      [2, 32],
    ])
  })

  test('of documents with arrays is by their least element, whatever the bound', async () => {
    // Lists [0,5], [1,4], [2,3]: by the bound alone 3 would come before 4 and 5.
    const [docs] = await look({ list: { $gt: 2, $lt: 7 } }, { sort: [['list', 1]] })
    expect(numbers(docs)).toEqual([0, 1, 2, 3, 4, 5, 6])
    const [downwards] = await look({ list: { $lt: 3 } }, { sort: [['list', -1]] })
    expect(numbers(downwards)).toEqual([0, 1, 2])
  })
})

describe('a query that no index serves', () => {
  test.each<[string, Query, FindOptions, string]>([
    ['a field without index', { free: 'secret' }, {}, '{free: $eq}'],
    ['a later key part alone', { due: { $gt: 1, $lt: 9 } }, {}, '{due: $gt $lt}'],
    ['a negation', { state: { $ne: 'OPEN' } }, {}, '{state: $ne}'],
    ['one branch of $or', { $or: [{ no: 1 }, { free: 1 }] }, {}, '{$or: [{no: $eq}, {free: $eq}]}'],
    ['all, without a limit', {}, {}, '{}'],
    ['an order without index', {}, { sort: [['free', 1]], limit: 1 }, '{} sorted by {free: 1}'],
    [
      'a filter along an order',
      { free: 1 },
      { sort: [['no', 1]], limit: 1 },
      '{free: $eq} sorted by {no: 1}',
    ],
  ])('is refused with its shape: %s', async (_name, query, options, shape) => {
    const error = await store.find('docs', query, options).catch((each: unknown) => each)
    expect(error).toBeInstanceOf(UnindexedQueryError)
    expect((error as Error).message).toBe(`no index of docs serves the query ${shape}`)
    expect((error as Error).message).not.toContain('secret')
  })

  test('is refused in update, remove, count and aggregate too', async () => {
    for (const work of [
      store.update('docs', { free: 1 }, { $set: { x: 1 } }),
      store.remove('docs', { free: 1 }),
      store.count('docs', { free: 1 }),
      store.aggregate('docs', [{ $match: { free: 1 } }]),
      store.aggregate('docs', [{ $group: { _id: null } }]),
      store.aggregate('docs', [
        { $match: { no: 1 } },
        { $lookup: { from: 'plain', localField: 'no', foreignField: 'no', as: 'x' } },
      ]),
    ]) {
      await expect(work).rejects.toThrow(UnindexedQueryError)
    }
  })
})

test('an aggregate looks up its leading $match, $sort and $limit through the index', async () => {
  const before = store.examined
  const stages = [{ $match: { buyer: 'b3' } }, { $sort: { at: -1 } }, { $limit: 4 }]
  const [sum] = await store.aggregate('docs', [
    ...stages,
    { $group: { _id: null, n: { $sum: '$at' } } },
  ])
  expect(sum).toEqual({ _id: null, n: 993 + 983 + 973 + 963 })
  expect(store.examined - before).toBe(4)
})
