import { openEnvironment, type Environment } from './environment'
import { errorOf, type Fields } from './sdk'

let env: Environment
beforeAll(async () => {
  env = await openEnvironment(['updates'])
}, 60_000)
afterAll(() => env.close())

/** Updates a fresh document and gives what it is then. */
async function updated(before: Fields, data: object): Promise<Fields> {
  const { _id } = await env.collection('updates').add({ data: before })
  const doc = env.collection('updates').doc(_id)
  expect((await doc.update({ data })).stats.updated).toBe(1)
  const after = { ...(await doc.get()).data }
  delete after._id
  return after
}

describe('update of one document', () => {
  test('inc, mul, min, max', async () => {
    const _ = env.db.command
    const data = { a: _.inc(-2), new: _.inc(3), b: _.mul(4), c: _.min(1), d: _.max(9) }
    const after = await updated({ a: 1, b: 2, c: 5, d: 5 }, data)
    expect(after).toEqual({ a: -1, new: 3, b: 8, c: 1, d: 9 })
  })

  test('a nested object merges; set replaces it; remove drops a field', async () => {
    const _ = env.db.command
    const before = { o: { a: 1, b: 2 }, r: { a: 1, b: 2 }, gone: 1 }
    const after = await updated(before, { o: { b: 3 }, r: _.set({ c: 3 }), gone: _.remove() })
    expect(after).toEqual({ o: { a: 1, b: 3 }, r: { c: 3 } })
  })

  test('dotted paths create what is missing on the way', async () => {
    expect(await updated({ x: 1 }, { 'a.b.c': 1, 'holds.k1': { n: 2 } })).toEqual({
      x: 1,
      a: { b: { c: 1 } },
      holds: { k1: { n: 2 } },
    })
  })

  test('push, unshift, pop, shift, pull, addToSet', async () => {
    const _ = env.db.command
    const list = [1, 2, 3]
    const before = { a: list, b: list, c: list, d: list, e: list, f: list, p: list }
    const data = {
      a: _.push([4, 5]),
      b: _.unshift([0]),
      c: _.pop(),
      d: _.shift(),
      e: _.pull(2),
      f: _.addToSet(3),
      p: _.push({ each: [9], position: 1, slice: 3 }),
      new: _.push(['first']),
    }
    expect(await updated(before, data)).toEqual({
      a: [1, 2, 3, 4, 5],
      b: [0, 1, 2, 3],
      c: [1, 2],
      d: [2, 3],
      e: [1, 3],
      f: [1, 2, 3],
      p: [1, 9, 2],
      new: ['first'],
    })
  })

  test('pull takes a condition', async () => {
    const _ = env.db.command
    const after = await updated({ seats: [{ n: 1 }, { n: 2 }] }, { seats: _.pull({ n: 1 }) })
    expect(after).toEqual({ seats: [{ n: 2 }] })
  })

  test('counts nothing for a document that is not there, and makes none', async () => {
    const doc = env.collection('updates').doc('nobody')
    expect((await doc.update({ data: { a: 1 } })).stats.updated).toBe(0)
    expect((await errorOf(doc.get())).message).toContain('does not exist')
  })

  test('refuses inc of a text and push to a number, and changes nothing', async () => {
    const _ = env.db.command
    const updates = env.collection('updates')
    const before = { _id: 'types', text: 'a', n: 1, other: 0 }
    await updates.add({ data: before })
    for (const data of [{ text: _.inc(1) }, { n: _.push([1]) }, { 'n.deep': 1 }]) {
      const error = await errorOf(updates.doc('types').update({ data: { ...data, other: 9 } }))
      expect(error.errCode).toBeLessThan(0)
    }
    expect((await updates.doc('types').get()).data).toEqual(before)
  })
})

describe('conditional update', () => {
  test('counts the documents that met the condition', async () => {
    const _ = env.db.command
    const updates = env.collection('updates')
    await updates.add({ data: { _id: 'stock', available: 3, holds: {} } })
    const reserve = (n: number, order: string) =>
      updates
        .where({ _id: 'stock', available: _.gte(n), [`holds.${order}`]: _.exists(false) })
        .update({ data: { available: _.inc(-n), [`holds.${order}`]: _.set({ n }) } })
    expect((await reserve(2, 'o1')).stats.updated).toBe(1)
    expect((await reserve(1, 'o1')).stats.updated).toBe(0)
    expect((await reserve(2, 'o2')).stats.updated).toBe(0)
    expect((await updates.doc('stock').get()).data).toEqual({
      _id: 'stock',
      available: 1,
      holds: { o1: { n: 2 } },
    })
  })

  test('is atomic: of 20 at once for a stock of 7, 7 succeed', async () => {
    const _ = env.db.command
    const updates = env.collection('updates')
    await updates.add({ data: { _id: 'race', available: 7 } })
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        updates
          .where({ _id: 'race', available: _.gte(1) })
          .update({ data: { available: _.inc(-1) } }),
      ),
    )
    expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(7)
    expect((await updates.doc('race').get()).data).toEqual({ _id: 'race', available: 0 })
  }, 30_000)

  test("stamps with the database's own time, also below a path, and appends in many at once", async () => {
    const updates = env.collection('updates')
    for (const n of [1, 2]) await updates.add({ data: { batch: 's', n, log: ['a'], o: { n } } })
    const where = updates.where({ batch: 's' })
    const data = {
      at: env.db.serverDate({ offset: 3_600_000 }),
      'o.at': env.db.serverDate(),
      log: env.db.command.push([{ kind: 'b' }]),
    }
    expect((await where.update({ data })).stats.updated).toBe(2)
    for (const doc of (await where.get()).data) {
      const { at, o, log } = doc as { at: Date; o: { n: number; at: Date }; log: unknown[] }
      expect(log).toEqual(['a', { kind: 'b' }])
      expect(o.n).toBeGreaterThan(0)
      expect(at.getTime() - o.at.getTime()).toBe(3_600_000)
    }
  })

  test('writes all that match, or one with multi false', async () => {
    const updates = env.collection('updates')
    for (const n of [1, 2, 3]) await updates.add({ data: { batch: 'm', n } })
    const where = updates.where({ batch: 'm' })
    expect((await where.update({ data: { seen: true } })).stats.updated).toBe(3)
    expect((await where.update({ data: { one: true }, multi: false })).stats.updated).toBe(1)
    expect((await updates.where({ batch: 'm', one: true }).count()).total).toBe(1)
  })
})
