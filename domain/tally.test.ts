import fc from 'fast-check'
import { addFact, emptyDay } from './day-report'
import { add, fen, noFen } from './money'
import { type Books, enterAll, itemId } from './tally'
import type { Fact } from './tally-facts'
import { aPerson, book, days, entriesOf, names, nothing } from './tally-fixture'
import { strangersIn } from './tally-names'

const day = fc.constantFrom(...days)
const name = fc.constantFrom(...names)
const money = fc.integer({ min: 1, max: 10_000 }).map(fen)
const paid = fc.record({
  kind: fc.constant('PAID' as const),
  day,
  at: fc.nat(1000),
  sales: money,
  products: fc.array(
    fc.record({
      productId: fc.constantFrom('p1', 'p2', 'p3'),
      pieces: fc.integer({ min: 1, max: 5 }),
      sales: money,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  buyer: name,
  earner: fc.option(name),
})
const fact: fc.Arbitrary<Fact> = fc.oneof(
  paid,
  fc.record({ kind: fc.constant('REFUNDED' as const), day, amount: money, buyer: name }),
  fc.record({ kind: fc.constant('GROUP_OPENED' as const), day }),
  fc.record({ kind: fc.constant('GROUP_ENDED' as const), day, succeeded: fc.boolean() }),
  fc.record({ kind: fc.constant('SHARE_OPENED' as const), day, sharer: name }),
  fc.record({ kind: fc.constant('VISIT' as const), day }),
)

/** The facts in batches, cut at random. */
const batches = fc.array(fc.array(fact, { maxLength: 8 }), { maxLength: 8 })
const ofKind = <K extends Fact['kind']>(facts: readonly Fact[], kind: K) =>
  facts.filter((each): each is Extract<Fact, { kind: K }> => each.kind === kind)

const withoutSeq = (books: Books) =>
  [books.days, books.items, books.customers].map((shelf) =>
    [...shelf.values()].map((doc) => ({ ...doc, seq: 0 })).sort((a, b) => (a._id < b._id ? -1 : 1)),
  )

describe('entering facts', () => {
  it('adds up to the same, however they are cut into batches', () => {
    fc.assert(
      fc.property(batches, (cut) => {
        const apart = book(cut.map((facts) => entriesOf(facts)))
        const together = book([entriesOf(cut.flat())])
        expect(withoutSeq(apart)).toEqual(withoutSeq(together))
      }),
    )
  })

  it('counts each day what happened on it, each buyer and sharer once', () => {
    fc.assert(
      fc.property(batches, (cut) => {
        const books = book(cut.map((facts) => entriesOf(facts)))
        for (const on of days) {
          const facts = cut.flat().filter((each) => each.day === on)
          const orders = ofKind(facts, 'PAID')
          const report = books.days.get(on) ?? emptyDay(on)
          expect(report).toMatchObject({
            sales: add(...orders.map(({ sales }) => sales)),
            orders: orders.length,
            sharedOrders: orders.filter(({ earner }) => earner !== null).length,
            buyers: new Set(orders.map(({ buyer }) => buyer)).size,
            refunds: add(...ofKind(facts, 'REFUNDED').map(({ amount }) => amount)),
            sharers: new Set(ofKind(facts, 'SHARE_OPENED').map(({ sharer }) => sharer)).size,
            visits: ofKind(facts, 'VISIT').length,
          })
        }
      }),
    )
  })

  it('gives each buyer their own orders', () => {
    fc.assert(
      fc.property(batches, (cut) => {
        const { customers } = book(cut.map((facts) => entriesOf(facts)))
        for (const who of names) {
          const orders = ofKind(cut.flat(), 'PAID').filter(({ buyer }) => buyer === who)
          if (orders.length === 0) continue
          const times = orders.map(({ at }) => at)
          expect(customers.get(`u-${who}`)).toMatchObject({
            orders: orders.length,
            paid: add(...orders.map(({ sales }) => sales)),
            firstPaidAt: Math.min(...times),
            lastPaidAt: Math.max(...times),
          })
        }
      }),
    )
  })

  it('keeps the best products of a day', () => {
    fc.assert(
      fc.property(batches, (cut) => {
        const { days: reports, items } = book(cut.map((facts) => entriesOf(facts)))
        for (const report of reports.values()) {
          for (const { id, count, sales } of report.topProducts)
            expect(items.get(itemId(report._id, 'p', id))).toMatchObject({ count, sales })
          const all = [...items.values()].filter(
            (item) => item.day === report._id && item.kind === 'p',
          )
          expect(report.topProducts).toHaveLength(all.length)
        }
      }),
    )
  })

  it('counts what nobody is known for into the day alone', () => {
    const lost = { kind: 'SHARE_OPENED', day: '2026-11-22', sharer: 'gone' } as const
    const books = enterAll(nothing, entriesOf([lost]), 1)
    expect(books.days.get('2026-11-22')).toMatchObject({ shares: 1, sharers: 0 })
    expect(books.customers.size).toBe(0)
  })

  it('names everybody of a fact once, besides those who changed', () => {
    const bought: Fact = {
      ...{ kind: 'PAID', day: '2026-11-22', at: 0, sales: fen(1) },
      ...{ products: [], buyer: 'ann', earner: 'bob' },
    }
    expect(strangersIn([bought, bought], [aPerson('ann', 'cat')])).toEqual(['bob', 'cat'])
  })
})

it('an empty day stays empty without facts', () => {
  expect(enterAll(nothing, entriesOf([]), 1).days.size).toBe(0)
  const groups = addFact(emptyDay('d'), { kind: 'GROUP_ENDED', day: 'd', succeeded: false })
  expect(groups).toEqual({ ...emptyDay('d'), groupsFailed: 1, sales: noFen })
})
