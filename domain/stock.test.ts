import fc from 'fast-check'
import {
  giveUp,
  heldIn,
  isConserved,
  NEVER,
  nextDueAt,
  release,
  reserve,
  sell,
  type StockItem,
} from './stock'

const stock = (available: number): StockItem => ({
  _id: 'sku',
  productId: 'p',
  available,
  sold: 0,
  supplied: available,
  holds: {},
  dueAt: NEVER,
  movement: null,
  rev: 0,
})

/** The new stock of a decision that must be granted. */
function granted(decision: ReturnType<typeof reserve | typeof sell>): StockItem {
  if (!decision.ok) throw new Error(decision.error.code)
  return decision.value
}

describe('reserving', () => {
  it('takes pieces out of the available ones until a time', () => {
    const after = granted(reserve(stock(5), 'o1', 2, 1000))
    expect(after).toMatchObject({ available: 3, sold: 0, dueAt: 1000, rev: 1 })
    expect(after.holds).toEqual({ o1: { n: 2, until: 1000, shares: 1 } })
  })

  it.each([
    { available: 0, n: 1 },
    { available: 1, n: 2 },
  ])('refuses $n of $available', ({ available, n }) => {
    expect(reserve(stock(available), 'o1', n, 1000)).toMatchObject({ error: { code: 'SHORT' } })
  })

  it('is shared by attempts of one request and not taken twice', () => {
    const once = granted(reserve(stock(2), 'o1', 2, 1000))
    const twice = granted(reserve(once, 'o1', 2, 2000))
    expect(twice).toMatchObject({ available: 0, dueAt: 1000 })
    expect(twice.holds['o1']).toEqual({ n: 2, until: 1000, shares: 2 })
    expect(reserve(once, 'o1', 1, 2000).ok).toBe(false)
  })
})

describe('ending a hold', () => {
  const held = granted(reserve(granted(reserve(stock(5), 'o1', 2, 1000)), 'o1', 2, 1000))

  it('gives up shares one by one, and the pieces with the last', () => {
    const one = granted(giveUp(held, 'o1', 2))
    expect(one).toMatchObject({ available: 3, holds: { o1: { shares: 1 } } })
    expect(granted(giveUp(one, 'o1', 2))).toMatchObject({ available: 5, holds: {} })
  })

  it('sells or releases once', () => {
    const sold = granted(sell(held, 'o1', 2))
    expect(sold).toMatchObject({ available: 3, sold: 2, holds: {} })
    expect(sell(sold, 'o1', 2)).toMatchObject({ error: { code: 'NO_HOLD' } })
    expect(release(sold, 'o1', 2).ok).toBe(false)
    expect(granted(release(held, 'o1', 2))).toMatchObject({ available: 5, sold: 0, holds: {} })
  })

  it('refuses another size and names that every object has', () => {
    expect(sell(held, 'o1', 1).ok).toBe(false)
    expect(release(held, 'constructor', 1).ok).toBe(false)
    expect(giveUp(held, 'o2', 2).ok).toBe(false)
  })
})

describe('the next look', () => {
  it.each([
    { untils: [], putOff: {}, at: NEVER },
    { untils: [900, 700], putOff: {}, at: 700 },
    { untils: [900, 400], putOff: { o1: 800 }, at: 800 },
    { untils: [500, 300], putOff: { o0: 800, o1: 5000 }, at: 800 },
    { untils: [500, 300], putOff: { o0: 800 }, at: 300 },
  ])('at holds until $untils, put off to $putOff, is at $at', ({ untils, putOff, at }) => {
    const holds = Object.fromEntries(
      untils.map((until, i) => [`o${i}`, { n: 1, until, shares: 1 }]),
    )
    expect(nextDueAt({ ...stock(9), holds }, new Map(Object.entries(putOff)))).toBe(at)
  })
})

it('neither loses nor invents a piece, whatever comes in whatever order', () => {
  const step = fc.record({
    does: fc.constantFrom('reserve', 'giveUp', 'release', 'sell'),
    key: fc.constantFrom('o1', 'o2', 'o3'),
    n: fc.integer({ min: 1, max: 3 }),
    until: fc.integer({ min: 1, max: 100 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.array(step), (supplied, steps) => {
      let now = stock(supplied)
      for (const { does, key, n, until } of steps) {
        const decisions = {
          reserve: () => reserve(now, key, n, until),
          giveUp: () => giveUp(now, key, n),
          release: () => release(now, key, n),
          sell: () => sell(now, key, n),
        }
        const decided = decisions[does]()
        if (!decided.ok) continue
        expect(decided.value.rev).toBe(now.rev + 1)
        expect(decided.value.sold).toBeGreaterThanOrEqual(now.sold)
        now = decided.value
        expect(isConserved(now)).toBe(true)
        expect(heldIn(now)).toBeLessThanOrEqual(supplied)
        expect(Object.values(now.holds).every((hold) => hold.until >= now.dueAt)).toBe(true)
      }
    }),
  )
})
