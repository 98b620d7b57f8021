import * as fc from 'fast-check'
import type { Fen } from '@domain/money'
import { goodsOf } from '../../../tests/client/goods'
import type { SellerProduct } from './goods-data'
import { addOption, addValue } from './option-edits'
import { draftOf, emptyDraft, type ProductDraft, readProduct } from './product-draft'
import { changeRow, rowsOf } from './sku-matrix'

const price = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n as Fen)
const sku = fc.record({
  price,
  listPrice: fc.option(price),
  weight: fc.integer({ min: 0, max: 1_000_000 }),
})

const products: fc.Arbitrary<SellerProduct> = fc.tuple(sku, sku).map(([small, big]) => {
  const [a, b] = goodsOf().skus
  return goodsOf({ skus: [...(a ? [{ ...a, ...small }] : []), ...(b ? [{ ...b, ...big }] : [])] })
})

test('what nobody touched is saved as it was read', () => {
  fc.assert(
    fc.property(products, (product) => {
      const { title, subtitle, categoryId, supplierId, details, tags, pictures, options } = product
      const skus = product.skus.map(({ skuId, values, price, listPrice, picture, weight }) => {
        return { skuId, values, price, listPrice, picture, weight, initialStock: 0 }
      })
      expect(readProduct(draftOf(product), true)).toEqual({
        product: {
          ...{ title, subtitle, categoryId, supplierId, details, tags, pictures, options, skus },
        },
        left: 0,
      })
    }),
  )
})

const draft = draftOf(goodsOf())
const errorsOf = (part: Partial<ProductDraft>, whole = true) => {
  const read = readProduct({ ...draft, ...part }, whole)
  return 'errors' in read ? read.errors : {}
}

const first = rowsOf(draft.matrix)[0]?.at ?? []
const withRow = (part: Parameters<typeof changeRow>[2]) => ({
  matrix: changeRow(draft.matrix, first, part),
})
const optionKey = draft.matrix.options[0]?.key ?? ''

test.each<[string, Partial<ProductDraft>, string]>([
  ['no title', { title: ' \u200b ' }, 'title'],
  ['no picture', { pictures: [] }, 'pictures'],
  ['no category', { categoryId: null }, 'categoryId'],
  ['no price', withRow({ price: '' }), `sku.${first.join(' ')}`],
  ['a price of nothing', withRow({ price: '0' }), `sku.${first.join(' ')}`],
  ['a price that is too high', withRow({ price: '100000.01' }), `sku.${first.join(' ')}`],
  ['three decimals', withRow({ price: '1.234' }), `sku.${first.join(' ')}`],
  ['a weight in words', withRow({ weight: '半斤' }), `sku.${first.join(' ')}`],
  ['a value twice', { matrix: addValue(draft.matrix, optionKey, '小') }, `option.${optionKey}`],
  ['a paragraph that is too long', { details: `短\n${'长'.repeat(501)}` }, 'details'],
  ['too many paragraphs', { details: '段\n'.repeat(21) }, 'details'],
])('says at the field what is wrong: %s', (_, part, field) => {
  expect(Object.keys(errorsOf(part))).toEqual(expect.arrayContaining([field]))
})

test('an option without a name, without values, or twice', () => {
  const bare = addOption(draft.matrix, '规格')
  const added = bare.options[1]?.key ?? ''
  expect(errorsOf({ matrix: bare })).toEqual({
    [`option.${optionKey}`]: '规格名重复了',
    [`option.${added}`]: '规格名重复了',
  })
  const named = addOption(draft.matrix, '颜色')
  expect(errorsOf({ matrix: named })).toEqual({
    [`option.${added}`]: '请至少添加一个规格值',
  })
})

test('nothing that is sold', () => {
  const off = rowsOf(draft.matrix).reduce(
    (matrix, { at }) => changeRow(matrix, at, { on: false }),
    draft.matrix,
  )
  expect(errorsOf({ matrix: off })).toEqual({ skus: '请至少启用一个规格' })
})

test('a draft needs a title only, and leaves out variants for which nothing was typed', () => {
  expect(readProduct({ ...emptyDraft, title: '新茶' }, false)).toMatchObject({
    product: { title: '新茶', pictures: [], categoryId: null, skus: [] },
    left: 1,
  })
  const grown = addValue(draft.matrix, optionKey, '中')
  const read = readProduct({ ...draft, matrix: grown }, false)
  expect(read).toMatchObject({ left: 1 })
  expect('product' in read && read.product.skus.map(({ skuId }) => skuId)).toEqual(['s1', 's2'])
})

test('half a variant is wrong in a draft too', () => {
  const grown = addValue(draft.matrix, optionKey, '中')
  const at = rowsOf(grown)[2]?.at ?? []
  const half = changeRow(grown, at, { weight: '20' })
  expect(Object.keys(errorsOf({ matrix: half }, false))).toEqual([`sku.${at.join(' ')}`])
})

test('a new variant begins with its pieces; a known one keeps its own', () => {
  const grown = addValue(draft.matrix, optionKey, '中')
  const at = rowsOf(grown)[2]?.at ?? []
  const matrix = changeRow(changeRow(grown, at, { price: '5', stock: '30' }), first, { stock: '9' })
  const read = readProduct({ ...draft, matrix }, true)
  expect(
    'product' in read && read.product.skus.map((one) => [one.skuId, one.initialStock]),
  ).toEqual([
    ['s1', 0],
    ['s2', 0],
    [undefined, 30],
  ])
})
