import fc from 'fast-check'
import { placeBefore, placeBehind, type RankChange, type Ranked } from './rank-order'

/** The recommended order: by rank, then by id, both descending. */
const inOrder = (all: readonly Ranked[]): string[] =>
  [...all].sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1)).map(({ id }) => id)

const apply = (all: readonly Ranked[], { id, from, rank }: RankChange): Ranked[] =>
  all.map((one) => {
    if (one.id !== id) return one
    expect(one.rank).toBe(from)
    return { id, rank }
  })

describe('a place before another', () => {
  it.each<[string, readonly Ranked[], readonly RankChange[]]>([
    ['at the top', [], [{ id: 'x', from: 0, rank: 1124 }]],
    ['with room', [{ id: 'a', rank: 200 }], [{ id: 'x', from: 0, rank: 150 }]],
    [
      'without room: the others move up, the far one first',
      [
        { id: 'a', rank: 101 },
        { id: 'b', rank: 1500 },
        { id: 'c', rank: 9000 },
      ],
      [
        { id: 'b', from: 1500, rank: 3172 },
        { id: 'a', from: 101, rank: 2148 },
        { id: 'x', from: 0, rank: 1124 },
      ],
    ],
  ])('%s', (_, before, changes) => {
    expect(placeBefore({ id: 'x', rank: 0 }, { id: 'y', rank: 100 }, before)).toEqual(changes)
  })

  it('behind the last is below it', () => {
    expect(placeBehind({ id: 'x', rank: 9 }, { id: 'y', rank: -5 })).toEqual([
      { id: 'x', from: 9, rank: -1029 },
    ])
  })
})

it('only the moved one changes its place, whatever the ranks, and also when it stops halfway', () => {
  const ranks = fc.array(fc.integer({ min: -3, max: 3000 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(ranks, fc.nat(), fc.nat(), (list, which, where) => {
      let all: Ranked[] = list.map((rank, n) => ({ id: `p${String(n).padStart(2, '0')}`, rank }))
      const order = inOrder(all)
      const movedId = order[which % order.length] ?? ''
      const others = order.filter((id) => id !== movedId)
      const behindId = others[where % others.length] ?? ''
      const find = (id: string) => all.find((one) => one.id === id) ?? { id, rank: NaN }
      const before = others.slice(0, others.indexOf(behindId)).reverse().map(find)
      const changes = placeBefore(find(movedId), find(behindId), before)
      for (const change of changes) {
        all = apply(all, change)
        expect(inOrder(all).filter((id) => id !== movedId)).toEqual(others)
      }
      const now = inOrder(all)
      expect(now.indexOf(movedId) + 1).toBe(now.indexOf(behindId))
      expect(all.every(({ rank }) => Number.isSafeInteger(rank))).toBe(true)
    }),
  )
})
