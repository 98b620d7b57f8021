import fc from 'fast-check'
import type { AfterSale } from './after-sale'
import {
  acceptReturn,
  approveAfterSale,
  confirmExchange,
  refuseReturn,
  rejectAfterSale,
  sendExchange,
  sendReturn,
} from './after-sale-answers'
import { aPaidOrder, aWish, buyer, clerk, moveBy, NOW, returnTo } from './after-sale-fixture'
import { refundsOf } from './after-sale-money'
import { applyPartRefund } from './after-sale-refunds'
import { cancelAfterSale, requestAfterSale } from './after-sale-requests'
import { stageOf } from './after-sale-stage'
import { type AfterSaleState, isOpen } from './after-sale-state'
import { piecesByLine } from './line-pieces'
import { type Fen, fen } from './money'
import type { Order } from './order'
import { advance } from './order-steps'
import { receive } from './receipt'
import { ship } from './shipping'
import { defaultAfterSale } from './shop-settings'

const deeds = [
  'ask',
  'go',
  'go',
  'go',
  'approve',
  'reject',
  'cancel',
  'send',
  'accept',
  'refuse',
  'reship',
  'confirm',
  'ship',
  'receive',
  'pay',
  'wait',
] as const

const step = fc.record({
  does: fc.constantFrom(...deeds),
  sku: fc.constantFrom('k1', 'k2'),
  which: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('REFUND_ONLY' as const, 'RETURN' as const, 'EXCHANGE' as const),
  pieces: fc.constantFrom('UNSHIPPED' as const, 'SHIPPED' as const),
  /** Of what was paid in all, in percent; null: as asked. */
  amount: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 1 }),
  status: fc.constantFrom('SUCCESS', 'SUCCESS', 'PROCESSING', 'ABNORMAL', 'CLOSED'),
  days: fc.nat(3),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What brings a request on. */
const onward: Partial<Record<AfterSaleState, Step['does']>> = {
  REQUESTED: 'approve',
  AWAITING_RETURN: 'send',
  RETURNING: 'accept',
  AWAITING_RESHIP: 'reship',
  RESHIPPED: 'confirm',
  REFUNDING: 'pay',
}

const parcel = (n: number) => ({ carrier: 'SF', waybill: `SF${100000 + n}` })
const wanted = (order: Order, { amount }: Step): { amount?: Fen } =>
  amount === null ? {} : { amount: fen(Math.ceil((order.amounts.payable * amount) / 100)) }

/** What the step makes of the order at epoch ms `now`; a refusal changes nothing. */
function after(order: Order, one: Step, now: number): Order | null {
  const { does, sku, which, quantity, kind, pieces, status } = one
  // Mostly about a request that goes on.
  const open = order.afterSales.filter(({ state }) => isOpen(state))
  const about = open.length > 0 && which > 3 ? open : order.afterSales
  const id = about[which % Math.max(1, about.length)]?.id ?? 's1'
  const byBuyer = moveBy(buyer, now)
  const byClerk = moveBy(clerk, now)
  const value = (decided: { ok: boolean; value?: Order | null }) => decided.value ?? null
  const shipper = { by: clerk, receiver: '', settings: defaultAfterSale }
  switch (does) {
    case 'go': {
      const next = open.length > 0 ? onward[open[which % open.length]?.state ?? 'REFUNDED'] : 'wait'
      return after(order, { ...one, does: next ?? 'wait', which: which + 4 * open.length }, now)
    }
    case 'ask': {
      const lines = [{ skuId: sku, quantity }]
      const money = kind === 'EXCHANGE' ? {} : wanted(order, one)
      return value(requestAfterSale(order, aWish({ kind, pieces, lines, ...money }), byBuyer))
    }
    case 'approve':
      return value(approveAfterSale(order, id, { returnTo, ...wanted(order, one) }, byClerk))
    case 'reject':
      return value(rejectAfterSale(order, id, '不同意', byClerk))
    case 'cancel':
      return value(cancelAfterSale(order, id, byBuyer))
    case 'send':
      return value(sendReturn(order, id, parcel(which), byBuyer))
    case 'accept':
      return value(acceptReturn(order, id, { restock: true, ...wanted(order, one) }, byClerk))
    case 'refuse':
      return value(refuseReturn(order, id, '空包裹', byClerk))
    case 'reship':
      return value(sendExchange(order, id, parcel(which), byClerk))
    case 'confirm':
      return value(confirmExchange(order, id, byBuyer))
    case 'ship': {
      const packing = { ...parcel(order.rev), lines: [{ skuId: sku, quantity }] }
      return value(ship(order, [packing], shipper, now))
    }
    case 'receive':
      return value(receive(order, buyer, defaultAfterSale, now))
    case 'pay':
      return applyPartRefund(order, { no: `RoTest-${id}`, status }, defaultAfterSale, now)
    case 'wait':
      return advance(order, { afterSale: defaultAfterSale, returnAddress: returnTo }, now)
  }
}

const isGone = ({ state }: AfterSale) => state === 'REFUNDING' || state === 'REFUNDED'

function expectSane(order: Order): void {
  expect(refundsOf(order)).toBeLessThanOrEqual(order.amounts.payable)
  for (const { quantity, shipped, shippable, kept, refunded } of piecesByLine(order).values()) {
    expect(Math.min(shipped, shippable, kept, refunded)).toBeGreaterThanOrEqual(0)
    expect(Math.max(shipped, refunded)).toBeLessThanOrEqual(quantity)
  }
  for (const { skuId, quantity } of order.lines) {
    // A piece that never left and whose money goes back does not leave.
    const unsent = order.afterSales.filter(
      (one) => one.skuId === skuId && one.pieces === 'UNSHIPPED' && isGone(one),
    )
    const gone = unsent.reduce((sum, one) => sum + one.quantity, 0)
    expect(gone + (piecesByLine(order).get(skuId)?.shipped ?? 0)).toBeLessThanOrEqual(quantity)
  }
  expect(order.afterSaleStage).toBe(stageOf(order.afterSales))
  for (const one of order.afterSales) {
    expect(one.refund !== null).toBe(isGone(one))
    expect(one.refund?.amount ?? one.amount).toBe(one.amount)
    if (one.state === 'REFUNDED') expect(one.refund?.state).toBe('SUCCESS')
  }
  const isOwed = order.outbox.some(({ kind }) => kind === 'AFTER_SALE')
  expect(isOwed).toBe(
    order.afterSales.some(
      ({ state, restock }) => state === 'REFUNDING' || restock === 'OWED' || restock === 'PLACED',
    ),
  )
  if (order.state === 'SETTLED') {
    expect(order.afterSales.some(({ state }) => isOpen(state))).toBe(false)
  }
}

it('whatever buyer, seller, WeChat Pay and time do, money and pieces are each in one place', () => {
  const start = aPaidOrder(
    [
      { price: 999, quantity: 2 },
      { price: 301, quantity: 1 },
    ],
    500,
  )
  const seen = { refunded: 0, closed: 0, exchanged: 0, settled: 0 }
  fc.assert(
    fc.property(fc.noBias(fc.array(step, { minLength: 60, maxLength: 90 })), (steps) => {
      let order = start
      let now = NOW
      for (const one of steps) {
        if (one.does === 'wait') now += one.days * 86_400_000
        const next = after(order, one, now)
        if (next === null) continue
        expect(next.rev).toBe(order.rev + 1)
        expectSane(next)
        order = next
      }
      seen.refunded += order.afterSales.filter(({ state }) => state === 'REFUNDED').length
      seen.exchanged += order.afterSales.filter(({ state }) => state === 'EXCHANGED').length
      seen.closed += order.state === 'CLOSED' ? 1 : 0
      seen.settled += order.state === 'SETTLED' ? 1 : 0
    }),
    { numRuns: 200 },
  )
  // The runs get everywhere.
  expect(Object.values(seen).every((times) => times > 0) || seen).toBe(true)
})
