import { openEnvironment, type Environment } from './environment'

let env: Environment
beforeAll(async () => {
  env = await openEnvironment(['orders', 'buyers'])
  const orders = [
    { _id: '1', buyer: 'a', fen: 100, at: new Date(1000), items: ['x', 'y'] },
    { _id: '2', buyer: 'b', fen: 50, at: new Date(2000), items: ['x'] },
    { _id: '3', buyer: 'a', fen: 25, at: new Date(3000), items: [] },
  ]
  for (const data of orders) await env.collection('orders').add({ data })
  await env.collection('buyers').add({ data: { _id: 'a', name: 'Ann' } })
}, 60_000)
afterAll(() => env.close())

describe('aggregate', () => {
  test('match and group with sums', async () => {
    const $ = env.db.command.aggregate
    const { list } = await env
      .collection('orders')
      .aggregate()
      .match({ fen: env.db.command.gte(25) })
      .group({ _id: '$buyer', fen: $.sum!('$fen'), orders: $.sum!(1), last: $.max!('$at') })
      .sort({ _id: 1 })
      .end()
    expect(list).toEqual([
      { _id: 'a', fen: 125, orders: 2, last: new Date(3000) },
      { _id: 'b', fen: 50, orders: 1, last: new Date(2000) },
    ])
  })

  test('sort, skip, limit and project', async () => {
    const { list } = await env
      .collection('orders')
      .aggregate()
      .sort({ fen: -1 })
      .skip(1)
      .limit(1)
      .project({ _id: 0, fen: 1, half: { $divide: ['$fen', 2] } })
      .end()
    expect(list).toEqual([{ fen: 50, half: 25 }])
  })

  test('unwind and lookup', async () => {
    const { list } = await env
      .collection('orders')
      .aggregate()
      .match({ _id: env.db.command.in(['1', '2']) })
      .unwind('$items')
      .lookup({ from: env.nameOf('buyers'), localField: 'buyer', foreignField: '_id', as: 'who' })
      .project({ items: 1, who: 1 })
      .sort({ _id: 1, items: 1 })
      .end()
    const ann = { _id: 'a', name: 'Ann' }
    expect(list).toEqual([
      { _id: '1', items: 'x', who: [ann] },
      { _id: '1', items: 'y', who: [ann] },
      { _id: '2', items: 'x', who: [] },
    ])
  })
})
