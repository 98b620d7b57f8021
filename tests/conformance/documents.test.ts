import { openEnvironment, onlyOnTheEmulator, type Environment } from './environment'
import { errorOf } from './sdk'

let env: Environment
beforeAll(async () => {
  env = await openEnvironment(['docs', 'unique'])
}, 60_000)
afterAll(() => env.close())
const docs = () => env.collection('docs')

describe('add', () => {
  test('gives an id when there is none, and keeps the one that is given', async () => {
    const { _id } = await docs().add({ data: { a: 1 } })
    expect(_id).toMatch(/^[\w-]{16,}$/)
    expect(await docs().add({ data: { _id: 'add-own', a: 1 } })).toMatchObject({ _id: 'add-own' })
  })

  test('keeps every kind of value as it was, and drops undefined', async () => {
    const data = {
      _id: 'add-kinds',
      date: new Date(1_700_000_000_123),
      nested: { list: [1, 'two', null, { three: [3] }], empty: {} },
      integer: 12_345_678_901,
      fraction: 0.1,
      truth: false,
      nothing: null,
      text: '拼享 "quoted" \n 🎁',
    }
    await docs().add({ data: { ...data, dropped: undefined } })
    const { data: kept } = await docs().doc('add-kinds').get()
    expect(kept).toEqual(data)
  })

  test('refuses an id that is taken, and changes nothing', async () => {
    await docs().add({ data: { _id: 'add-twice', n: 1 } })
    const error = await errorOf(docs().add({ data: { _id: 'add-twice', n: 2 } }))
    expect(error.message).toMatch(/E11000|DATABASE_DUPLICATE_WRITE/)
    expect((await docs().doc('add-twice').get()).data).toEqual({ _id: 'add-twice', n: 1 })
  })

  test('refuses a collection that does not exist with -502005', async () => {
    const nowhere = env.db.collection(env.nameOf('nowhere'))
    expect(await errorOf(nowhere.add({ data: { a: 1 } }))).toMatchObject({ errCode: -502005 })
    expect(await errorOf(nowhere.where({ a: 1 }).get())).toMatchObject({ errCode: -502005 })
  })

  test('fills a server date with the time of the server, plus an offset', async () => {
    const before = Date.now() - 60_000
    const later = env.db.serverDate({ offset: 3_600_000 })
    await docs().add({ data: { _id: 'add-date', at: env.db.serverDate(), deep: { later } } })
    const { data } = await docs().doc('add-date').get()
    const { at, deep } = data as unknown as { at: Date; deep: { later: Date } }
    expect(at.getTime()).toBeGreaterThan(before)
    expect(at.getTime()).toBeLessThan(Date.now() + 60_000)
    expect(Math.abs(deep.later.getTime() - at.getTime() - 3_600_000)).toBeLessThan(1000)
  })
})

describe('doc.get', () => {
  test('rejects when there is no such document, or answers null with throwOnNotFound false', async () => {
    expect((await errorOf(docs().doc('nobody').get())).message).toContain('does not exist')
    const lenient = env.cloud.database({ throwOnNotFound: false })
    const found = await lenient.collection(env.nameOf('docs')).doc('nobody').get()
    expect(found.data).toBeNull()
  })

  test('gives the fields that are asked for, and the id', async () => {
    await docs().add({ data: { _id: 'get-fields', a: 1, b: { c: 2, d: 3 } } })
    const found = await docs().doc('get-fields').field({ a: true, 'b.c': true }).get()
    expect(found.data).toEqual({ _id: 'get-fields', a: 1, b: { c: 2 } })
  })
})

describe('doc.set', () => {
  test('creates, then replaces as a whole', async () => {
    const set = (data: object) => docs().doc('set').set({ data })
    expect((await set({ a: 1, b: { c: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await set({ b: { d: 2 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await docs().doc('set').get()).data).toEqual({ _id: 'set', b: { d: 2 } })
  })
})

describe('remove', () => {
  test('removes one document by id and counts it', async () => {
    await docs().add({ data: { _id: 'remove' } })
    expect((await docs().doc('remove').remove()).stats.removed).toBe(1)
    expect((await docs().doc('remove').remove()).stats.removed).toBe(0)
  })

  test('removes all that match and no other', async () => {
    for (const n of [1, 2, 3]) await docs().add({ data: { _id: `remove-${n}`, group: 'r', n } })
    const gte2 = { group: 'r', n: env.db.command.gte(2) }
    expect((await docs().where(gte2).remove()).stats.removed).toBe(2)
    expect((await docs().where({ group: 'r' }).count()).total).toBe(1)
  })
})

onlyOnTheEmulator(() => {
  const unique = () => env.collection('unique')

  test('a unique index refuses insert and update, and counts a missing field as null', async () => {
    await unique().add({ data: { _id: 'u1', phone: '1' } })
    await unique().add({ data: { _id: 'u2' } })
    for (const work of [
      unique().add({ data: { _id: 'u3', phone: '1' } }),
      unique().add({ data: { _id: 'u3' } }),
      unique()
        .doc('u2')
        .update({ data: { phone: '1' } }),
      unique()
        .doc('u3')
        .set({ data: { phone: '1' } }),
    ]) {
      const error = await errorOf(work)
      expect(error.errCode).toBe(-502001)
      expect(error.message).toContain('E11000')
    }
    expect((await unique().count()).total).toBe(2)
  })

  test('a collection that exists cannot be created again', async () => {
    expect((await errorOf(env.db.createCollection(env.nameOf('docs')))).message).toContain('exist')
  })

  test("WeChat's own collections do not exist for functions", async () => {
    const error = await errorOf(env.db.collection('wechat_activities').where({ _id: 'a' }).get())
    expect(error.errCode).toBe(-502005)
  })
})
