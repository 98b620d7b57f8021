import { createStore } from './create-store'
import { BadRequestError, DuplicateKeyError, UnknownCollectionError } from './store-errors'
import type { Store } from './store-api'

let store: Store
beforeEach(async () => {
  const indexes = { docs: [{ name: 'k', keys: [['k', 1]] as const, unique: true }] }
  store = await createStore({ indexes })
})
const only = async () => (await store.find('docs', { _id: 'a' }))[0]

describe('documents are isolated', () => {
  test('from what was inserted, found and set', async () => {
    const inner = { list: [1], at: new Date(5) }
    await store.insert('docs', [{ _id: 'a', inner }])
    inner.list.push(2)
    inner.at.setTime(9)
    const found = (await only()) as unknown as { inner: typeof inner }
    expect(found.inner).toEqual({ list: [1], at: new Date(5) })
    found.inner.list.push(3)
    const value = { n: [1] }
    await store.update('docs', { _id: 'a' }, { $set: { value }, $push: { 'inner.list': value } })
    value.n.push(2)
    expect(await only()).toEqual({
      _id: 'a',
      inner: { list: [1, { n: [1] }], at: new Date(5) },
      value: { n: [1] },
    })
  })
})

describe('an update that Mongo refuses', () => {
  const before = { _id: 'a', text: 't', n: 1, list: [1], nothing: null, k: 1 }
  test.each<[string, Record<string, unknown>]>([
    ['$inc of a text', { $inc: { text: 1 } }],
    ['$inc of null', { $inc: { nothing: 1 } }],
    ['$inc by a text', { $inc: { n: '1' } }],
    ['$mul of an array', { $mul: { list: 2 } }],
    ['$push to a number', { $push: { n: 1 } }],
    ['$pull from a text', { $pull: { text: 1 } }],
    ['$addToSet to null', { $addToSet: { nothing: 1 } }],
    ['a path through a text', { $set: { 'text.deep': 1 } }],
    ['a path through null', { $inc: { 'nothing.deep': 1 } }],
    ['a name below an array', { $set: { 'list.name': 1 } }],
    ['a change of _id', { $set: { _id: 'b' } }],
    ['two operators on one path', { $set: { n: 1 }, $inc: { n: 1 } }],
    ['a path and what is below it', { $set: { o: {}, 'o.p': 1 } }],
    ['an unknown operator', { $explode: { n: 1 } }],
    ['a field among operators', { n: 1 }],
    ['an operator without fields', { $set: 1 }],
    ['__proto__', { $set: JSON.parse('{"__proto__": {"x": 1}}') as object }],
    ['a path with an empty name', { $set: { 'a..b': 1 } }],
  ])('%s changes nothing', async (_name, update) => {
    await store.insert('docs', [before])
    const work = store.update('docs', { _id: 'a' }, { ...update, $unset: { k: '' } })
    await expect(work).rejects.toThrow(BadRequestError)
    expect(await only()).toEqual(before)
  })
})

describe('upsert', () => {
  test('starts from the equalities of the query; $setOnInsert only then', async () => {
    const upsert = () =>
      store.update(
        'docs',
        { _id: 'a', 'o.p': 1, n: { $gte: 0 } },
        { $inc: { n: 1 }, $setOnInsert: { born: true } },
        { upsert: true },
      )
    expect(await upsert()).toEqual({ updated: 0, upsertedId: 'a' })
    expect(await only()).toEqual({ _id: 'a', o: { p: 1 }, n: 1, born: true })
    await store.update('docs', { _id: 'a' }, { $unset: { born: '' } })
    expect(await upsert()).toEqual({ updated: 1 })
    expect(await only()).toEqual({ _id: 'a', o: { p: 1 }, n: 2 })
  })
})

describe('unique keys', () => {
  test('an insert of many writes all or none', async () => {
    await store.insert('docs', [{ _id: 'a', k: 1 }])
    for (const docs of [
      [{ k: 2 }, { k: 1 }],
      [{ k: 2 }, { k: 2 }],
      [
        { _id: 'x', k: 2 },
        { _id: 'x', k: 3 },
      ],
      [{ k: 2 }, { _id: 'a', k: 3 }],
    ]) {
      await expect(store.insert('docs', docs)).rejects.toThrow(DuplicateKeyError)
    }
    expect(await store.count('docs', {})).toBe(1)
  })

  test('may move from one document to another in one update', async () => {
    await store.insert('docs', [
      { _id: 'a', k: 1 },
      { _id: 'b', k: 2 },
    ])
    await store.update('docs', {}, { $inc: { k: 1 } }, { multi: true })
    expect((await store.find('docs', { k: 2 }))[0]?._id).toBe('a')
    await expect(store.update('docs', { _id: 'a' }, { $set: { k: 3 } })).rejects.toThrow('E11000')
  })
})

test('what is not there or cannot be kept is refused', async () => {
  await expect(store.find('none', {})).rejects.toThrow(UnknownCollectionError)
  await expect(store.insert('none', [{}])).rejects.toThrow(UnknownCollectionError)
  await expect(store.insert('docs', [{ _id: 5 }])).rejects.toThrow(BadRequestError)
  await expect(store.insert('docs', [{ f: () => 1 }])).rejects.toThrow(BadRequestError)
  await expect(store.insert('docs', [{ d: new Date(NaN) }])).rejects.toThrow(BadRequestError)
  await expect(store.find('docs', { $where: 'true' })).rejects.toThrow(BadRequestError)
  await expect(store.find('docs', { a: { $nope: 1 } })).rejects.toThrow(BadRequestError)
  await expect(store.aggregate('docs', [{ $out: 'x' }])).rejects.toThrow(BadRequestError)
})

test('a collection can be made, once or twice', async () => {
  await store.createCollection('later')
  await store.createCollection('later')
  await store.insert('later', [{ _id: 'a' }])
  expect(store.collections()).toEqual(['docs', 'later'])
  expect(await store.count('later', {})).toBe(1)
})

test('more than 20 indexes on a collection are refused, as in the cloud', async () => {
  const many = Array.from({ length: 21 }, (_, n) => ({
    name: `i${n}`,
    keys: [[`f${n}`, 1]] as const,
  }))
  await expect(createStore({ indexes: { docs: many } })).rejects.toThrow('20')
})
