import { createGoodsScene, formOf, type GoodsScene } from './goods-scene'

// Goods from before the seller's console lack fields.
let scene: GoodsScene
beforeAll(async () => {
  scene = await createGoodsScene()
  const $unset = { group: true, supplierId: true, rev: true, 'skus.0.weight': true } as const
  await scene.store.update('products', { _id: 'p1' }, { $unset })
  await scene.store.update('stocks', { _id: 'p1-1' }, { $unset: { movement: true } })
})
afterAll(() => scene.close())

it('they are shown, edited, moved and stocked', async () => {
  const { product } = await scene.ok(scene.owner, 'seller.getProduct', { productId: 'p1' })
  expect(product).toMatchObject({ rev: 0, supplierId: null, skus: [{ weight: 0, available: 10 }] })
  const cards = { state: 'ON_SALE', sort: 'newest' } as const
  expect((await scene.ok(scene.owner, 'seller.listProducts', cards)).items).toHaveLength(3)
  const moves = { productId: 'p1' }
  expect((await scene.ok(scene.owner, 'seller.listMovements', moves)).items).toEqual([])
  const saved = await scene.save(
    { ...formOf(product), title: '老货新名' },
    { productId: 'p1', rev: 0 },
  )
  expect(saved).toMatchObject({ rev: 1, title: '老货新名' })
  const stale = { productId: 'p1', rev: 0, product: formOf(product) }
  expect(await scene.outcome(scene.owner, 'seller.saveProduct', stale)).toBe('CHANGED_MEANWHILE')
  const movement = { skuId: 'p1-1', delta: -4, reason: 'COUNTED', note: '' } as const
  expect(await scene.ok(scene.owner, 'seller.changeStock', movement)).toEqual({ available: 6 })
  expect((await scene.ok(scene.owner, 'seller.listMovements', moves)).items).toHaveLength(1)
})

it('they are bought after the edit as before', async () => {
  const buyer = await scene.person()
  const orderId = await scene.order(buyer, { 'p1-1': 1 })
  expect((await scene.orderOf(orderId)).lines).toMatchObject([{ supplierId: null, price: 1000 }])
})
