import fc from 'fast-check'
import type { Product } from './catalogue'
import { fen } from './money'
import {
  copyProduct,
  editProduct,
  emptyProduct,
  missingOf,
  type ProductEdit,
  type SkuEdit,
} from './product-edit'

const named = (values: readonly string[]) => `new-${values.join('')}`
const sku = (values: readonly string[], more: Partial<SkuEdit> = {}): SkuEdit => ({
  values,
  price: fen(1000),
  listPrice: null,
  picture: null,
  weight: 0,
  initialStock: 0,
  ...more,
})
const edit = (more: Partial<ProductEdit> = {}): ProductEdit => ({
  title: '碧螺春 新茶',
  subtitle: '明前采摘',
  categoryId: 'tea',
  pictures: ['cloud://e/p.png'],
  details: ['好喝'],
  tags: ['包邮'],
  options: [
    { name: '规格', values: ['小', '大'] },
    { name: '包装', values: ['袋', '盒'] },
  ],
  skus: [sku(['小', '袋'], { initialStock: 5 }), sku(['大', '盒'], { price: fen(1800) })],
  supplierId: null,
  ...more,
})

function edited(before: Product, change: ProductEdit) {
  const result = editProduct(before, change, named)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const codeOf = (before: Product, change: ProductEdit) => {
  const result = editProduct(before, change, named)
  return result.ok ? 'ok' : result.error.code
}
const draft = edited(emptyProduct('p1', 1_700_000_000_000), edit()).product
const onSale: Product = { ...draft, state: 'ON_SALE', sold: 9, rank: 77 }

describe('a new product', () => {
  it('is a draft that stands last, with its sums and search terms', () => {
    expect(draft).toMatchObject({ state: 'DRAFT', minPrice: 1000, rev: 1, sold: 0, group: null })
    expect(draft.rank).toBe(-1_700_000_000)
    expect(draft.terms).toEqual(expect.arrayContaining(['碧螺', '明前', '包邮']))
  })

  it('names each new SKU and the pieces it begins with', () => {
    const { product, added } = edited(emptyProduct('p1', 0), edit())
    expect(product.skus.map(({ skuId }) => skuId)).toEqual(['new-小袋', 'new-大盒'])
    expect(product.skus[0]).not.toHaveProperty('initialStock')
    expect(added).toEqual([
      { skuId: 'new-小袋', pieces: 5 },
      { skuId: 'new-大盒', pieces: 0 },
    ])
  })

  it('may have next to nothing', () => {
    const bare = { pictures: [], categoryId: null, options: [], skus: [] }
    expect(edited(emptyProduct('p1', 0), edit(bare)).product.minPrice).toBe(0)
  })
})

describe('the variants', () => {
  it.each<[string, Partial<ProductEdit>]>([
    ['a value too few', { skus: [sku(['小'])] }],
    ['a value too many', { skus: [sku(['小', '袋', '红'])] }],
    ['a value of another option', { skus: [sku(['袋', '小'])] }],
    ['a value that is not there', { skus: [sku(['中', '袋'])] }],
    ['a combination twice', { skus: [sku(['小', '袋']), sku(['小', '袋'])] }],
    ['two without options', { options: [], skus: [sku([]), sku([])] }],
  ])('with %s do not fit', (_, more) => {
    expect(codeOf(draft, edit(more))).toBe('SKUS_MISFIT')
  })

  it('of a product without options are one', () => {
    expect(codeOf(draft, edit({ options: [], skus: [sku([])] }))).toBe('ok')
  })

  it.each<[string, readonly SkuEdit[]]>([
    ['of nobody', [sku(['小', '袋'], { skuId: 'p9-1' })]],
    ['twice', ['袋', '盒'].map((value) => sku(['小', value], { skuId: 'new-小袋' }))],
  ])('may not name a SKU %s', (_, skus) => {
    expect(codeOf(draft, edit({ skus }))).toBe('SKU_NOT_FOUND')
  })

  it('known ones keep their ids, whatever they are called and cost now', () => {
    const skus = [sku(['大', '袋'], { skuId: 'new-小袋', price: fen(900), initialStock: 50 })]
    const { product, added } = edited(onSale, edit({ skus }))
    expect(product.skus).toMatchObject([{ skuId: 'new-小袋', values: ['大', '袋'], price: 900 }])
    expect(added).toEqual([])
  })
})

describe('an edit', () => {
  it('leaves alone what is not the form’s', () => {
    const { product } = edited(onSale, edit({ title: '龙井' }))
    expect(product).toMatchObject({
      state: 'ON_SALE',
      sold: 9,
      rank: 77,
      createdAt: draft.createdAt,
    })
    expect(product).toMatchObject({ title: '龙井', rev: 2 })
  })

  it.each<[string, Partial<ProductEdit>]>([
    ['pictures', { pictures: [] }],
    ['categoryId', { categoryId: null }],
    ['skus', { skus: [] }],
  ])('leaves no product that buyers see without %s', (field, more) => {
    for (const state of ['ON_SALE', 'OFF_SALE'] as const) {
      expect(editProduct({ ...onSale, state }, edit(more), named)).toEqual({
        ok: false,
        error: { code: 'PRODUCT_INCOMPLETE', params: { field } },
      })
    }
    expect(missingOf(edited(draft, edit(more)).product)).toBe(field)
  })

  it('takes out of the campaign what it may not sell any more', () => {
    const group = {
      id: 'c1',
      offers: [{ size: 2, prices: [{ skuId: 'new-小袋', price: fen(800) }] }],
      durationMs: 1000,
      limitPerPerson: null,
      stockShare: null,
      startsAt: 0,
      endsAt: 1,
      newcomersOnly: false,
      leaderDiscount: fen(0),
      listsForming: true,
    }
    const cheaper = [sku(['小', '袋'], { skuId: 'new-小袋', price: fen(800) })]
    expect(edited({ ...onSale, group }, edit({ skus: cheaper })).product.group).toBeNull()
  })
})

it('a copy is a draft of its own, without stock, sales and campaign', () => {
  const copied = copyProduct(onSale, 'p2', (values) => `p2-${values.join('')}`, 5000)
  if (!copied.ok) throw new Error(copied.error.code)
  const { product, added } = copied.value
  expect(product).toMatchObject({
    _id: 'p2',
    state: 'DRAFT',
    title: onSale.title,
    sold: 0,
    rank: -5,
  })
  expect(added).toEqual([
    { skuId: 'p2-小袋', pieces: 0 },
    { skuId: 'p2-大盒', pieces: 0 },
  ])
})

it('an edit never loses stock: each SKU of the product is a known one or asks for a stock document', () => {
  const values = ['一', '二', '三', '四']
  const choice = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 6 }), (edits) => {
      let product = emptyProduct('p', 0)
      const stocks = new Set<string>()
      edits.forEach((chosen, n) => {
        const skus = chosen.map((value) => {
          const known = product.skus.find((one) => one.values[0] === value)
          return sku([value], known && { skuId: known.skuId })
        })
        const change = edit({ options: [{ name: '规格', values }], skus })
        const result = editProduct(product, change, ([value]) => `${value}-${n}`)
        if (!result.ok) throw new Error(result.error.code)
        for (const { skuId } of result.value.added) {
          expect(stocks.has(skuId)).toBe(false)
          stocks.add(skuId)
        }
        product = result.value.product
        expect(product.skus.every(({ skuId }) => stocks.has(skuId))).toBe(true)
      })
    }),
  )
})
