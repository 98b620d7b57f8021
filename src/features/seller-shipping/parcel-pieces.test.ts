import fc from 'fast-check'
import { allPieces, countOf, linesOf, mostIn, notPacked } from './parcel-pieces'

const lines = [
  { skuId: 'a', shippable: 3 },
  { skuId: 'b', shippable: 1 },
]

test('one parcel with everything names no lines', () =>
  expect(linesOf(lines, [allPieces(lines)])).toEqual([undefined]))

test('a part of it names what is in it, and leaves out what is not', () =>
  expect(linesOf(lines, [{ a: 2, b: 0 }])).toEqual([[{ skuId: 'a', quantity: 2 }]]))

test('a second parcel can take what the first one leaves', () => {
  const parcels = [{ a: 2, b: 1 }, {}]
  expect(mostIn(lines, parcels, 1, 'a')).toBe(1)
  expect(mostIn(lines, parcels, 1, 'b')).toBe(0)
  expect(notPacked(lines, parcels)).toEqual({ a: 1, b: 0 })
})

test('however it is packed within the bounds, no piece is sent twice and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 }),
      (wishes) => {
        let parcels: Record<string, number>[] = wishes.map(() => ({}))
        wishes.forEach(([a, b], nth) => {
          const put = (skuId: string, wish: number) => {
            parcels = parcels.map((pieces, index) =>
              index === nth
                ? { ...pieces, [skuId]: Math.min(wish, mostIn(lines, parcels, nth, skuId)) }
                : pieces,
            )
          }
          put('a', a)
          put('b', b)
        })
        const packed = parcels.reduce((sum, pieces) => sum + countOf(pieces), 0)
        expect(packed + countOf(notPacked(lines, parcels))).toBe(4)
      },
    ),
  )
})
