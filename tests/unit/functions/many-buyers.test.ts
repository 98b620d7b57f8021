import { ALL_OVER, createScene, type Scene } from './order-scene'

let scene: Scene
beforeEach(async () => {
  scene = await createScene(10)
})
afterEach(() => scene.close())

const countBy = (outcomes: readonly string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((o) => o === one).length]),
  )

it('64 buyers at once get exactly the 10 pieces there are, and time gives back what nobody pays', async () => {
  const buyers = await Promise.all(Array.from({ length: 64 }, () => scene.person()))
  const wishes = await Promise.all(buyers.map((buyer) => scene.wish(buyer, { 'p1-1': 1 })))
  const outcomes = await Promise.all(
    wishes.map((wish, i) => scene.outcome(buyers[i]?.openid ?? '', 'order.create', wish)),
  )
  expect(countBy(outcomes)).toEqual({ ok: 10, STOCK_SHORT: 54 })
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 0, sold: 0 })
  await scene.expectConserved()
  await scene.later(ALL_OVER)
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, sold: 0, holds: {} })
})

it('one person has at most 5 unpaid orders, however many are asked for at once', async () => {
  const buyer = await scene.person()
  const wish = await scene.wish(buyer, { 'p1-1': 1 })
  const create = () => scene.outcome(buyer.openid, 'order.create', wish)
  expect(countBy(await Promise.all(Array.from({ length: 9 }, create)))).toEqual({
    ok: 5,
    TOO_MANY_UNPAID: 4,
  })
  expect((await scene.stockOf('p1-1')).available).toBe(5)
  const { items } = await scene.ok(buyer.openid, 'order.list', { filter: 'TO_PAY' })
  expect(items).toHaveLength(5)
  const [first] = items
  if (!first) throw new Error('no order')
  await scene.ok(buyer.openid, 'order.cancel', { orderId: first.id })
  expect(countBy(await Promise.all([create(), create()]))).toEqual({ ok: 1, TOO_MANY_UNPAID: 1 })
  await scene.expectConserved()
})

it('buyers of the same goods in opposite order leave no piece held by nobody', async () => {
  const buyers = await Promise.all(Array.from({ length: 16 }, () => scene.person()))
  const outcomes = await Promise.all(
    buyers.map(async (buyer, i) => {
      const wanted = i % 2 === 0 ? { 'p1-1': 1, 'p3-1': 3 } : { 'p3-1': 3, 'p1-1': 1 }
      return scene.outcome(buyer.openid, 'order.create', await scene.wish(buyer, wanted))
    }),
  )
  const placed = outcomes.filter((outcome) => outcome === 'ok').length
  expect(placed).toBeLessThanOrEqual(3)
  expect((await scene.stockOf('p1-1')).available).toBe(10 - placed)
  expect((await scene.stockOf('p3-1')).available).toBe(10 - 3 * placed)
  await scene.expectConserved()
})
