import {
  addLine,
  linesFrom,
  MAX_LINES,
  pieceCount,
  removeLines,
  restoreLine,
  select,
  setQuantity,
  type CartLine,
} from './cart-lines'

const line = (skuId: string, quantity = 1, selected = true): CartLine => ({
  skuId,
  productId: `p-${skuId}`,
  title: skuId,
  values: [],
  picture: 'cloud://e.b/p.jpg',
  price: 100,
  quantity,
  selected,
})

test('the same variant adds up and comes to the front, selected, at its new price', () => {
  const lines = addLine([line('a'), line('b', 2, false)], { ...line('b', 3), price: 90 })
  expect(lines).toEqual([{ ...line('b', 5), price: 90 }, line('a')])
})

test('a line holds at most 99 pieces', () => {
  expect(addLine([line('a', 98)], line('a', 5))?.[0]?.quantity).toBe(99)
  expect(setQuantity([line('a')], 'a', 1000)[0]?.quantity).toBe(99)
  expect(setQuantity([line('a')], 'a', 0)[0]?.quantity).toBe(1)
})

test('a full cart takes no new line but more of a known one', () => {
  const full = Array.from({ length: MAX_LINES }, (_, i) => line(`s${i}`))
  expect(addLine(full, line('new'))).toBeNull()
  expect(addLine(full, line('s3'))).toHaveLength(MAX_LINES)
})

test('selecting and removing touch only the named lines', () => {
  const lines = [line('a'), line('b'), line('c', 4, false)]
  expect(select(lines, ['a', 'c'], false).map(({ selected }) => selected)).toEqual([
    false,
    true,
    false,
  ])
  expect(removeLines(lines, ['a', 'x'])).toEqual([line('b'), line('c', 4, false)])
  expect(pieceCount(lines)).toBe(6)
})

test.each([[undefined], ['text'], [{}], [null]])('%j in the storage is an empty cart', (stored) => {
  expect(linesFrom(stored)).toEqual([])
})

test('broken lines in the storage are dropped, sound ones kept', () => {
  const broken = [{ ...line('x'), quantity: 1.5 }, { skuId: 'y' }, null, 7]
  expect(linesFrom([line('a'), ...broken])).toEqual([line('a')])
})

test('a removed line returns to its place, among what was put in or changed meanwhile', () => {
  expect(restoreLine([line('a'), line('c', 4)], line('b'), 1)).toEqual([
    line('a'),
    line('b'),
    line('c', 4),
  ])
  expect(restoreLine([], line('b'), 1)).toEqual([line('b')])
  const again = [line('b', 7)]
  expect(restoreLine(again, line('b', 2), 0)).toBe(again)
})
