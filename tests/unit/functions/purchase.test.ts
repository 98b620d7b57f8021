import { MAX_UNPAID } from '@domain/order'
import { createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeAll(async () => {
  scene = await createScene(200)
})
afterAll(() => scene.close())
beforeEach(async () => {
  buyer = await scene.person()
})

const tripsOf = (endpoint: string) =>
  scene.logs.filter((l) => l.endpoint === endpoint).at(-1)?.trips

describe('an ordinary purchase', () => {
  it('goes from the quote to an order that is ready to ship', async () => {
    const before = await scene.stockOf('p1-1')
    const wish = await scene.wish(buyer, { 'p1-1': 2 })
    expect(wish.expectedPayable).toBe(2600)
    const created = await scene.ok(buyer.openid, 'order.create', { ...wish, remark: '请快一点' })
    const { orderId } = created
    expect(created).toEqual({
      orderId: expect.stringMatching(/^o[0-9A-Za-z]{27}$/) as string,
      payable: 2600,
      expiresAt: scene.clock.now() + 15 * MINUTE,
      groupId: null,
    })
    expect((await scene.stockOf('p1-1')).available).toBe(before.available - 2)

    expect(await scene.payAt(buyer, await scene.prepay(buyer, orderId))).toBe(200)
    const order = await scene.ok(buyer.openid, 'order.get', { orderId })
    expect(order).toMatchObject({
      state: 'TO_SHIP',
      amounts: { goods: 2000, postage: 600, discount: 0, payable: 2600 },
      remark: '请快一点',
      closeReason: null,
      refund: null,
      address: {
        name: '张三',
        phone: '13800138000',
        region: ['浙江省', '杭州市', '西湖区'],
        detail: '文三路 1 号',
      },
    })
    expect(order.timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'PAID', 'TO_SHIP'])
    expect(order.transactionId).toMatch(/^42000/)
    expect(await scene.stockOf('p1-1')).toMatchObject({
      available: before.available - 2,
      sold: before.sold + 2,
      holds: {},
    })
    await scene.expectConserved()
  })

  it('stores no address in clear', async () => {
    const stored = await scene.orderOf(await scene.order(buyer, { 'p1-1': 1 }))
    expect(JSON.stringify(stored)).not.toMatch(/张三|13800138000|文三路/)
  })

  it('takes 5 round trips to create also for a person whose other slots are taken', async () => {
    for (let unpaid = 1; unpaid < MAX_UNPAID; unpaid++) await scene.order(buyer, { 'p1-1': 1 })
    await scene.order(buyer, { 'p1-1': 1 })
    expect(tripsOf('order.create')).toBe(5)
  })

  it('takes at most 5 round trips to create cold and 4 to settle, for one item', async () => {
    const wish = await scene.wish(buyer, { 'p1-1': 1 })
    scene.restart()
    const { orderId } = await scene.ok(buyer.openid, 'order.create', wish)
    expect(tripsOf('order.create')).toBe(5)
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
    expect(tripsOf('pay-notify')).toBe(4)
  })
})

describe('a quote', () => {
  it('marks what cannot be ordered and refuses nothing', async () => {
    const items = [
      { skuId: 'p1-1', quantity: 1 },
      { skuId: 'nothing', quantity: 1 },
    ]
    const quote = await scene.ok(buyer.openid, 'order.quote', { items })
    expect(quote.lines.map(({ problem }) => problem)).toEqual([null, 'GONE'])
    expect(quote.lines[1]?.product).toBeNull()
    expect(quote.postageFreeFrom).toBe(9900)
  })
})

describe('creating', () => {
  it.each([
    ['somebody else’s address', { addressId: 'a-nobody' }, 'ADDRESS_NOT_FOUND'],
    ['an SKU that is not there', { items: [{ skuId: 'x', quantity: 1 }] }, 'PRODUCT_OFF_SALE'],
    ['a price that is not the server’s', { expectedPayable: 1 as never }, 'PRICE_CHANGED'],
    ['more than there is', { items: [{ skuId: 'p1-1', quantity: 99 }] }, 'PRICE_CHANGED'],
    ['no pieces', { items: [{ skuId: 'p1-1', quantity: 0 }] }, 'BAD_REQUEST'],
    ['fewer than none', { items: [{ skuId: 'p1-1', quantity: -1 }] }, 'BAD_REQUEST'],
    ['a SKU twice', { items: Array(2).fill({ skuId: 'p1-1', quantity: 1 }) }, 'BAD_REQUEST'],
  ])('with %s is refused', async (_name, wrong, code) => {
    const before = await scene.stockOf('p1-1')
    const wish = await scene.wish(buyer, { 'p1-1': 1 })
    expect(await scene.outcome(buyer.openid, 'order.create', { ...wish, ...wrong })).toBe(code)
    expect(await scene.stockOf('p1-1')).toEqual(before)
  })

  it('names how many are left when there are too few, and holds none of the other lines', async () => {
    const wish = await scene.wish(buyer, { 'p1-1': 1, 'p2-1': 1 })
    await scene.store.update(
      'stocks',
      { _id: 'p2-1' },
      { $inc: { available: -200, supplied: -200 } },
    )
    const before = await scene.stockOf('p1-1')
    const answer = await scene.call(buyer.openid, 'order.create', wish)
    expect(answer).toMatchObject({
      error: { code: 'STOCK_SHORT', params: { skuId: 'p2-1', available: 0 } },
    })
    expect((await scene.stockOf('p1-1')).available).toBe(before.available)
    await scene.store.update('stocks', { _id: 'p2-1' }, { $inc: { available: 200, supplied: 200 } })
    await scene.expectConserved()
  })

  it('keeps the price that the buyer saw or says that it changed (fault 26)', async () => {
    const wish = await scene.wish(buyer, { 'p3-1': 1 })
    const first = await scene.ok(buyer.openid, 'order.create', wish)
    await scene.store.update('products', { _id: 'p3' }, { $set: { 'skus.0.price': 12_000 } })
    const answer = await scene.call(buyer.openid, 'order.create', wish)
    expect(answer).toMatchObject({ error: { code: 'PRICE_CHANGED', params: { payable: 12_000 } } })
    const order = await scene.ok(buyer.openid, 'order.get', { orderId: first.orderId })
    expect(order.amounts.payable).toBe(10_000)
    await scene.store.update('products', { _id: 'p3' }, { $set: { 'skus.0.price': 10_000 } })
  })
})

describe('a repeated request (fault 17)', () => {
  it('20 times at once is one order and 20 equal answers', async () => {
    const before = await scene.stockOf('p1-1')
    const wish = await scene.wish(buyer, { 'p1-1': 2, 'p2-2': 1 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scene.ok(buyer.openid, 'order.create', wish, 'same-key-20')),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { items } = await scene.ok(buyer.openid, 'order.list', { filter: 'ALL' })
    expect(items).toHaveLength(1)
    const stock = await scene.stockOf('p1-1')
    expect(stock.available).toBe(before.available - 2)
    expect(Object.keys(stock.holds)).toContain(items[0]?.id)
  })

  it('answers the same on the last piece, and when goods, price and address are gone since', async () => {
    await scene.store.update(
      'stocks',
      { _id: 'p2-1' },
      { $inc: { available: -199, supplied: -199 } },
    )
    const wish = await scene.wish(buyer, { 'p2-1': 1 })
    const create = () => scene.ok(buyer.openid, 'order.create', wish, 'same-key-last')
    const first = await create()
    expect(await create()).toEqual(first)
    await scene.payAt(buyer, await scene.prepay(buyer, first.orderId))
    expect(await create()).toEqual(first)
    await scene.store.update('products', { _id: 'p2' }, { $set: { state: 'OFF_SALE' } })
    expect(await create()).toEqual(first)
    await scene.ok(buyer.openid, 'login.removeAddress', { addressId: buyer.addressId })
    expect(await create()).toEqual(first)
    await scene.store.update('products', { _id: 'p2' }, { $set: { state: 'ON_SALE' } })
    expect(await scene.stockOf('p2-1')).toMatchObject({ available: 0, sold: 1, holds: {} })
    await scene.store.update('stocks', { _id: 'p2-1' }, { $inc: { available: 199, supplied: 199 } })
  })

  it('of another person is another order', async () => {
    const other = await scene.person()
    const [mine, theirs] = await Promise.all(
      [buyer, other].map(async (one) =>
        scene.ok(one.openid, 'order.create', await scene.wish(one, { 'p1-1': 1 }), 'shared-key'),
      ),
    )
    expect(mine?.orderId).not.toBe(theirs?.orderId)
  })
})
