import fc from 'fast-check'
import { fen } from '@domain/money'
import { employ, operatorOf } from '../../rig/staff'
import { aCampaign, aProduct, aStock } from '../../rig/shop-fixture'
import { createGoodsScene, type GoodsScene } from './goods-scene'

let scene: GoodsScene
beforeAll(async () => {
  scene = await createGoodsScene()
  await scene.store.insert('suppliers', [{ _id: 's1', name: '茶山合作社' }])
  await scene.store.insert('products', [
    ...[1, 2, 3].map((n) => ({
      ...aProduct(`s-${n}`, {
        supplierId: 's1',
        title: `山货 ${n}`,
        rank: n,
        createdAt: n,
        sold: 9 - n,
      }),
    })),
    { ...aProduct('s-9', { supplierId: 's9', group: aCampaign('s-9') }) },
  ])
  await scene.store.insert('stocks', [aStock('s-1-1', 's-1', 50), aStock('s-2-1', 's-2', 10)])
  await scene.ok('o-operator', 'login.enter', {})
  await employ(scene.store, 'o-operator', operatorOf('s1'))
})
afterAll(() => scene.close())

type Sort = 'newest' | 'rank' | 'sales'
const list = (openid: string, sort: Sort, more = {}) =>
  scene.ok(openid, 'seller.listProducts', { state: 'ON_SALE', sort, ...more })

describe('the seller’s list', () => {
  it('shows what is left, low stock, groups and whose goods they are', async () => {
    const { items } = await list(scene.owner, 'newest')
    const card = (id: string) => items.find((item) => item.id === id)
    expect(card('s-1')).toMatchObject({
      available: 50,
      lowStock: false,
      supplierName: '茶山合作社',
    })
    expect(card('s-2')).toMatchObject({ available: 10, lowStock: true, inGroup: false })
    expect(card('s-9')).toMatchObject({ inGroup: true, supplierName: null, available: 0 })
    expect(card('p1')).toMatchObject({ supplierName: null, price: 1000, state: 'ON_SALE' })
  })

  it.each<[Sort, string[]]>([
    ['newest', ['s-3', 's-2', 's-1']],
    ['rank', ['s-3', 's-2', 's-1']],
    ['sales', ['s-1', 's-2', 's-3']],
  ])('of a supplier’s operator holds their own, %s first', async (sort, ids) => {
    expect((await list('o-operator', sort)).items.map(({ id }) => id)).toEqual(ids)
    const first = await list('o-operator', sort, { limit: 2 })
    const rest = await list('o-operator', sort, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect(rest.nextCursor).toBeNull()
  })

  it('is searched by words, and not continued by the cursor of another', async () => {
    const found = async (openid: string, keyword: string) =>
      (await list(openid, 'newest', { keyword })).items.map(({ id }) => id)
    expect(await found('o-operator', '山货 2')).toEqual(['s-2'])
    expect(await found('o-operator', '商品')).toEqual([])
    expect(await found(scene.owner, '……')).toEqual([])
    const { nextCursor } = await list(scene.owner, 'newest', { limit: 1 })
    const other = { state: 'ON_SALE', sort: 'rank', cursor: nextCursor ?? '' } as const
    expect(await scene.outcome(scene.owner, 'seller.listProducts', other)).toBe('BAD_REQUEST')
  })
})

describe('a supplier’s operator', () => {
  it('opens their own products only', async () => {
    const open = (productId: string) =>
      scene.outcome('o-operator', 'seller.getProduct', { productId })
    expect(await open('s-1')).toBe('ok')
    expect(await open('s-9')).toBe('PRODUCT_NOT_FOUND')
    expect(await open('p1')).toBe('PRODUCT_NOT_FOUND')
  })

  it('changes and reads their own stock only', async () => {
    const change = (skuId: string) =>
      scene.outcome('o-operator', 'seller.changeStock', {
        skuId,
        delta: 1,
        reason: 'INBOUND',
        note: '',
      })
    expect(await change('s-1-1')).toBe('ok')
    expect(await change('p1-1')).toBe('SKU_NOT_FOUND')
    const moves = (productId: string) =>
      scene.outcome('o-operator', 'seller.listMovements', { productId })
    expect(await moves('s-1')).toBe('ok')
    expect(await moves('p1')).toBe('PRODUCT_NOT_FOUND')
  })
})

describe('moving', () => {
  const inOrder = async () => (await list(scene.owner, 'rank')).items.map(({ id }) => id)
  const move = (productId: string, to: 'TOP' | 'UP' | 'DOWN', key?: string) =>
    scene.outcome(scene.owner, 'seller.moveProduct', { productId, to }, key)

  it('changes one place at a time, whatever the ranks are', async () => {
    const ids = await inOrder()
    const step = fc.record({
      id: fc.constantFrom(...ids),
      to: fc.constantFrom('TOP' as const, 'UP' as const, 'DOWN' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const { id, to } of steps) {
          const before = await inOrder()
          const at = before.indexOf(id)
          const target = { TOP: 0, UP: Math.max(0, at - 1), DOWN: Math.min(ids.length - 1, at + 1) }
          const expected = before.filter((other) => other !== id)
          expected.splice(target[to], 0, id)
          expect(await move(id, to)).toBe('ok')
          expect(await inOrder()).toEqual(expected)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('is not done twice by a repeat, and is no edit', async () => {
    const before = await inOrder()
    const id = before.at(-1) ?? ''
    const { rev } = (await scene.ok(scene.owner, 'seller.getProduct', { productId: id })).product
    expect(await move(id, 'UP', 'move-once')).toBe('ok')
    const after = await inOrder()
    expect(after.indexOf(id)).toBe(before.length - 2)
    expect(await move(id, 'UP', 'move-once')).toBe('ok')
    expect(await inOrder()).toEqual(after)
    const { product } = await scene.ok(scene.owner, 'seller.getProduct', { productId: id })
    expect(product.rev).toBe(rev)
    expect(await move('p-none', 'UP')).toBe('PRODUCT_NOT_FOUND')
  })

  it('leaves shop.listProducts in the same order', async () => {
    const { items } = await scene.ok('o-nobody', 'shop.listProducts', { sort: 'recommended' })
    expect(items.map(({ id }) => id)).toEqual(await inOrder())
  })
})

describe('a campaign', () => {
  const campaign = (price: number, more = {}) => ({
    offers: [{ size: 2, prices: [{ skuId: 'p1-1', price: fen(price) }] }],
    durationMs: 3_600_000,
    limitPerPerson: null,
    startsAt: scene.clock.now() - 1000,
    endsAt: scene.clock.now() + 86_400_000,
    newcomersOnly: false,
    leaderDiscount: fen(0),
    listsForming: true,
    ...more,
  })
  const save = (rev: number, one: ReturnType<typeof campaign> | null, key?: string) =>
    scene.ok(scene.owner, 'seller.saveCampaign', { productId: 'p1', rev, campaign: one }, key)
  const refused = (rev: number, one: ReturnType<typeof campaign>) =>
    scene.outcome(scene.owner, 'seller.saveCampaign', { productId: 'p1', rev, campaign: one })
  const group = async () =>
    (await scene.ok('o-nobody', 'shop.getProduct', { productId: 'p1' })).group

  it('begins, changes under the same id, and ends; each request counts once', async () => {
    const saved = await save(0, campaign(900), 'campaign-once')
    expect(saved.product).toMatchObject({ rev: 1, campaign: campaign(900) })
    expect(await save(0, campaign(900), 'campaign-once')).toEqual(saved)
    const begun = await group()
    expect(begun?.offers[0]?.prices).toEqual([{ skuId: 'p1-1', price: 900 }])
    await save(1, campaign(800))
    expect(await group()).toMatchObject({ campaignId: begun?.campaignId })
    expect(await refused(1, campaign(700))).toBe('CHANGED_MEANWHILE')
    expect(await refused(2, campaign(1000))).toBe('CAMPAIGN_INVALID')
    await save(2, null)
    expect(await group()).toBeNull()
    await save(3, campaign(800))
    expect((await group())?.campaignId).not.toBe(begun?.campaignId)
  })
})
