import fc from 'fast-check'
import { isConserved } from '@domain/stock'
import { type Crash, deaths, installCrash, runDying } from './crash'
import { createGoodsScene, type GoodsScene } from './goods-scene'

let scene: GoodsScene
let crash: Crash
beforeEach(async () => {
  scene = await createGoodsScene()
  crash = installCrash(scene.store)
})
afterEach(() => scene.close())

const change = (delta: number, key?: string, skuId = 'p1-1') =>
  scene.call(
    scene.owner,
    'seller.changeStock',
    { skuId, delta, reason: delta > 0 ? 'INBOUND' : 'DAMAGED', note: '盘点' },
    key,
  )
const movements = async (productId = 'p1') =>
  (await scene.ok(scene.owner, 'seller.listMovements', { productId })).items
const sum = (deltas: readonly { delta: number }[]) =>
  deltas.reduce((total, { delta }) => total + delta, 0)

it('a movement changes the stock and is listed with who made it', async () => {
  expect(await change(5)).toMatchObject({ ok: true, data: { available: 15 } })
  await scene.clock.advance(1000)
  expect(await change(-3)).toMatchObject({ ok: true, data: { available: 12 } })
  expect(await movements()).toMatchObject([
    { skuId: 'p1-1', delta: -3, reason: 'DAMAGED', note: '盘点', by: '掌柜' },
    { skuId: 'p1-1', delta: 5, reason: 'INBOUND' },
  ])
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 12, supplied: 12 })
})

it('takes no more than is available', async () => {
  const buyer = await scene.person()
  await scene.order(buyer, { 'p1-1': 4 })
  expect(await change(-7)).toMatchObject({
    error: { code: 'STOCK_TOO_LOW', params: { available: 6 } },
  })
  expect(await change(-6)).toMatchObject({ data: { available: 0 } })
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 0, supplied: 4 })
})

it('is refused for a SKU that no product has', async () => {
  for (const skuId of ['x-1', 'p9-1']) {
    expect(await change(1, undefined, skuId)).toMatchObject({ error: { code: 'SKU_NOT_FOUND' } })
  }
})

it('is applied once, however often it arrives, also after others', async () => {
  await Promise.all([1, 2, 3].map(() => change(5, 'stock-once')))
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 15 })
  await change(1)
  await change(1)
  expect(await change(5, 'stock-once')).toMatchObject({ data: { available: 17 } })
  expect(sum(await movements())).toBe(7)
})

it('movements at once are all applied, and all logged', async () => {
  const answers = await Promise.all([3, -2, 4, -1, 5].map((delta) => change(delta)))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  expect(await scene.stockOf('p1-1')).toMatchObject({ available: 19, supplied: 19 })
  const listed = await movements()
  expect(listed).toHaveLength(5)
  expect(sum(listed)).toBe(9)
})

it('that dies at any write is applied exactly once by its repeat', async () => {
  let expected = 10
  for (const death of deaths) {
    for (let k = 1, reached = true; reached; k += 1) {
      const key = `dying-${death.how}-${k}`.replaceAll(' ', '-')
      reached = await runDying(crash, k, death, () => change(2, key))
      // Somebody else's movement comes between.
      await change(1)
      await change(2, key)
      expected += 3
      expect(await scene.stockOf('p1-1')).toMatchObject({ available: expected, supplied: expected })
    }
  }
  let listed: number | null = 0
  let cursor: string | undefined
  do {
    const input = { productId: 'p1', limit: 3, ...(cursor !== undefined && { cursor }) }
    const page = await scene.ok(scene.owner, 'seller.listMovements', input)
    listed += sum(page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(listed).toBe(expected - 10)
})

it('pages of the log hold each movement once, newest first', async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    await scene.clock.advance(n % 2)
    await change(n, undefined, n % 2 ? 'p2-1' : 'p2-2')
  }
  const first = await scene.ok(scene.owner, 'seller.listMovements', { productId: 'p2', limit: 2 })
  const cursor = first.nextCursor ?? ''
  const rest = await scene.ok(scene.owner, 'seller.listMovements', { productId: 'p2', cursor })
  const all = [...first.items, ...rest.items]
  expect(all).toHaveLength(5)
  expect(sum(all)).toBe(15)
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a))
})

it('races with reservations: nothing below zero, every piece accounted for', async () => {
  const buyers = await Promise.all([1, 2, 3].map(() => scene.person()))
  const wishes = await Promise.all(buyers.map((buyer) => scene.wish(buyer, { 'p1-1': 3 })))
  const delta = fc.integer({ min: -6, max: 4 }).filter((n) => n !== 0)
  let moved = 10
  await fc.assert(
    fc.asyncProperty(fc.array(delta, { minLength: 1, maxLength: 4 }), async (deltas) => {
      const [orders, answers] = await Promise.all([
        Promise.all(
          buyers.map(({ openid }, n) => {
            const wish = wishes[n]
            if (!wish) throw new Error('no wish')
            return scene.call(openid, 'order.create', wish)
          }),
        ),
        Promise.all(deltas.map((one) => change(one))),
      ])
      answers.forEach((answer, n) => (moved += answer.ok ? (deltas[n] ?? 0) : 0))
      const stock = await scene.stockOf('p1-1')
      expect(stock.available).toBeGreaterThanOrEqual(0)
      expect(isConserved(stock)).toBe(true)
      expect(stock.supplied).toBe(moved)
      for (const [n, answer] of orders.entries()) {
        const openid = buyers[n]?.openid ?? ''
        if (answer.ok) await scene.ok(openid, 'order.cancel', { orderId: answer.data.orderId })
      }
    }),
    { numRuns: 15 },
  )
})
