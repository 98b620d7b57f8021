import fc from 'fast-check'
import type { Actor } from './actor'
import { fen } from './money'
import type { Order } from './order'
import { askClose, close } from './order-close'
import { anOrder } from './order-fixture'
import { applyPayment } from './payment'
import { applyReprice, askReprice } from './reprice'
import type { Result } from './result'
import { NEVER } from './stock'

const by: Actor = { kind: 'STAFF', id: 'p1', name: '小王' }
const NOW = 2000
const price = (discount: number, postage = 600) => ({
  discount: fen(discount),
  postage: fen(postage),
})
function granted(decided: Result<Order | null, string>): Order {
  if (!decided.ok || !decided.value) throw new Error(decided.ok ? 'nothing' : decided.error.code)
  return decided.value
}
const asked = (order = anOrder()) => granted(askReprice(order, price(300), by, NOW))
const codeOf = (decided: Result<unknown, string>) => (decided.ok ? null : decided.error.code)
const kindsOf = ({ outbox }: Order) => outbox.map(({ kind }) => kind)

describe('another price', () => {
  it('is a wish first: the order keeps its price and its number', () => {
    expect(asked()).toMatchObject({
      amounts: { payable: 2600 },
      tradeNo: 'oTest',
      reprice: { amounts: { discount: 300, payable: 2300 }, by },
      outbox: [{ kind: 'REPRICE' }],
      outboxDueAt: NOW,
    })
    expect(asked().timeline).toHaveLength(1)
  })

  it('comes true with a new number, when WeChat Pay has closed the old one', () => {
    const after = applyReprice(asked(), 'oTest', NOW + 1)
    expect(after).toMatchObject({
      amounts: { goods: 2000, postage: 600, discount: 300, payable: 2300 },
      tradeNo: 'oTest-1',
      reprice: null,
      outbox: [],
      outboxDueAt: NEVER,
    })
    expect(after?.timeline.at(-1)).toEqual({ kind: 'REPRICED', at: NOW + 1, by })
    expect(after && applyReprice(after, 'oTest', NOW + 2)).toBeNull()
    const again =
      after && applyReprice(granted(askReprice(after, price(400), by, NOW)), 'oTest-1', 9)
    expect(again?.tradeNo).toBe('oTest-2')
  })

  it('comes not true for a number that another worker closed before', () => {
    expect(applyReprice({ ...asked(), tradeNo: 'oTest-1' }, 'oTest', NOW)).toBeNull()
  })

  it('asked for again is the same wish; the price that it has drops the wish', () => {
    expect(askReprice(asked(), price(300), by, NOW)).toEqual({ ok: true, value: null })
    expect(askReprice(anOrder(), price(0), by, NOW)).toEqual({ ok: true, value: null })
    const dropped = granted(askReprice(asked(), price(0), by, NOW))
    expect(dropped).toMatchObject({ reprice: null, outbox: [], outboxDueAt: NEVER })
  })

  it('leaves one fen to pay, and takes no more off than the goods cost', () => {
    expect(askReprice(anOrder(), price(2001), by, NOW)).toMatchObject({
      error: { code: 'AMOUNT_TOO_HIGH', params: { max: 2000 } },
    })
    expect(codeOf(askReprice(anOrder(), price(2000, 0), by, NOW))).toBe('AMOUNT_TOO_HIGH')
    expect(granted(askReprice(anOrder(), price(1999, 0), by, NOW)).reprice?.amounts.payable).toBe(1)
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(2000), (discount, postage) => {
        const decided = askReprice(anOrder(), price(discount, postage), by, NOW)
        const wish = decided.ok ? decided.value?.reprice : null
        if (!wish) return
        expect(wish.amounts.payable).toBeGreaterThan(0)
        expect(wish.amounts.payable).toBe(2000 + postage - discount)
      }),
    )
  })

  it.each(['PAID', 'GROUPING', 'TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'] as const)(
    'is refused in %s',
    (state) => {
      expect(codeOf(askReprice(anOrder({ state }), price(1), by, NOW))).toBe('NOT_REPRICEABLE')
      expect(codeOf(askClose(anOrder({ state }), by, NOW))).toBe('NOT_CLOSABLE')
    },
  )

  it('is refused when the time is over, and a hundredth time', () => {
    const order = anOrder()
    expect(codeOf(askReprice(order, price(1), by, order.expiresAt))).toBe('NOT_REPRICEABLE')
    const often = anOrder({ tradeNo: 'oTest-99' })
    expect(codeOf(askReprice(often, price(1), by, NOW))).toBe('NOT_REPRICEABLE')
  })
})

describe('a close by the seller', () => {
  it('is a wish first, which replaces one for another price', () => {
    const wished = granted(askClose(asked(), by, NOW))
    expect(wished).toMatchObject({ state: 'CREATED', reprice: null, outboxDueAt: NOW })
    expect(kindsOf(wished)).toEqual(['CLOSE'])
    expect(askClose(wished, by, NOW)).toEqual({ ok: true, value: null })
    expect(codeOf(askReprice(wished, price(1), by, NOW))).toBe('NOT_REPRICEABLE')
  })

  it('says who did it', () => {
    const closed = granted(close(granted(askClose(anOrder(), by, NOW)), 'SELLER', NOW + 1))
    expect(closed).toMatchObject({ state: 'CLOSED', closeReason: 'SELLER' })
    expect(closed.timeline.at(-1)).toEqual({ kind: 'CLOSED', at: NOW + 1, by })
    expect(kindsOf(closed)).toEqual(['RELEASE'])
    expect(askClose(closed, by, NOW + 2)).toEqual({ ok: true, value: null })
  })
})

it.each([
  ['another price', asked()],
  ['a close', granted(askClose(anOrder(), by, NOW))],
])(
  'a payment that comes before %s is the old price’s, and the timeline tells no wish',
  (_, order) => {
    const payment = { transactionId: 'T1', paidAt: 3000, amount: fen(2600) }
    const paid = applyPayment(order, payment, 3000)
    expect(paid).toMatchObject({ state: 'PAID', reprice: null, amounts: { payable: 2600 } })
    expect(paid?.outbox).toEqual([{ kind: 'SELL' }])
    expect(paid?.timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'PAID'])
  },
)

it('an order closed for another reason has no wishes left', () => {
  const closed = granted(close(asked(), 'EXPIRED', NOW))
  expect(closed).toMatchObject({ reprice: null, closeReason: 'EXPIRED' })
  expect(kindsOf(closed)).toEqual(['RELEASE'])
})
