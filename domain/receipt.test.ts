import { SYSTEM, type Actor } from './actor'
import type { AfterSale } from './after-sale'
import { anOrder } from './order-fixture'
import { advance } from './order-steps'
import type { Order } from './order'
import type { OrderState } from './order-state'
import {
  afterSaleUntil,
  isAfterSaleOpen,
  nextStepAt,
  receive,
  receiveAt,
  settle,
  withNextStep,
} from './receipt'
import { defaultAfterSale as settings } from './shop-settings'
import { NEVER } from './stock'

const buyer: Actor = { kind: 'BUYER', id: 'p1', name: '' }
const shop = { afterSale: settings, returnAddress: null }
const SHIPPED_AT = 10_000

const shipped = (more: Partial<Order> = {}): Order =>
  withNextStep(
    anOrder({
      state: 'SHIPPED',
      bucket: 'TO_RECEIVE',
      timeline: [{ kind: 'SHIPPED', at: SHIPPED_AT }],
      shipments: [
        {
          id: 'p1',
          carrier: 'ZTO',
          waybill: 'A1',
          lines: [{ skuId: 'p1-1', quantity: 2 }],
          at: SHIPPED_AT,
          by: SYSTEM,
          corrected: false,
        },
      ],
      ...more,
    }),
    settings,
  )
const open = { state: 'AWAITING_RESHIP', dueAt: NEVER, skuId: 'p1-1', quantity: 1 } as AfterSale
const received = (more: Partial<Order> = {}): Order => {
  const decided = receive(shipped(more), buyer, settings, SHIPPED_AT + 1)
  if (!decided.ok || !decided.value) throw new Error('not received')
  return decided.value
}

describe('receipt', () => {
  it('by the buyer begins the time for after-sale', () => {
    const order = received()
    expect(order).toMatchObject({
      state: 'RECEIVED',
      bucket: 'DONE',
      stepDueAt: SHIPPED_AT + 1 + settings.windowMs,
      rev: 1,
    })
    expect(order.timeline.at(-1)).toEqual({ kind: 'RECEIVED', at: SHIPPED_AT + 1, by: buyer })
    expect(receive(order, buyer, settings, SHIPPED_AT + 2)).toEqual({ ok: true, value: null })
  })

  it.each<OrderState>(['CREATED', 'PAID', 'GROUPING', 'TO_SHIP', 'CLOSED'])(
    'is refused in %s',
    (state) => {
      const decided = receive(anOrder({ state }), buyer, settings, SHIPPED_AT)
      expect(decided).toMatchObject({ ok: false, error: { code: 'NOT_RECEIVABLE' } })
    },
  )
})

describe('by itself', () => {
  it('a shipped order is received in time, not before', () => {
    const at = SHIPPED_AT + settings.receiveMs
    expect(shipped().stepDueAt).toBe(at)
    expect(advance(shipped(), shop, at - 1)).toBeNull()
    const order = advance(shipped(), shop, at)
    expect(order).toMatchObject({ state: 'RECEIVED', stepDueAt: at + settings.windowMs, rev: 1 })
    expect(order?.timeline.at(-1)).toEqual({ kind: 'RECEIVED', at, by: SYSTEM })
  })

  it('a received order is settled after the time for after-sale', () => {
    const at = SHIPPED_AT + 1 + settings.windowMs
    expect(advance(received(), shop, at - 1)).toBeNull()
    expect(advance(received(), shop, at)).toMatchObject({ state: 'SETTLED', stepDueAt: NEVER })
  })

  it('nothing happens while a request goes on', () => {
    const waiting = shipped({ afterSales: [open] })
    expect(nextStepAt(waiting, settings)).toBe(NEVER)
    expect(receiveAt(waiting, settings)).toBe(NEVER)
    expect(advance(waiting, shop, NEVER - 1)).toBeNull()
    const asked = { ...received(), afterSales: [open] }
    expect(settle(asked, NEVER - 1)).toBeNull()
    expect(advance({ ...asked, stepDueAt: NEVER }, shop, NEVER - 1)).toBeNull()
  })

  it('follows settings that changed meanwhile', () => {
    const slow = { ...shop, afterSale: { ...settings, receiveMs: settings.receiveMs + 5 } }
    const at = SHIPPED_AT + settings.receiveMs
    expect(advance(shipped(), slow, at)).toMatchObject({ state: 'SHIPPED', stepDueAt: at + 5 })
  })
})

describe('after-sale', () => {
  it.each([
    ['CREATED', false],
    ['PAID', false],
    ['GROUPING', false],
    ['TO_SHIP', true],
    ['SHIPPED', true],
    ['SETTLED', false],
    ['CLOSED', false],
  ] as const)('in %s: %s', (state, expected) => {
    expect(isAfterSaleOpen(anOrder({ state }), settings, 5000)).toBe(expected)
  })

  it('can be asked for until the time after receipt is over, about pieces that are not in one', () => {
    const order = received()
    const until = afterSaleUntil(order, settings)
    expect(until).toBe(SHIPPED_AT + 1 + settings.windowMs)
    expect(isAfterSaleOpen(order, settings, until - 1)).toBe(true)
    expect(isAfterSaleOpen(order, settings, until)).toBe(false)
    const all = { ...open, pieces: 'SHIPPED', quantity: 2 } as AfterSale
    expect(isAfterSaleOpen({ ...order, afterSales: [all] }, settings, until - 1)).toBe(false)
  })
})
