import fc from 'fast-check'
import { bestOf, TOP_KEPT, withTop } from './day-report'
import { fen } from './money'

describe('the best', () => {
  const entry = (id: string, sales: number, count = 1) => ({ id, count, sales: fen(sales) })

  it('are the first of all that ever grew, best sales first', () => {
    const sales = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(sales, (grown) => {
        const totals = new Map<string, number>()
        const top = grown.reduce<ReturnType<typeof withTop>>((before, amount, index) => {
          const id = `p${index % 30}`
          totals.set(id, (totals.get(id) ?? 0) + amount)
          return withTop(before, entry(id, totals.get(id) ?? 0))
        }, [])
        const best = [...totals.values()].sort((a, b) => b - a).slice(0, TOP_KEPT)
        expect(top.map((each) => each.sales)).toEqual(best)
      }),
    )
  })

  it('of several days are summed', () => {
    const top = bestOf([[entry('a', 5), entry('b', 4)], [entry('b', 3, 2)]], 1)
    expect(top).toEqual([entry('b', 7, 3)])
  })
})
