import { fen } from '@domain/money'
import { aProduct, aSku, putShop, someSettings } from '../../rig/shop-fixture'
import { createWorld, type World } from '../../rig/world'

let world: World
beforeAll(async () => {
  world = await createWorld()
  const skus = [
    aSku('p1-1', 5900, { listPrice: fen(7900), values: ['红', '大'] }),
    aSku('p1-2', 4900, { listPrice: fen(6900), values: ['红', '小'] }),
    aSku('p1-3', 5400, { values: ['蓝', '大'] }),
  ]
  await putShop(world.store, [
    aProduct('p1', {
      skus,
      title: '云南小粒咖啡',
      subtitle: 'Arabica 深烘',
      tags: ['包邮'],
      sold: 7,
    }),
    aProduct('p2', { title: '挂耳咖啡', categoryId: 'c2' }),
    aProduct('p3', { title: '下架的咖啡', state: 'OFF_SALE' }),
  ])
  await world.store.update('stocks', { _id: 'p1-1' }, { $set: { available: 5000 } })
  await world.store.update('stocks', { _id: 'p1-2' }, { $set: { available: 0 } })
})
afterAll(() => world.close())

const V = 'o-visitor'

describe('home', () => {
  it('shows name, notice, banners, and the categories in their order', async () => {
    expect(await world.call(V, 'shop.home', {})).toMatchObject({
      ok: true,
      data: {
        shopName: someSettings.shopName,
        notice: someSettings.notice,
        banners: someSettings.banners,
        categories: [
          { id: 'c1', name: '咖啡' },
          { id: 'c2', name: '茶' },
        ],
      },
    })
  })

  it('asks the database once in 30 s', async () => {
    world.restart()
    await world.call(V, 'shop.home', {})
    expect(world.logs.at(-1)).toMatchObject({ endpoint: 'shop.home', trips: 2 })
    await world.clock.advance(29_999)
    await world.call(V, 'shop.home', {})
    expect(world.logs.at(-1)).toMatchObject({ trips: 0 })
    await world.store.update('settings', { _id: 'shop' }, { $set: { notice: '新公告' } })
    await world.clock.advance(1)
    expect(await world.call(V, 'shop.home', {})).toMatchObject({ data: { notice: '新公告' } })
  })
})

describe('a list', () => {
  const ids = async (input: { categoryId?: string; keyword?: string }) => {
    const answer = await world.call(V, 'shop.listProducts', { ...input, sort: 'newest' })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.data.items.map(({ id }) => id).sort()
  }

  it.each([
    [{}, ['p1', 'p2']],
    [{ categoryId: 'c1' }, ['p1']],
    [{ categoryId: 'c9' }, []],
    [{ keyword: '咖啡' }, ['p1', 'p2']],
    [{ keyword: '咖' }, ['p1', 'p2']],
    [{ keyword: 'ARABICA 咖啡' }, ['p1']],
    [{ keyword: '包邮' }, ['p1']],
    [{ keyword: '咖啡', categoryId: 'c2' }, ['p2']],
    [{ keyword: '下架' }, []],
    [{ keyword: '！？' }, []],
  ])('finds by %j what is on sale: %j', async (input, found) => {
    expect(await ids(input)).toEqual(found)
  })

  it('shows the lowest price and the list price that belongs to it', async () => {
    const answer = await world.call(V, 'shop.listProducts', { keyword: '云南', sort: 'sales' })
    expect(answer).toMatchObject({
      data: {
        items: [{ id: 'p1', title: '云南小粒咖啡', price: 4900, listPrice: 6900, sold: 7 }],
        nextCursor: null,
      },
    })
  })

  it('refuses a cursor of another order and one that is none, and names the field', async () => {
    const first = await world.call(V, 'shop.listProducts', { sort: 'newest', limit: 1 })
    const cursor = first.ok ? (first.data.nextCursor ?? '') : ''
    const badCursor = { ok: false, error: { code: 'BAD_REQUEST', params: { field: 'cursor' } } }
    for (const wrong of [cursor, 'AAAA', 'W10'])
      expect(
        await world.call(V, 'shop.listProducts', { sort: 'sales', cursor: wrong }),
      ).toMatchObject(badCursor)
    expect(await world.call(V, 'shop.listProducts', { sort: 'newest', cursor })).toMatchObject({
      ok: true,
    })
  })
})

describe('a product', () => {
  it('comes with its SKUs, their stock (999 at most) and the postage', async () => {
    const answer = await world.call(V, 'shop.getProduct', { productId: 'p1' })
    expect(answer).toMatchObject({
      ok: true,
      data: {
        onSale: true,
        subtitle: 'Arabica 深烘',
        skus: [
          { id: 'p1-1', values: ['红', '大'], price: 5900, listPrice: 7900, available: 999 },
          { id: 'p1-2', available: 0 },
          { id: 'p1-3', listPrice: null, available: 10 },
        ],
        postage: { fee: 600, freeFrom: 9900 },
      },
    })
  })

  it('is asked for together with stock and settings', async () => {
    world.restart()
    await world.call(V, 'shop.getProduct', { productId: 'p1' })
    expect(world.logs.at(-1)).toMatchObject({ trips: 3 })
    await world.call(V, 'shop.getProduct', { productId: 'p1' })
    expect(world.logs.at(-1)).toMatchObject({ trips: 2 })
  })

  it('says so when it is off sale, and when there is none', async () => {
    expect(await world.call(V, 'shop.getProduct', { productId: 'p3' })).toMatchObject({
      data: { onSale: false },
    })
    expect(await world.call(V, 'shop.getProduct', { productId: 'p9' })).toMatchObject({
      error: { code: 'PRODUCT_NOT_FOUND' },
    })
  })
})
