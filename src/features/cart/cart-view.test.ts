import type { CartLine } from './cart-lines'
import { cartView } from './cart-view'
import type { CartQuote, QuotedLine } from './use-cart-quote'

const line = (skuId: string, over: Partial<CartLine> = {}): CartLine => ({
  skuId,
  productId: 'p',
  title: skuId,
  values: [],
  picture: '',
  price: 1000,
  quantity: 2,
  selected: true,
  ...over,
})
const quoted = (skuId: string, over: Partial<QuotedLine> = {}): QuotedLine => ({
  skuId,
  quantity: 2,
  product: null,
  price: 1000 as QuotedLine['price'],
  subtotal: 2000 as QuotedLine['subtotal'],
  available: 50,
  problem: null,
  ...over,
})
const quote = (lines: QuotedLine[], postageFreeFrom: number | null = null): CartQuote => ({
  bySku: new Map(lines.map((one) => [one.skuId, one])),
  postageFreeFrom,
})
const price = (n: number) => n as QuotedLine['price']

test('until the server answers, lines stand at the price they were put in for', () => {
  const view = cartView([line('a'), line('b', { selected: false })], undefined)
  expect(view.total).toBe(2000)
  expect(view.allChosen).toBe(false)
  expect(view.gone).toEqual([])
})

test("the server's price counts, and a fallen one is told", () => {
  const view = cartView([line('a')], quote([quoted('a', { price: price(800) })]))
  expect(view.total).toBe(1600)
  expect(view.buyable[0]?.cheaperBy).toBe(200)
})

test('a risen price counts without a note', () => {
  const view = cartView([line('a')], quote([quoted('a', { price: price(1200) })]))
  expect(view.total).toBe(2400)
  expect(view.buyable[0]?.cheaperBy).toBe(0)
})

test('what cannot be bought is apart and costs nothing', () => {
  const lines = [line('a'), line('b'), line('c'), line('d')]
  const view = cartView(
    lines,
    quote([
      quoted('a'),
      quoted('b', { problem: 'GONE', price: price(0) }),
      quoted('c', { problem: 'OFF_SALE' }),
      quoted('d', { problem: 'SOLD_OUT', available: 0 }),
    ]),
  )
  expect(view.gone.map(({ gone }) => gone)).toEqual(['商品已不存在', '已下架', '已售罄'])
  expect(view.total).toBe(2000)
  expect(view.allChosen).toBe(true)
})

test('a short line says how many are left, and is well again when reduced', () => {
  const short = quote([quoted('a', { available: 1, problem: 'SHORT' })])
  expect(cartView([line('a')], short).buyable[0]).toMatchObject({ short: true, limit: 1 })
  expect(cartView([line('a', { quantity: 1 })], short).buyable[0]).toMatchObject({ short: false })
})

test.each([
  [5000, 3000],
  [2000, null],
  [null, null],
])('free from %j: %j is missing', (freeFrom, missing) => {
  expect(cartView([line('a')], quote([quoted('a')], freeFrom)).untilFreePostage).toBe(missing)
})
