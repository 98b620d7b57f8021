import { createClock } from '../clock'
import { createStore } from './create-store'
import { DuplicateKeyError, TransactionEndedError, WriteConflictError } from './store-errors'
import type { Store, StoreOps } from './store-api'

const clock = createClock()
let store: Store
beforeEach(async () => {
  const indexes = { docs: [{ name: 'k', keys: [['k', 1]] as const, unique: true }] }
  store = await createStore({ indexes, now: () => clock.now() })
  await store.insert('docs', [
    { _id: 'a', k: 1, n: 0 },
    { _id: 'b', k: 2, n: 0 },
  ])
})
const set = (ops: StoreOps, _id: string, n: number) => ops.update('docs', { _id }, { $set: { n } })
const get = async (ops: StoreOps, _id: string) => (await ops.find('docs', { _id }))[0]?.n

describe('a transaction', () => {
  test('sees its snapshot and its own writes, through indexes too', async () => {
    const transaction = await store.begin()
    await store.update('docs', { _id: 'a' }, { $set: { k: 10 } })
    await transaction.insert('docs', [{ _id: 'c', k: 3 }])
    await transaction.remove('docs', { _id: 'b' })
    expect(await transaction.find('docs', { k: { $in: [1, 2, 3, 10] } })).toEqual([
      { _id: 'a', k: 1, n: 0 },
      { _id: 'c', k: 3 },
    ])
    expect(await store.count('docs', { k: { $in: [3, 10] } })).toBe(1)
    await transaction.commit()
    const ids = (await store.find('docs', {}, { sort: [['_id', 1]] })).map((doc) => doc._id)
    expect(ids).toEqual(['a', 'c'])
  })

  test('conflicts with what was committed since its start, even by a plain write', async () => {
    const transaction = await store.begin()
    await set(store, 'a', 1)
    await expect(set(transaction, 'a', 2)).rejects.toThrow(WriteConflictError)
    await expect(get(transaction, 'b')).rejects.toThrow(TransactionEndedError)
    expect(await get(store, 'a')).toBe(1)
  })

  test('conflicts at once with a live writer, over documents and over unique keys', async () => {
    const first = await store.begin()
    await set(first, 'a', 1)
    await first.insert('docs', [{ _id: 'c', k: 3 }])
    for (const attempt of [
      (ops: StoreOps) => set(ops, 'a', 2),
      (ops: StoreOps) => ops.remove('docs', { _id: 'a' }),
      (ops: StoreOps) => ops.insert('docs', [{ _id: 'c', k: 9 }]),
      (ops: StoreOps) => ops.insert('docs', [{ _id: 'd', k: 3 }]),
    ]) {
      await expect(attempt(await store.begin())).rejects.toThrow(WriteConflictError)
    }
    await first.commit()
    expect(await get(store, 'a')).toBe(1)
  })

  test('refuses a unique key that its snapshot has taken', async () => {
    const transaction = await store.begin()
    await expect(transaction.insert('docs', [{ k: 1 }])).rejects.toThrow(DuplicateKeyError)
    await transaction.update('docs', { _id: 'a' }, { $set: { k: 7 } })
    await transaction.insert('docs', [{ _id: 'c', k: 1 }])
    await transaction.commit()
    expect((await store.find('docs', { k: 1 }))[0]?._id).toBe('c')
  })

  test('write skew is possible, as in the cloud', async () => {
    const [one, two] = [await store.begin(), await store.begin()]
    if ((await get(one, 'a')) === 0) await set(one, 'b', 1)
    if ((await get(two, 'b')) === 0) await set(two, 'a', 1)
    await one.commit()
    await two.commit()
    expect([await get(store, 'a'), await get(store, 'b')]).toEqual([1, 1])
  })
})

describe('a plain write', () => {
  test('waits for the transaction and then judges by what it left', async () => {
    const transaction = await store.begin()
    await set(transaction, 'a', 5)
    const done: string[] = []
    const conditional = store
      .update('docs', { _id: 'a', n: 0 }, { $inc: { n: 100 } })
      .then(({ updated }) => done.push(`conditional ${updated}`))
    const insert = store.insert('docs', [{ _id: 'e', k: 5 }]).then(() => done.push('insert'))
    await insert
    expect(done).toEqual(['insert'])
    await transaction.commit()
    await conditional
    expect(done).toEqual(['insert', 'conditional 0'])
    expect(await get(store, 'a')).toBe(5)
  })

  test('does not wait longer than 30 seconds of the clock', async () => {
    const transaction = await store.begin()
    await set(transaction, 'a', 5)
    const write = set(store, 'a', 7)
    await clock.advance(30_000)
    await write
    expect(await get(store, 'a')).toBe(7)
    await expect(transaction.commit()).rejects.toThrow('timed out')
    expect(await get(store, 'a')).toBe(7)
  })

  test('goes on when the transaction aborts', async () => {
    const transaction = await store.begin()
    await transaction.remove('docs', { _id: 'a' })
    const write = set(store, 'a', 7)
    await transaction.abort()
    expect(await write).toEqual({ updated: 1 })
  })
})
