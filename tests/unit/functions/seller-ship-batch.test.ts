import type { InputOf, OutputOf } from '@contract/index'
import { SHIP_BATCH } from '@contract/seller-orders'
import { createSellerScene, OPERATOR, type SellerScene } from './seller-order-scene'
import { parcel, toShip } from './trade-scene'

let scene: SellerScene
beforeAll(async () => {
  scene = await createSellerScene()
})
afterAll(() => scene.close())

type Line = InputOf<'seller.shipBatch'>['lines'][number]
type Outcome = OutputOf<'seller.shipBatch'>['outcomes'][number]

const batch = async (lines: readonly Line[], openid?: string): Promise<Outcome[]> =>
  (await scene.ask('seller.shipBatch', { lines: [...lines] }, openid)).outcomes

/** The file in calls of fifty, as the client sends it. */
async function importAll(lines: readonly Line[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let at = 0; at < lines.length; at += SHIP_BATCH) {
    outcomes.push(...(await batch(lines.slice(at, at + SHIP_BATCH))))
  }
  return outcomes
}

/** So many copies of a paid order, as their buyers would have made them. */
async function copies(count: number): Promise<string[]> {
  const buyer = await scene.buyerAt({})
  const template = await scene.orderOf(await toShip(scene, buyer, { 'p1-1': 1 }))
  const docs = Array.from({ length: count }, (_, i) => {
    const _id = `oCopy${i}`
    return { ...template, _id, holdKey: _id, slotKey: _id, tradeNo: _id }
  })
  await scene.store.insert('orders', docs)
  return docs.map(({ _id }) => _id)
}

const tally = (outcomes: readonly Outcome[]) => {
  const sums: Partial<Record<Outcome, number>> = {}
  for (const outcome of outcomes) sums[outcome] = (sums[outcome] ?? 0) + 1
  return sums
}

it('500 lines with 20 bad ones: 480 shipped, 20 reported; again changes nothing', async () => {
  const ids = await copies(480)
  const unpaid = await scene.order(await scene.buyerAt({}), { 'p1-1': 1 })
  const good = ids.map((number, i) => ({
    number,
    carrier: i % 2 ? '中通快递' : 'zto',
    waybill: `W${i}00000`,
  }))
  const line = (more: Partial<Line>): Line => ({
    number: 'oX',
    carrier: 'ZTO',
    waybill: 'W1234567',
    ...more,
  })
  const bad: Line[] = [
    ...Array.from({ length: 5 }, (_, i) => line({ number: `o没有${i}` })),
    ...Array.from({ length: 5 }, (_, i) => line({ number: `oMissing${i}` })),
    ...Array.from({ length: 4 }, (_, i) => line({ number: `oBadCarrier${i}`, carrier: '顺风' })),
    ...Array.from({ length: 4 }, (_, i) => line({ number: `oBadWaybill${i}`, waybill: '见备注' })),
    line({ number: unpaid }),
    line({ number: ids[0] ?? '' }),
  ]
  const lines = [...good, ...bad]
  expect(lines).toHaveLength(500)
  const outcomes = await importAll(lines)
  expect(outcomes.slice(0, 480)).toEqual(good.map(() => 'SHIPPED'))
  expect(outcomes.slice(480)).toEqual([
    ...Array.from({ length: 5 }, () => 'BAD_NUMBER'),
    ...Array.from({ length: 5 }, () => 'ORDER_NOT_FOUND'),
    ...Array.from({ length: 4 }, () => 'BAD_CARRIER'),
    ...Array.from({ length: 4 }, () => 'BAD_WAYBILL'),
    'NOT_SHIPPABLE',
    'NOT_SHIPPABLE',
  ])
  const before = await scene.store.find('orders', { state: 'SHIPPED' })
  expect(before).toHaveLength(480)
  const again = await importAll(lines)
  expect(tally(again.slice(0, 480))).toEqual({ ALREADY: 480 })
  expect(again.slice(480)).toEqual(outcomes.slice(480))
  expect(await scene.store.find('orders', { state: 'SHIPPED' })).toEqual(before)
})

it('an order named twice in a call: the same waybill is all right, another is told', async () => {
  const orderId = await toShip(scene, await scene.buyerAt({}), { 'p1-1': 1 })
  const line = (waybill: string): Line => ({ number: `'${orderId} `, carrier: '圆通速递', waybill })
  const lines = [line('AAA 111'), line('aaa111'), line('BBB222')]
  expect(await batch(lines)).toEqual(['SHIPPED', 'ALREADY', 'REPEATED'])
  expect(await batch(lines)).toEqual(['ALREADY', 'ALREADY', 'REPEATED'])
  expect((await scene.orderOf(orderId)).shipments).toMatchObject([parcel('AAA111', 'YTO')])
})

it('two imports at once ship an order once', async () => {
  const orderId = await toShip(scene, await scene.buyerAt({}), { 'p1-1': 1 })
  const lines = [{ number: orderId, carrier: 'ZTO', waybill: 'AAA111' }]
  const [a, b] = await Promise.all([batch(lines), batch(lines)])
  expect([...a, ...b].every((one) => one === 'SHIPPED' || one === 'ALREADY')).toBe(true)
  expect((await scene.orderOf(orderId)).shipments).toHaveLength(1)
})

it('a supplier’s operator ships what is theirs, and finds nothing else', async () => {
  const buyer = await scene.buyerAt({})
  const mixed = await toShip(scene, buyer, { 's1-1': 1, 'p1-1': 1 })
  const foreign = await toShip(scene, buyer, { 's2-1': 1 })
  const lines = [mixed, foreign].map((number) => ({ number, carrier: 'ZTO', waybill: 'AAA111' }))
  expect(await batch(lines, OPERATOR)).toEqual(['SHIPPED', 'ORDER_NOT_FOUND'])
  expect(await batch(lines, OPERATOR)).toEqual(['ALREADY', 'ORDER_NOT_FOUND'])
  const order = await scene.orderOf(mixed)
  expect(order).toMatchObject({ state: 'TO_SHIP', shipments: [{ lines: [{ skuId: 's1-1' }] }] })
})
