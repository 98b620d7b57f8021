import {
  type Database,
  DatabaseTime,
  type OneQuery,
} from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { createDatabase } from '../../../cloudfunctions/_core/adapters/cloudbase/sdk-database'
import { Unavailable } from '../../../cloudfunctions/_core/ports/unavailable'
import { loadSdk } from '../../rig/load-function'
import { aStock } from '../../rig/shop-fixture'
import { createWorld, type World } from '../../rig/world'

let world: World
let database: Database & { readonly trips: { readonly count: number } }
let names = 0
beforeAll(async () => {
  world = await createWorld()
  const sdk = loadSdk()
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  database = createDatabase(sdk.database())
})
afterAll(() => world.close())

/** A stock document of 10 pieces in the store. */
async function stock(more: object = {}): Promise<string> {
  const id = `s${(names += 1)}`
  await world.store.insert('stocks', [{ ...aStock(id, 'p1', 10), ...more }])
  return id
}
const read = async (id: string) => (await world.store.find('stocks', { _id: id }))[0]

describe('reading', () => {
  it('finds by id, or nothing', async () => {
    const id = await stock()
    expect(await database.findById('stocks', id)).toEqual(await read(id))
    expect(await database.findById('stocks', 'none')).toBeNull()
  })

  it('sorts, bounds a range from both sides, limits and picks fields', async () => {
    for (const dueAt of [11, 12, 13, 14, 15]) await stock({ productId: 'range', dueAt })
    const found = await database.find(
      'stocks',
      { dueAt: { $gt: 11, $lte: 14 } },
      { sort: [['dueAt', 'desc']], limit: 2, fields: ['dueAt'] },
    )
    expect(found).toMatchObject([{ dueAt: 14 }, { dueAt: 13 }])
    expect(found.map((doc) => Object.keys(doc as object).sort())).toEqual([
      ['_id', 'dueAt'],
      ['_id', 'dueAt'],
    ])
  })

  it.each([
    [{ dueAt: { $gt: 24 } }, [25]],
    [{ dueAt: { $gte: 24 }, productId: 'ops' }, [24, 25]],
    [{ dueAt: { $lt: 24 }, productId: 'ops' }, [23]],
    [{ dueAt: { $in: [23, 25, 99] } }, [23, 25]],
  ])('understands %j', async (query, dues) => {
    await world.store.remove('stocks', { productId: 'ops' }, { multi: true })
    for (const dueAt of [23, 24, 25]) await stock({ productId: 'ops', dueAt })
    const scope = { ...query, productId: 'ops' }
    const found = await database.find<{ dueAt: number }>('stocks', scope, { limit: 9 })
    expect(found.map(({ dueAt }) => dueAt).sort()).toEqual(dues)
  })

  it('refuses an operator that is not in use here', async () => {
    const query = { dueAt: { $where: '1' } }
    await expect(database.find('stocks', query, { limit: 1 })).rejects.toThrow(TypeError)
  })
})

describe('writing', () => {
  it('inserts once: a taken id and a taken unique key are told, not thrown', async () => {
    const order = { _id: 'o1', slotKey: 'a#0' }
    expect(await database.insert('orders', order)).toBe('inserted')
    expect(await database.insert('orders', { ...order, slotKey: 'a#1' })).toBe('duplicate')
    expect(await database.insert('orders', { ...order, _id: 'o2' })).toBe('duplicate')
    expect(await world.store.count('orders', {})).toBe(1)
  })

  it('sets, replaces, removes, adds and lowers in one conditional write', async () => {
    const id = await stock({ holds: { a: { n: 1, until: 5 }, b: { n: 2, until: 6 } } })
    const update = {
      $set: { 'holds.a': { n: 9 } },
      $unset: { 'holds.b': true },
      $inc: { available: -3, rev: 1 },
      $min: { dueAt: 77 },
    } as const
    expect(await database.updateOne('stocks', { _id: id, available: { $gte: 3 } }, update)).toBe(
      true,
    )
    expect(await read(id)).toMatchObject({ available: 7, rev: 1, dueAt: 77 })
    expect((await read(id))?.['holds']).toEqual({ a: { n: 9 } })
  })

  it.each<[string, Omit<OneQuery, '_id'>]>([
    ['too few pieces', { available: { $gte: 11 } }],
    ['a hold that is there', { 'holds.a': { $exists: false } }],
    ['another revision', { rev: 4 }],
  ])('does not write on %s', async (_, condition) => {
    const id = await stock({ holds: { a: { n: 1, until: 5 } } })
    const before = await read(id)
    const update = { $inc: { rev: 1 } }
    expect(await database.updateOne('stocks', { _id: id, ...condition }, update)).toBe(false)
    expect(await read(id)).toEqual(before)
  })

  it('writes all that meet the query in one go, appends, and stamps with its own clock', async () => {
    const log = ['a']
    const ids = [await stock({ log }), await stock({ log }), await stock({ log, available: 9 })]
    const update = {
      $set: { 'at.stamp': new DatabaseTime(5000) },
      $push: { log: { kind: 'b' } },
      $inc: { rev: 1 },
    }
    const query = { _id: { $in: ids }, available: { $in: [10, 11] } }
    expect(await database.updateMany('stocks', query, update)).toBe(2)
    expect(await database.updateMany('stocks', { ...query, rev: 0 }, update)).toBe(0)
    const written = { rev: 1, log: ['a', { kind: 'b' }] }
    const stamp = new Date(world.clock.now() + 5000)
    expect(await read(ids[0] ?? '')).toMatchObject({ ...written, at: { stamp } })
    expect(await read(ids[1] ?? '')).toMatchObject(written)
    expect(await read(ids[2] ?? '')).toMatchObject({ rev: 0, log: ['a'] })
  })

  it('of many takers of the last pieces exactly as many succeed as there are pieces', async () => {
    const id = await stock()
    const takers = Array.from({ length: 40 }, () =>
      database.updateOne(
        'stocks',
        { _id: id, available: { $gte: 1 } },
        { $inc: { available: -1 } },
      ),
    )
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(10)
    expect(await read(id)).toMatchObject({ available: 0 })
  })
})

it('counts each call as a round trip', async () => {
  const before = database.trips.count
  await database.findById('stocks', 'none')
  await database.find('stocks', { _id: 'none' }, { limit: 1 })
  await database.updateOne('stocks', { _id: 'none' }, { $inc: { rev: 1 } })
  await database.insert('alerts', { _id: 'alert-1' })
  expect(database.trips.count - before).toBe(4)
})

describe('what goes wrong', () => {
  it('a query that no index serves is a bug of ours, not a busy database', async () => {
    const scan = database.find('orders', { remark: 'x' }, { limit: 1 })
    await expect(scan).rejects.not.toBeInstanceOf(Unavailable)
    await expect(scan).rejects.toThrow('no index')
  })

  it('a database that is down is Unavailable, and the endpoint BUSY', async () => {
    await world.store.close()
    await expect(database.findById('users', 'o-1')).rejects.toBeInstanceOf(Unavailable)
    await expect(database.insert('alerts', { _id: 'a' })).rejects.toBeInstanceOf(Unavailable)
    const answer = await world.call('o-1', 'login.enter', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'BUSY' } })
    expect(world.logs.at(-1)).toMatchObject({ outcome: 'BUSY', error: { name: 'Unavailable' } })
  })
})
