import fc from 'fast-check'
import { isConserved, reserve, sell, type StockItem, type StockMovement } from './stock'
import { applyMovement, newStock } from './stock-movement'

const movement = (id: string, delta: number): StockMovement => ({
  id,
  delta,
  reason: 'INBOUND',
  note: '',
  at: 1000,
  by: { id: 'u1', name: '小李' },
})
const stockOf = (pieces: number): StockItem =>
  newStock({ _id: 'p1-1', productId: 'p1' }, pieces === 0 ? null : movement('first', pieces))

describe('a new stock', () => {
  it('has what its first movement brings, or nothing', () => {
    expect(stockOf(7)).toMatchObject({ available: 7, supplied: 7, sold: 0, holds: {} })
    expect(stockOf(7).movement?.id).toBe('first')
    expect(stockOf(0)).toMatchObject({ available: 0, supplied: 0, movement: null })
  })
})

describe('a movement', () => {
  it('changes what is available and what is supplied, and is the last one', () => {
    const after = applyMovement(stockOf(5), movement('m1', -2))
    expect(after).toMatchObject({
      ok: true,
      value: { available: 3, supplied: 3, rev: 1, movement: { id: 'm1', delta: -2 } },
    })
  })

  it('takes no piece that is held or sold', () => {
    const held = reserve(stockOf(5), 'o1', 3, 2000)
    if (!held.ok) throw new Error('not held')
    expect(applyMovement(held.value, movement('m1', -3))).toEqual({
      ok: false,
      error: { code: 'STOCK_TOO_LOW', params: { available: 2 } },
    })
  })

  it('that is the last one already changes nothing', () => {
    const once = applyMovement(stockOf(5), movement('m1', 2))
    if (!once.ok) throw new Error('refused')
    expect(applyMovement(once.value, movement('m1', 2))).toEqual(once)
  })
})

it('movements add up to what is supplied, whatever is bought between them', () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('move' as const), delta: fc.integer({ min: -5, max: 5 }) }),
    fc.record({
      does: fc.constantFrom('reserve' as const, 'sell' as const),
      delta: fc.integer({ min: 1, max: 3 }),
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.array(step), (first, steps) => {
      let stock = stockOf(first)
      let moved = first
      steps.forEach(({ does, delta }, n) => {
        if (does === 'move') {
          const after = applyMovement(stock, movement(`m${n}`, delta))
          if (!after.ok) {
            expect(stock.available + delta).toBeLessThan(0)
            return
          }
          stock = after.value
          moved += delta
        } else {
          const after = does === 'reserve' ? reserve(stock, 'o', delta, n) : sell(stock, 'o', delta)
          if (after.ok) stock = after.value
        }
        expect(isConserved(stock)).toBe(true)
        expect(stock.supplied).toBe(moved)
      })
    }),
  )
})
