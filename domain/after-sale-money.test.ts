import fc from 'fast-check'
import { aPaidOrder, approved, asked, paidBack, shipped } from './after-sale-fixture'
import { grantAsAsked, most, refundsOf, sharesOf, splitAmount } from './after-sale-money'
import { fen } from './money'
import type { Order } from './order'

const k1 = (quantity: number) => ({ skuId: 'k1', pieces: 'UNSHIPPED' as const, quantity })

describe('the most that goes back', () => {
  // 3 pieces for 10.00 each, 1.00 off: 29.00 were paid for them.
  const order = aPaidOrder([{ price: 1000, quantity: 3 }], 100)

  it('is in proportion to what was paid, rounded down; all of it takes the postage too', () => {
    expect(most(order, k1(1))).toEqual({ goods: 966, postage: 0 })
    expect(most(order, k1(2))).toEqual({ goods: 1933, postage: 0 })
    expect(most(order, k1(3))).toEqual({ goods: 2900, postage: 600 })
  })

  it('leaves the remainder to the last piece', () => {
    const two = approved(approved(asked(asked(order)), 's1'), 's2')
    expect(two.afterSales.map(({ amount }) => amount)).toEqual([966, 966])
    expect(most(two, k1(1))).toEqual({ goods: 968, postage: 600 })
  })

  it('does not give to one piece what another was granted less', () => {
    const two = approved(approved(asked(asked(order)), 's1', 1), 's2', 1)
    expect(most(two, k1(1))).toEqual({ goods: 968, postage: 600 })
  })

  it('gives the postage back only when nothing ever left', () => {
    const one = shipped(order, { k1: 1 })
    expect(most(one, k1(2))).toEqual({ goods: 1933, postage: 0 })
    const all = shipped(order)
    expect(most(all, { ...k1(3), pieces: 'SHIPPED' })).toEqual({ goods: 2900, postage: 0 })
  })

  it('gives it with the request that makes the order whole, and not while another is undecided', () => {
    const both = asked(asked(order), { lines: [{ skuId: 'k1', quantity: 2 }] })
    expect(both.afterSales.map(({ amount }) => amount)).toEqual([966, 1934])
    const first = approved(both, 's2')
    expect(first.afterSales[1]).toMatchObject({ amount: 1934, postage: 0 })
    const second = approved(first, 's1')
    expect(second.afterSales[0]).toMatchObject({ amount: 1566, postage: 600 })
    expect(refundsOf(second)).toBe(3500)
  })
})

it('spreads the discount over the lines by largest remainder', () => {
  const order = aPaidOrder(
    [
      { price: 1000, quantity: 1 },
      { price: 500, quantity: 1 },
      { price: 500, quantity: 1 },
    ],
    101,
  )
  expect(sharesOf(order)).toEqual([949, 475, 475])
})

it.each([
  [100, { goods: 100, postage: 0 }],
  [966, { goods: 966, postage: 0 }],
  [1000, { goods: 966, postage: 34 }],
  [1567, null],
])('splits %i fen into goods and postage', (amount, split) => {
  expect(splitAmount(fen(amount), { goods: fen(966), postage: fen(600) })).toEqual(split)
})

it('grants a request for less as it was asked for, without the postage', () => {
  const order = asked(aPaidOrder([{ price: 1000, quantity: 1 }]), { amount: fen(300) })
  const [one] = order.afterSales
  expect(one && grantAsAsked(order, one)).toEqual({ goods: 300, postage: 0 })
})

const goods = fc.record({
  price: fc.integer({ min: 1, max: 500 }),
  quantity: fc.integer({ min: 1, max: 5 }),
})

/** Every piece once, by line, in some order. */
const shuffled = (order: Order) =>
  fc.shuffledSubarray(
    order.lines.flatMap(({ skuId, quantity }) => Array.from({ length: quantity }, () => skuId)),
    { minLength: order.lines.reduce((sum, { quantity }) => sum + quantity, 0) },
  )

const orders = fc
  .tuple(fc.array(goods, { minLength: 1, maxLength: 3 }), fc.nat(100), fc.nat(900))
  .map(([lines, off, postage]) => {
    const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
    return aPaidOrder(lines, Math.min(total - 1, Math.floor((total * off) / 100)), postage)
  })

const plans = orders.chain((order) =>
  fc.record({
    order: fc.constant(order),
    pieces: shuffled(order),
    /** Neighbours of one line are asked for together. */
    together: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  }),
)

function splits(pieces: readonly string[], together: readonly boolean[]) {
  return pieces.reduce<{ skuId: string; quantity: number }[]>((lines, skuId, index) => {
    const last = lines.at(-1)
    if (last?.skuId !== skuId || !together[index]) return [...lines, { skuId, quantity: 1 }]
    return [...lines.slice(0, -1), { skuId, quantity: last.quantity + 1 }]
  }, [])
}

const askAndGet = (order: Order, line: { skuId: string; quantity: number }, pieces: Pieces) => {
  const wish = asked(order, { lines: [line], pieces })
  const id = `s${wish.afterSales.length}`
  return paidBack(approved(wish, id), id)
}
type Pieces = 'UNSHIPPED' | 'SHIPPED'

describe('refunding every piece, in any order and split, returns exactly what was paid', () => {
  it('when nothing has left, with the postage', () => {
    fc.assert(
      fc.property(plans, ({ order, pieces, together }) => {
        const lines = splits(pieces, together)
        const after = lines.reduce((now, line) => askAndGet(now, line, 'UNSHIPPED'), order)
        expect(refundsOf(after)).toBe(order.payment?.amount)
        expect(after).toMatchObject({ state: 'CLOSED', closeReason: 'REFUNDED' })
      }),
    )
  })

  it('when all has left, without the postage', () => {
    fc.assert(
      fc.property(plans, ({ order, pieces, together }) => {
        const lines = splits(pieces, together)
        const after = lines.reduce((now, line) => askAndGet(now, line, 'SHIPPED'), shipped(order))
        expect(refundsOf(after)).toBe(order.amounts.payable - order.amounts.postage)
        expect(after.state).toBe('CLOSED')
      }),
    )
  })

  it('when all is asked for first and answered in another order', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), ({ order, pieces, together }, turns) => {
        const lines = splits(pieces, together)
        let after = lines.reduce((now, line) => asked(now, { lines: [line] }), order)
        const ids = after.afterSales.map(({ id }) => id)
        while (ids.length > 0) {
          const [id = ''] = ids.splice((turns.next().value ?? 0) % ids.length, 1)
          after = approved(after, id)
        }
        expect(refundsOf(after)).toBe(order.payment?.amount)
      }),
    )
  })
})
