import { openEnvironment, onlyOnTheEmulator, type Environment } from './environment'
import { errorOf, type Fields } from './sdk'

let env: Environment
const people: Fields[] = [
  { _id: 'a', age: 20, city: 'Wuhan', tags: ['new', 'vip'], at: new Date(1000), o: { p: 1 } },
  { _id: 'b', age: 30, city: 'Xian', tags: ['vip'], at: new Date(2000), o: { p: 2 } },
  { _id: 'c', age: 40, city: 'Wuhan', tags: [], at: new Date(3000), seats: [{ n: 1, paid: true }] },
  {
    _id: 'd',
    age: 50,
    city: null,
    seats: [
      { n: 2, paid: false },
      { n: 1, paid: false },
    ],
  },
]
beforeAll(async () => {
  env = await openEnvironment(['people', 'many'])
  for (const data of people) await env.collection('people').add({ data })
}, 60_000)
afterAll(() => env.close())

const ids = async (query: object) => {
  const { data } = await env.collection('people').where(query).orderBy('_id', 'asc').get()
  return data.map((each) => each._id).join('')
}

describe('where', () => {
  test('equality: of values, of nested fields, of dates, of elements, of null and missing', async () => {
    expect(await ids({ city: 'Wuhan' })).toBe('ac')
    expect(await ids({ o: { p: 2 } })).toBe('b')
    expect(await ids({ 'o.p': 1 })).toBe('a')
    expect(await ids({ at: new Date(2000) })).toBe('b')
    expect(await ids({ tags: 'vip' })).toBe('ab')
    expect(await ids({ city: null })).toBe('d')
    expect(await ids({ at: null })).toBe('d')
  })

  test('comparisons, within one type', async () => {
    const _ = env.db.command
    expect(await ids({ age: _.gt(20).and(_.lte(40)) })).toBe('bc')
    expect(await ids({ age: _.lt(30).or(_.gte(50)) })).toBe('ad')
    expect(await ids({ at: _.gte(new Date(2000)) })).toBe('bc')
    expect(await ids({ city: _.gt('W') })).toBe('abc')
    expect(await ids({ age: _.neq(20) })).toBe('bcd')
    expect(await ids({ age: _.eq(20) })).toBe('a')
  })

  test('the time of the server, as an order that nobody paid is found by', async () => {
    const _ = env.db.command
    const since = (offset: number) => ids({ at: _.lte(env.db.serverDate({ offset })) })
    expect(await since(-60_000)).toBe('abc')
    expect(await ids({ at: _.gt(env.db.serverDate({ offset: -60_000 })) })).toBe('')
  })

  test('in, nin, exists, all, size, elemMatch', async () => {
    const _ = env.db.command
    expect(await ids({ age: _.in([20, 50, 99]) })).toBe('ad')
    expect(await ids({ age: _.nin([20, 50]) })).toBe('bc')
    expect(await ids({ seats: _.exists(true) })).toBe('cd')
    expect(await ids({ seats: _.exists(false) })).toBe('ab')
    expect(await ids({ tags: _.all(['vip', 'new']) })).toBe('a')
    expect(await ids({ tags: _.size(0) })).toBe('c')
    expect(await ids({ seats: _.elemMatch({ n: 1, paid: false }) })).toBe('d')
    expect(await ids({ 'seats.n': 1 })).toBe('cd')
  })

  test('and, or over whole queries; regular expressions', async () => {
    const _ = env.db.command
    expect(await ids(_.or([{ city: 'Xian' }, { age: _.gt(40) }]))).toBe('bd')
    expect(await ids(_.and([{ city: 'Wuhan' }, _.or([{ age: 40 }, { age: 30 }])]))).toBe('c')
    expect(await ids({ city: /^wu/i })).toBe('ac')
    expect(await ids({ city: env.db.RegExp({ regexp: 'an$' }) })).toBe('abc')
  })
})

describe('get', () => {
  test('order, skip, limit and field', async () => {
    const { data } = await env
      .collection('people')
      .where({ age: env.db.command.gte(20) })
      .orderBy('age', 'desc')
      .skip(1)
      .limit(2)
      .field({ age: true })
      .get()
    expect(data).toEqual([
      { _id: 'c', age: 40 },
      { _id: 'b', age: 30 },
    ])
  })

  test('two orders, the first first; missing and null come before values', async () => {
    const { data } = await env
      .collection('people')
      .orderBy('city', 'asc')
      .orderBy('age', 'desc')
      .get()
    expect(data.map((each) => each._id)).toEqual(['d', 'c', 'a', 'b'])
  })

  test('gives 100 documents unless told, and 1,000 at most', async () => {
    const many = env.collection('many')
    for (let batch = 0; batch < 11; batch++) {
      await many.add({ data: Array.from({ length: 100 }, (_, n) => ({ n: batch * 100 + n })) })
    }
    const where = { n: env.db.command.gte(0) }
    expect((await many.where(where).get()).data).toHaveLength(100)
    expect((await many.where(where).limit(2000).get()).data).toHaveLength(1000)
    expect((await many.where(where).count()).total).toBe(1100)
  }, 60_000)
})

onlyOnTheEmulator(() => {
  test('a result of more than 1 MB is refused', async () => {
    const big = { text: 'x'.repeat(300_000) }
    for (const n of [1, 2, 3, 4]) {
      await env.collection('many').add({ data: { ...big, _id: `big-${n}` } })
    }
    const some = (count: number) => ({
      _id: env.db.command.in(['big-1', 'big-2', 'big-3', 'big-4'].slice(0, count)),
    })
    expect((await env.collection('many').where(some(3)).get()).data).toHaveLength(3)
    expect(await errorOf(env.collection('many').where(some(4)).get())).toMatchObject({
      errCode: -502001,
    })
  })
})
