import { fen } from '@domain/money'
import { isConserved } from '@domain/stock'
import { type Crash, deaths, installCrash, runDying } from './crash'
import { aForm, aVariant, createGoodsScene, formOf, type GoodsScene } from './goods-scene'

let scene: GoodsScene
let crash: Crash
beforeAll(async () => {
  scene = await createGoodsScene()
  crash = installCrash(scene.store)
})
afterAll(() => scene.close())
beforeEach(() => {
  scene.openapi.suggest = () => 'pass'
})

const form = (more = {}) => aForm(scene.picture('tea'), more)
const setState = (productId: string, state: 'DRAFT' | 'ON_SALE' | 'OFF_SALE') =>
  scene.outcome(scene.owner, 'seller.setProductState', { productId, state })
const shown = (productId: string) => scene.outcome('o-nobody', 'shop.getProduct', { productId })

async function onSale(more = {}) {
  const { id } = await scene.save(form(more))
  await scene.ok(scene.owner, 'seller.setProductState', { productId: id, state: 'ON_SALE' })
  return (await scene.ok(scene.owner, 'seller.getProduct', { productId: id })).product
}

describe('a new product', () => {
  it('is a draft with stock that no buyer sees, until it is on sale', async () => {
    const saved = await scene.save(form({ title: '凤凰单丛' }))
    expect(saved).toMatchObject({ state: 'DRAFT', rev: 1, campaign: null, title: '凤凰单丛' })
    expect(saved.skus).toMatchObject([{ available: 5, held: 0, sold: 0, weight: 500 }])
    const [sku] = saved.skus
    const items = [{ skuId: sku?.skuId ?? '', quantity: 1 }]
    const buyer = await scene.person()
    expect(await shown(saved.id)).toBe('PRODUCT_NOT_FOUND')
    const share = { target: { kind: 'product', id: saved.id }, parent: null } as const
    expect(await scene.outcome(buyer.openid, 'referral.prepareShare', share)).toBe('BAD_REQUEST')
    const before = await scene.ok(buyer.openid, 'order.quote', { items })
    expect(before.lines).toMatchObject([{ problem: 'GONE', product: null }])

    expect(await setState(saved.id, 'ON_SALE')).toBe('ok')
    const found = { keyword: '凤凰单丛', sort: 'newest' } as const
    expect((await scene.ok('o-nobody', 'shop.listProducts', found)).items).toHaveLength(1)
    await scene.order(buyer, { [sku?.skuId ?? '']: 2 })
    const now = await scene.ok(scene.owner, 'seller.getProduct', { productId: saved.id })
    expect(now.product.skus).toMatchObject([{ available: 3, held: 2, sold: 0 }])

    expect(await setState(saved.id, 'OFF_SALE')).toBe('ok')
    expect((await scene.ok('o-nobody', 'shop.listProducts', found)).items).toEqual([])
    expect(await shown(saved.id)).toBe('ok')
    expect(await setState(saved.id, 'DRAFT')).toBe('BAD_REQUEST')
  })

  it('is made once, however often the request arrives', async () => {
    const again = await Promise.all([1, 2, 3].map(() => scene.save(form(), undefined, 'new-once')))
    expect(new Set(again.map(({ id }) => id)).size).toBe(1)
    expect(again.map(({ rev }) => rev)).toEqual([1, 1, 1])
  })

  it.each([
    ['without a picture', { pictures: [] }],
    ['without a category', { categoryId: null }],
    ['without a variant', { skus: [] }],
  ])('%s is not put on sale', async (_, more) => {
    const { id } = await scene.save(form(more))
    expect(await setState(id, 'ON_SALE')).toBe('PRODUCT_INCOMPLETE')
    expect(await setState(id, 'OFF_SALE')).toBe('PRODUCT_INCOMPLETE')
  })
})

describe('what a product may name', () => {
  it.each([
    ['a picture of somebody else', { pictures: ['cloud://env-local.files/goods/u-other/a.png'] }],
    ['a picture elsewhere', { pictures: ['cloud://env-local.files/products/p1.png'] }],
    ['an own picture of another environment', { pictures: ['cloud://env-x.files/goods/u/a.png'] }],
  ])('not %s', async (_, more) => {
    const input = { product: form(more) }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', input)).toBe('PICTURE_NOT_YOURS')
  })

  it('a picture that is in it already, whoever put it there', async () => {
    const { product } = await scene.ok(scene.owner, 'seller.getProduct', { productId: 'p1' })
    const saved = await scene.save(
      { ...formOf(product), title: '换了名字' },
      { productId: 'p1', rev: 0 },
    )
    expect(saved).toMatchObject({ title: '换了名字', rev: 1, pictures: product.pictures })
  })

  it.each([
    ['CATEGORY_NOT_FOUND', { categoryId: 'c-none' }],
    ['BAD_REQUEST', { supplierId: 's-none' }],
    ['BAD_REQUEST', { skus: [aVariant('小'), aVariant('小')] }],
    ['BAD_REQUEST', { skus: [aVariant('中')] }],
    ['SKU_NOT_FOUND', { skus: [aVariant('小', { skuId: 'p1-1' })] }],
  ])('or it is refused with %s', async (code, more) => {
    const input = { product: form(more) }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', input)).toBe(code)
  })
})

describe('texts', () => {
  it('that WeChat refuses are not saved, not even in a draft', async () => {
    scene.openapi.suggest = (text) => (text.includes('仿品') ? 'risky' : 'pass')
    const input = { product: form({ details: ['很好', '仿品'] }) }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', input)).toBe('CONTENT_REFUSED')
  })

  it('that nobody can check stay in a draft, and are checked before it is on sale', async () => {
    scene.openapi.suggest = () => null
    const { id } = await scene.save(form())
    expect(await setState(id, 'ON_SALE')).toBe('CONTENT_CHECK_UNAVAILABLE')
    scene.openapi.suggest = () => 'risky'
    expect(await setState(id, 'ON_SALE')).toBe('CONTENT_REFUSED')
    scene.openapi.suggest = () => 'pass'
    expect(await setState(id, 'ON_SALE')).toBe('ok')
    scene.openapi.suggest = () => null
    const { product } = await scene.ok(scene.owner, 'seller.getProduct', { productId: id })
    const change = { product: formOf(product), productId: id, rev: product.rev }
    const retitled = { ...change, product: { ...change.product, title: '新名字' } }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', retitled)).toBe(
      'CONTENT_CHECK_UNAVAILABLE',
    )
    // A price needs no check.
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', change)).toBe('ok')
  })

  it('are checked in portions that WeChat takes', async () => {
    scene.openapi.checked.length = 0
    const long = Array.from({ length: 20 }, (_, n) => `${n}`.padStart(2, '0').repeat(250))
    await scene.save(form({ details: long }))
    expect(Math.max(...scene.openapi.checked.map((text) => text.length))).toBeLessThanOrEqual(2500)
    expect(long.every((text) => scene.openapi.checked.some((all) => all.includes(text)))).toBe(true)
  })
})

describe('an edit', () => {
  it('that two people make at once is refused to one', async () => {
    const { id, rev } = await scene.save(form())
    const edits = await Promise.all(
      ['甲', '乙'].map((title) =>
        scene.outcome(scene.owner, 'seller.saveProduct', {
          productId: id,
          rev,
          product: form({ title }),
        }),
      ),
    )
    expect(edits.sort()).toEqual(['CHANGED_MEANWHILE', 'ok'])
  })

  it('that arrives twice is made once', async () => {
    const saved = await scene.save(form())
    const more = { productId: saved.id, rev: saved.rev }
    const skus = [...formOf(saved).skus, aVariant('大', { initialStock: 3 })]
    const change = { ...formOf(saved), skus }
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => scene.save(change, more, 'edit-once')),
    )
    expect(first?.rev).toBe(2)
    expect(others).toEqual([first, first])
    expect(await scene.save(change, more, 'edit-once')).toEqual(first)
    const other = { ...more, product: change }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', other)).toBe('CHANGED_MEANWHILE')
  })

  it('needs to say which revision it saw, of a product that is there', async () => {
    const input = { product: form(), productId: 'p-none' }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', input)).toBe('BAD_REQUEST')
    const complete = { ...input, rev: 1 }
    expect(await scene.outcome(scene.owner, 'seller.saveProduct', complete)).toBe(
      'PRODUCT_NOT_FOUND',
    )
  })

  it('changes no order, and a variant that is taken out keeps its stock', async () => {
    const product = await onSale({ skus: [aVariant('小', { initialStock: 5 }), aVariant('大')] })
    const [small] = product.skus
    const skuId = small?.skuId ?? ''
    const buyer = await scene.person()
    const orderId = await scene.order(buyer, { [skuId]: 2 })
    const before = await scene.orderOf(orderId)
    const only = formOf(product)
      .skus.slice(1)
      .map((sku) => ({ ...sku, price: fen(1) }))
    const change = { ...formOf(product), title: '面目全非', skus: only }
    await scene.save(change, { productId: product.id, rev: product.rev })
    expect(await scene.orderOf(orderId)).toEqual(before)
    expect(await scene.stockOf(skuId)).toMatchObject({ available: 3, supplied: 5 })
    const quote = { items: [{ skuId, quantity: 1 }] }
    const { lines } = await scene.ok(buyer.openid, 'order.quote', quote)
    expect(lines).toMatchObject([{ problem: 'GONE' }])
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'TO_SHIP' })
    expect(await scene.stockOf(skuId)).toMatchObject({ available: 3, sold: 2 })
  })

  it('that dies at any write is finished by its repeat, and never leaves a variant without stock', async () => {
    for (const death of deaths) {
      for (let k = 1, reached = true; reached; k += 1) {
        const saved = await scene.save(form())
        const more = { productId: saved.id, rev: saved.rev }
        const skus = [...formOf(saved).skus, aVariant('大', { initialStock: 3 })]
        const change = { ...formOf(saved), skus }
        const key = `dying-${death.how}-${k}`.replaceAll(' ', '-')
        const input = { product: change, ...more }
        reached = await runDying(crash, k, death, () =>
          scene.call(scene.owner, 'seller.saveProduct', input, key),
        )
        const left = (await scene.ok(scene.owner, 'seller.getProduct', { productId: saved.id }))
          .product
        for (const { skuId } of left.skus)
          expect(isConserved(await scene.stockOf(skuId))).toBe(true)
        const done = await scene.save(change, more, key)
        expect(done).toMatchObject({ rev: 2, skus: [{ available: 5 }, { available: 3 }] })
      }
    }
  })
})

describe('a copy', () => {
  it('is a draft without stock, made once', async () => {
    const source = await onSale()
    const input = { productId: source.id }
    const copies = await Promise.all(
      [1, 2].map(() => scene.ok(scene.owner, 'seller.copyProduct', input, 'copy-once')),
    )
    expect(copies[1]).toEqual(copies[0])
    const copy = copies[0]?.product
    expect(copy).toMatchObject({ state: 'DRAFT', title: source.title, skus: [{ available: 0 }] })
    expect(copy?.id).not.toBe(source.id)
    expect(copy?.skus[0]?.skuId).not.toBe(source.skus[0]?.skuId)
  })
})
