import fc from 'fast-check'
import type { Product } from './catalogue'
import { fen } from './money'
import { postageFor } from './postage'
import { discountOn, priceOrder, quote } from './pricing'

const delivery = {
  rule: { fee: fen(600), freeFrom: fen(9900), regions: [], byWeight: null },
  province: null,
}

function product(id: string, prices: readonly number[], more: Partial<Product> = {}): Product {
  return {
    _id: id,
    state: 'ON_SALE',
    categoryId: 'c',
    title: `商品${id}`,
    subtitle: '',
    pictures: ['cloud://e/cover.png'],
    details: [],
    tags: [],
    options: [],
    skus: prices.map((price, i) => ({
      skuId: `${id}-${i + 1}`,
      values: ['标准'],
      price: fen(price),
      listPrice: null,
      picture: null,
      weight: 0,
    })),
    minPrice: fen(Math.min(...prices)),
    sold: 0,
    rank: 0,
    terms: [],
    createdAt: 0,
    group: null,
    supplierId: null,
    rev: 0,
    ...more,
  }
}

describe('a discount', () => {
  it.each([
    { goods: 1000, wished: 0, discount: 0 },
    { goods: 1000, wished: 300, discount: 300 },
    { goods: 1000, wished: 999, discount: 999 },
    { goods: 1000, wished: 1000, discount: 999 },
    { goods: 1, wished: 500, discount: 0 },
    { goods: 0, wished: 500, discount: 0 },
  ])('of $wished on goods for $goods is $discount', ({ goods, wished, discount }) => {
    expect(discountOn(fen(goods), fen(wished))).toBe(discount)
  })

  it('leaves the postage alone and something to pay, whatever it is', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map(fen)
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 2_000_000 }).map(fen), (price, wished) => {
        const priced = priceOrder(
          [{ skuId: 'p-1', quantity: 1 }],
          [product('p', [price])],
          delivery,
          wished,
        )
        if (!priced.ok) throw new Error(priced.error.code)
        const { goods, postage, discount, payable } = priced.value.amounts
        expect(goods).toBe(price)
        expect(postage).toBe(postageFor({ goods: price, grams: 0 }, delivery))
        expect(discount).toBe(Math.min(wished, price - 1))
        expect(payable).toBeGreaterThanOrEqual(1)
        expect(payable).toBe(goods + postage - discount)
      }),
    )
  })
})

describe('a quote', () => {
  const products = [product('a', [1000, 2000]), product('b', [500], { state: 'OFF_SALE' })]
  const available = new Map([
    ['a-1', 3],
    ['a-2', 0],
    ['b-1', 9],
  ])

  it.each([
    { skuId: 'a-1', quantity: 3, problem: null },
    { skuId: 'a-1', quantity: 4, problem: 'SHORT' },
    { skuId: 'a-2', quantity: 1, problem: 'SOLD_OUT' },
    { skuId: 'b-1', quantity: 1, problem: 'OFF_SALE' },
    { skuId: 'x-1', quantity: 1, problem: 'GONE' },
  ])('of $quantity x $skuId says $problem', ({ skuId, quantity, problem }) => {
    const { lines } = quote([{ skuId, quantity }], products, available, delivery)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ skuId, quantity, problem })
  })

  it('does not know a draft', () => {
    const draft = product('d', [1000], { state: 'DRAFT' })
    const { lines } = quote([{ skuId: 'd-1', quantity: 1 }], [draft], available, delivery)
    expect(lines).toMatchObject([{ problem: 'GONE', line: null }])
  })

  it('counts only lines without a problem', () => {
    const items = [
      { skuId: 'a-1', quantity: 2 },
      { skuId: 'a-2', quantity: 1 },
      { skuId: 'gone', quantity: 1 },
    ]
    const { amounts, lines } = quote(items, products, available, delivery)
    expect(amounts).toEqual({ goods: 2000, postage: 600, discount: 0, payable: 2600 })
    expect(lines.map((line) => line.subtotal)).toEqual([2000, 2000, 0])
  })

  it('of nothing that can be bought costs nothing', () => {
    const { amounts } = quote([{ skuId: 'gone', quantity: 1 }], products, available, delivery)
    expect(amounts).toEqual({ goods: 0, postage: 0, discount: 0, payable: 0 })
  })
})

describe('an order', () => {
  it('costs what the quote of the same goods said, and keeps its lines', () => {
    const price = fc.integer({ min: 1, max: 1_000_000 })
    const line = fc.record({ price, quantity: fc.integer({ min: 1, max: 99 }) })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const products = lines.map((one, i) => product(`p${i}`, [one.price]))
        const items = lines.map(({ quantity }, i) => ({ skuId: `p${i}-1`, quantity }))
        const enough = new Map(items.map(({ skuId }) => [skuId, 99]))
        const quoted = quote(items, products, enough, delivery)
        const priced = priceOrder(items, products, delivery)
        if (!priced.ok) throw new Error(priced.error.code)
        expect(priced.value.amounts).toEqual(quoted.amounts)
        expect(priced.value.lines.map(({ quantity }) => quantity)).toEqual(
          items.map(({ quantity }) => quantity),
        )
        const { goods, postage, discount, payable } = priced.value.amounts
        expect(payable).toBe(goods + postage - discount)
        expect(goods).toBe(lines.reduce<number>((sum, one) => sum + one.price * one.quantity, 0))
      }),
    )
  })

  const far = {
    ...{ fee: fen(600), freeFrom: null },
    regions: [{ provinces: ['西藏自治区'], fee: fen(0), freeFrom: null, closed: true }],
    byWeight: { firstGrams: 500, firstFee: fen(600), stepGrams: 500, stepFee: fen(100) },
  }

  it('weighs all pieces together', () => {
    const weighing = (id: string, weight: number) => {
      const one = product(id, [1000])
      return { ...one, skus: one.skus.map((sku) => ({ ...sku, weight })) }
    }
    const items = [
      { skuId: 'a-1', quantity: 3 },
      { skuId: 'b-1', quantity: 1 },
    ]
    const priced = priceOrder(items, [weighing('a', 300), weighing('b', 101)], {
      rule: far,
      province: '青海省',
    })
    // 1,001 g: the first 500 g and two steps.
    expect(priced).toMatchObject({ ok: true, value: { amounts: { postage: 800, payable: 4800 } } })
  })

  it('to a province that is not delivered to is refused', () => {
    const items = [{ skuId: 'a-1', quantity: 1 }]
    const priced = priceOrder(items, [product('a', [1000])], { rule: far, province: '西藏自治区' })
    expect(priced).toEqual({
      ok: false,
      error: { code: 'REGION_CLOSED', params: { province: '西藏自治区' } },
    })
  })

  it.each(['b-1', 'gone'])('with %s is refused whole', (skuId) => {
    const products = [product('a', [1000]), product('b', [500], { state: 'OFF_SALE' })]
    const items = [
      { skuId: 'a-1', quantity: 1 },
      { skuId, quantity: 1 },
    ]
    expect(priceOrder(items, products, delivery)).toEqual({
      ok: false,
      error: { code: 'PRODUCT_OFF_SALE', params: { skuId } },
    })
  })

  it('shows the picture of the SKU, else the cover', () => {
    const own = product('a', [100])
    const [sku] = own.skus
    if (!sku) throw new Error('no SKU')
    const pictured = { ...own, skus: [{ ...sku, picture: 'cloud://e/sku.png' }] }
    const pictureOf = (one: Product) => {
      const priced = priceOrder([{ skuId: 'a-1', quantity: 1 }], [one], delivery)
      return priced.ok ? priced.value.lines[0]?.picture : null
    }
    expect(pictureOf(own)).toBe('cloud://e/cover.png')
    expect(pictureOf(pictured)).toBe('cloud://e/sku.png')
  })
})
