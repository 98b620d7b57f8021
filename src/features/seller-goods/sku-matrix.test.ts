import * as fc from 'fast-check'
import {
  addOption,
  addValue,
  removeOption,
  removeValue,
  renameOption,
  renameValue,
} from './option-edits'
import {
  changeRow,
  combinationCount,
  fillRows,
  matrixOf,
  rowsOf,
  type SkuMatrix,
} from './sku-matrix'

const fields = (n: number) => ({
  skuId: `s${n}`,
  on: true,
  price: String(n + 1),
  listPrice: '',
  weight: '500',
  stock: '',
  picture: null,
})

const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 })

const product = sizes.chain((lengths) => {
  const options = lengths.map((length, index) => ({
    name: `选项${index}`,
    values: Array.from({ length }, (_, value) => `${index}-${value}`),
  }))
  const all = options.reduce<string[][]>(
    (lists, { values }) => lists.flatMap((list) => values.map((value) => [...list, value])),
    [[]],
  )
  return fc
    .subarray(all, { minLength: 1 })
    .map((sold) => ({ options, skus: sold.map((values, n) => ({ ...fields(n), values })) }))
})

type Edit = (matrix: SkuMatrix) => SkuMatrix

const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

/** Edits as a seller makes them: of options and values that are there. */
const edit: fc.Arbitrary<Edit> = fc
  .record({ kind: fc.nat(5), option: fc.nat(2), value: fc.nat(3), text: fc.nat(4) })
  .map(({ kind, option, value, text }) => (matrix) => {
    const chosen = nth(matrix.options, option)
    if (!chosen) return addOption(matrix, `新${text}`)
    const one = nth(chosen.values, value)
    if (kind === 0) return removeOption(matrix, chosen.key)
    if (kind === 1) return renameOption(matrix, chosen.key, `名${text}`)
    if (kind === 2 && matrix.options.length < 3) return addOption(matrix, `新${text}`)
    if (kind === 3 && one) return removeValue(matrix, chosen.key, one.key)
    if (kind === 4 && one) return renameValue(matrix, chosen.key, one.key, `改${text}-${value}`)
    return addValue(matrix, chosen.key, `加${text}`)
  })

const ids = (matrix: SkuMatrix) => rowsOf(matrix).flatMap(({ skuId }) => skuId ?? [])
const byAt = (matrix: SkuMatrix) =>
  Object.fromEntries(rowsOf(matrix).map((row) => [row.at.join(), { ...row, values: null }]))

test('a product that nobody touched sells what it sold, and nothing else', () => {
  fc.assert(
    fc.property(product, (known) => {
      const on = rowsOf(matrixOf(known)).filter((row) => row.on)
      const sold = on.map((row) => ({ ...row, at: null }))
      expect(sold).toEqual(expect.arrayContaining(known.skus.map((sku) => ({ ...sku, at: null }))))
      expect(sold).toHaveLength(known.skus.length)
    }),
  )
})

test('whatever is done to the options: each combination once, no id twice, none invented', () => {
  fc.assert(
    fc.property(product, fc.array(edit, { maxLength: 12 }), (known, edits) => {
      const matrix = edits.reduce((now, change) => change(now), matrixOf(known))
      const rows = rowsOf(matrix)
      const options = matrix.options.filter(({ values }) => values.length > 0)
      expect(rows).toHaveLength(combinationCount(matrix.options))
      expect(new Set(rows.map(({ at }) => at.join())).size).toBe(rows.length)
      for (const { values, at } of rows) {
        expect(values).toEqual(
          options.map((option, n) => option.values.find(({ key }) => key === at[n])?.text),
        )
      }
      expect(new Set(ids(matrix)).size).toBe(ids(matrix).length)
      expect(known.skus.map(({ skuId }) => skuId)).toEqual(expect.arrayContaining(ids(matrix)))
    }),
  )
})

test('one more value changes no variant that was there', () => {
  fc.assert(
    fc.property(product, fc.nat(2), (known, n) => {
      const before = matrixOf(known)
      const option = nth(before.options, n)
      if (!option) return
      expect(byAt(addValue(before, option.key, '另一个'))).toMatchObject(byAt(before))
    }),
  )
})

test('another text for a value keeps ids and prices in their places', () => {
  fc.assert(
    fc.property(product, fc.nat(2), fc.nat(2), (known, n, m) => {
      const before = matrixOf(known)
      const option = nth(before.options, n)
      const value = option && nth(option.values, m)
      if (!option || !value) return
      const after = renameValue(before, option.key, value.key, '改名')
      expect(byAt(after)).toEqual(byAt(before))
      expect(rowsOf(after).filter(({ values }) => values.includes('改名')).length).toBeGreaterThan(
        0,
      )
    }),
  )
})

test('a value that is taken away takes only its variants, and brings them back', () => {
  fc.assert(
    fc.property(product, fc.nat(2), fc.nat(2), (known, n, m) => {
      const before = matrixOf(known)
      const option = nth(before.options, n)
      const value = option && nth(option.values, m)
      // The last value ends the option, which is another matter.
      if (!option || !value || option.values.length < 2) return
      const without = removeValue(before, option.key, value.key)
      expect(byAt(before)).toMatchObject(byAt(without))
      expect(rowsOf(without)).toHaveLength(
        rowsOf(before).filter(({ at }) => !at.includes(value.key)).length,
      )
      expect(byAt(addValue(without, option.key, value.text))).toEqual(byAt(before))
    }),
  )
})

test('a product of one variant gets options: the variant becomes the first value’s', () => {
  const single = matrixOf({ options: [], skus: [{ ...fields(0), values: [] }] })
  const option = addOption(single, '颜色')
  expect(ids(option)).toEqual(['s0'])
  const key = option.options[0]?.key ?? ''
  const two = addValue(addValue(option, key, '白'), key, '黑')
  expect(rowsOf(two).map(({ values, skuId, price }) => [values, skuId, price])).toEqual([
    [['白'], 's0', '1'],
    [['黑'], null, ''],
  ])
  expect(rowsOf(removeOption(two, key)).map(({ skuId }) => skuId)).toEqual(['s0'])
})

test('an option that goes leaves what its first value sold', () => {
  const known = matrixOf({
    options: [
      { name: '颜色', values: ['白', '黑'] },
      { name: '尺码', values: ['M', 'L'] },
    ],
    skus: [
      { ...fields(0), values: ['黑', 'M'] },
      { ...fields(1), values: ['白', 'L'] },
      { ...fields(2), values: ['黑', 'L'] },
    ],
  })
  const rows = rowsOf(removeOption(known, known.options[0]?.key ?? ''))
  expect(rows.map(({ values, skuId }) => [values, skuId])).toEqual([
    [['M'], 's0'],
    [['L'], 's1'],
  ])
})

test('filling reaches what is sold; pieces only what is new', () => {
  const before = matrixOf({
    options: [{ name: '规格', values: ['小', '中', '大'] }],
    skus: [
      { ...fields(0), values: ['小'] },
      { ...fields(1), values: ['大'] },
    ],
  })
  const grown = addValue(before, before.options[0]?.key ?? '', '特大')
  const filled = rowsOf(fillRows(grown, { price: '9.9', stock: '20' }))
  expect(filled.map(({ on, price, stock }) => [on, price, stock])).toEqual([
    [true, '9.9', ''],
    [false, '', ''],
    [true, '9.9', ''],
    [true, '9.9', '20'],
  ])
})

test('one combination is changed by itself', () => {
  const before = matrixOf({ options: [{ name: '规格', values: ['小', '大'] }], skus: [] })
  const at = rowsOf(before)[1]?.at ?? []
  const rows = rowsOf(changeRow(before, at, { on: false, price: '3' }))
  expect(rows.map(({ on, price }) => [on, price])).toEqual([
    [true, ''],
    [false, '3'],
  ])
})
