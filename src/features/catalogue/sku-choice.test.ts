import type { ProductData } from './use-product'
import {
  choiceText,
  choose,
  chosenSku,
  initialChoice,
  isPossible,
  priceRange,
  quantityLimit,
} from './sku-choice'

const fen = (n: number) => n as ProductData['skus'][number]['price']
const sku = (id: string, values: string[], price: number, available: number) => ({
  id,
  values,
  price: fen(price),
  listPrice: null,
  picture: null,
  available,
})

// Black exists in L only; white L is sold out.
const product: Pick<ProductData, 'options' | 'skus'> = {
  options: [
    { name: '颜色', values: ['白', '黑'] },
    { name: '尺码', values: ['M', 'L'] },
  ],
  skus: [
    sku('white-m', ['白', 'M'], 3000, 5),
    sku('white-l', ['白', 'L'], 3200, 0),
    sku('black-l', ['黑', 'L'], 3500, 200),
  ],
}

test('nothing is chosen at first, except where there is one value', () => {
  expect(initialChoice(product)).toEqual([null, null])
  expect(initialChoice({ ...product, options: [{ name: '规格', values: ['一份'] }] })).toEqual([
    '一份',
  ])
})

test('a tap chooses, another value replaces, the same value takes it back', () => {
  const white = choose([null, 'M'], 0, '白')
  expect(white).toEqual(['白', 'M'])
  expect(choose(white, 0, '黑')).toEqual(['黑', 'M'])
  expect(choose(white, 0, '白')).toEqual([null, 'M'])
})

test.each([
  [[null, null], 0, '白', true],
  [[null, null], 0, '黑', true],
  [['黑', null], 1, 'M', false],
  [['黑', null], 1, 'L', true],
  [['白', null], 1, 'L', false],
  [[null, 'M'], 0, '黑', false],
  // The other value of the same option stays open to a change of mind.
  [['黑', 'L'], 0, '白', false],
  [['白', 'M'], 1, 'L', false],
] as const)(
  'with %j chosen, option %i value %s is possible: %s',
  (choice, index, value, possible) => {
    expect(isPossible(product, choice, index, value)).toBe(possible)
  },
)

test('the variant is known once every option is chosen', () => {
  expect(chosenSku(product, ['黑', null])).toBeUndefined()
  expect(chosenSku(product, ['黑', 'L'])?.id).toBe('black-l')
  expect(chosenSku(product, ['黑', 'M'])).toBeUndefined()
})

test('the price range narrows with the choice', () => {
  expect(priceRange(product, [null, null])).toEqual([3000, 3500])
  expect(priceRange(product, ['白', null])).toEqual([3000, 3200])
  expect(priceRange(product, ['黑', 'L'])).toEqual([3500, 3500])
})

test('says what is still to be chosen, then what is chosen', () => {
  expect(choiceText(product, [null, null])).toBe('请选择 颜色、尺码')
  expect(choiceText(product, ['白', null])).toBe('请选择 尺码')
  expect(choiceText(product, ['白', 'M'])).toBe('已选 白，M')
})

test('the quantity is bounded by the stock and by 99', () => {
  expect(quantityLimit(undefined)).toBe(99)
  expect(quantityLimit(product.skus[0])).toBe(5)
  expect(quantityLimit(product.skus[1])).toBe(1)
  expect(quantityLimit(product.skus[2])).toBe(99)
  expect(quantityLimit(product.skus[2], 2)).toBe(2)
  expect(quantityLimit(undefined, 2)).toBe(2)
  expect(quantityLimit(product.skus[1], 2)).toBe(1)
})
