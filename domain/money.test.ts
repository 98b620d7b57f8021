import fc from 'fast-check'
import { add, allocate, fen, multiply, noFen, subtract } from './money'

const anyFen = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fen)

describe('fen', () => {
  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %p', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError)
  })

  it('adds, subtracts and multiplies in whole fen', () => {
    expect(add()).toBe(0)
    expect(add(fen(1990), fen(10), fen(500))).toBe(2500)
    expect(subtract(fen(100), fen(250))).toBe(-150)
    expect(multiply(fen(1990), 3)).toBe(5970)
    expect(() => multiply(fen(100), 1.5)).toThrow(RangeError)
    expect(() => add(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError)
  })
})

describe('allocate', () => {
  it.each([
    { total: 100, weights: [1, 1, 1], shares: [34, 33, 33] },
    { total: 5, weights: [3, 7], shares: [2, 3] },
    { total: 1000, weights: [0, 1], shares: [0, 1000] },
    { total: 0, weights: [2, 5], shares: [0, 0] },
    { total: 1, weights: [1, 2, 3], shares: [0, 0, 1] },
  ])('$total by $weights is $shares', ({ total, weights, shares }) => {
    expect(allocate(fen(total), weights)).toEqual(shares)
  })

  it('refuses what has no answer', () => {
    expect(() => allocate(fen(-1), [1])).toThrow(RangeError)
    expect(() => allocate(fen(1), [])).toThrow(RangeError)
    expect(() => allocate(fen(1), [0, 0])).toThrow(RangeError)
    expect(() => allocate(fen(1), [1, -1])).toThrow(RangeError)
    expect(() => allocate(fen(1), [0.5])).toThrow(RangeError)
  })

  it('never loses or makes a fen, and each share is within one of its proportion', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(anyFen, weights, (total, list) => {
        const shares = allocate(total, list)
        expect(add(...shares)).toBe(total)
        const sum = list.reduce((a, weight) => a + BigInt(weight), 0n)
        shares.forEach((share, index) => {
          const weight = BigInt(list[index] ?? 0)
          const error = BigInt(share) * sum - BigInt(total) * weight
          expect(error > -sum && error < sum).toBe(true)
          if (weight === 0n) expect(share).toBe(noFen)
        })
      }),
    )
  })
})
