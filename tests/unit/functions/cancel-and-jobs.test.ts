import { ALL_OVER, createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeEach(async () => {
  scene = await createScene(10)
  buyer = await scene.person()
})
afterEach(() => scene.close())

const cancel = (orderId: string) => scene.outcome(buyer.openid, 'order.cancel', { orderId })

describe('cancelling', () => {
  it('gives the pieces back and closes at WeChat Pay first; again it answers the same', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 3 })
    const prepayId = await scene.prepay(buyer, orderId)
    const answer = await scene.ok(buyer.openid, 'order.cancel', { orderId })
    expect(answer).toEqual({ state: 'CLOSED' })
    expect(await scene.ok(buyer.openid, 'order.cancel', { orderId })).toEqual(answer)
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
    expect(await scene.payAt(buyer, prepayId)).toBe(400)
    const detail = await scene.ok(buyer.openid, 'order.get', { orderId })
    expect(detail).toMatchObject({ state: 'CLOSED', closeReason: 'CANCELLED' })
  })

  it('20 times at once closes once', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 3 })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => cancel(orderId)))
    expect(new Set(outcomes)).toEqual(new Set(['ok']))
    const { timeline } = await scene.orderOf(orderId)
    expect(timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'CLOSED'])
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
  })

  it('of an order that was paid meanwhile settles it instead', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    scene.faults.dropNext = 1
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    expect(await cancel(orderId)).toBe('ALREADY_PAID')
    expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
    expect(await cancel(orderId)).toBe('ALREADY_PAID')
  })

  it('of a shipped order is refused', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await scene.store.update('orders', { _id: orderId }, { $set: { state: 'SHIPPED' } })
    expect(await cancel(orderId)).toBe('ORDER_NOT_CANCELLABLE')
  })

  it('while WeChat Pay cannot answer changes nothing', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await scene.prepay(buyer, orderId)
    scene.faults.loseAnswers = 1
    const before = await scene.orderOf(orderId)
    expect(await cancel(orderId)).toBe('PAYMENT_UNAVAILABLE')
    expect(await scene.orderOf(orderId)).toEqual(before)
    expect(await cancel(orderId)).toBe('ok')
  })
})

describe('the jobs', () => {
  it('close an unpaid order at its expiry, not before', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 3 })
    const { expiresAt } = await scene.orderOf(orderId)
    await scene.clock.advance(expiresAt - scene.clock.now() - 1)
    await scene.tick('jobs')
    expect((await scene.orderOf(orderId)).state).toBe('CREATED')
    await scene.clock.advance(1)
    await scene.tick('jobs')
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'CLOSED', closeReason: 'EXPIRED' })
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
  })

  it('twice at once, or after hours of silence, end in the same state (fault 23)', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => scene.order(buyer, { 'p1-1': 1 })))
    const [paid = ''] = orders
    scene.faults.dropNext = 100
    await scene.payAt(buyer, await scene.prepay(buyer, paid))
    await scene.clock.advance(5 * 60 * MINUTE)
    await Promise.all([scene.tick('jobs'), scene.tick('jobs'), scene.tick('jobs')])
    await scene.later(0)
    const states = await Promise.all(orders.map(async (id) => (await scene.orderOf(id)).state))
    expect(states).toEqual(['TO_SHIP', 'CLOSED', 'CLOSED'])
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 9, sold: 1, holds: {} })
    const { timeline } = await scene.orderOf(paid)
    expect(timeline.map(({ kind }) => kind)).toEqual(['CREATED', 'PAID', 'TO_SHIP'])
  })

  it('close nothing while WeChat Pay cannot answer, and all of it afterwards', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await scene.prepay(buyer, orderId)
    scene.faults.loseAnswers = 100
    await scene.later(ALL_OVER, 1)
    expect((await scene.orderOf(orderId)).state).toBe('CREATED')
    expect((await scene.stockOf('p1-1')).available).toBe(9)
    scene.faults.loseAnswers = 0
    await scene.later(6 * MINUTE)
    expect((await scene.orderOf(orderId)).state).toBe('CLOSED')
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
  })

  it('bury a create that died with its holds, so that it cannot come alive', async () => {
    const wish = await scene.wish(buyer, { 'p1-1': 2 })
    const { orderId } = await scene.ok(buyer.openid, 'order.create', wish, 'died-key')
    await scene.store.remove('orders', { _id: orderId })
    await scene.later(ALL_OVER)
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
    expect(await scene.orderOf(orderId)).toMatchObject({ state: 'CLOSED', buyerId: '' })
    expect(await scene.outcome(buyer.openid, 'order.create', wish, 'died-key')).toBe(
      'PRICE_CHANGED',
    )
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
    expect(await scene.outcome(buyer.openid, 'order.get', { orderId })).toBe('ORDER_NOT_FOUND')
  })

  it('show on the cards how many were sold', async () => {
    const orderId = await scene.order(buyer, { 'p2-1': 1, 'p2-2': 2 })
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    await scene.tick('jobs')
    const [product] = await scene.store.find('products', { _id: 'p2' })
    expect(product).toMatchObject({ sold: 3 })
  })

  it('write one line each, with its counts and nothing personal', async () => {
    await scene.order(buyer, { 'p1-1': 1 })
    scene.logs.length = 0
    await scene.clock.advance(16 * MINUTE)
    await scene.tick('jobs')
    const lines = scene.logs.map((line) => line as unknown as Record<string, unknown>)
    expect(lines.map(({ job, endpoint }) => job ?? endpoint)).toEqual([
      'close-unpaid',
      'expire-groups',
      'drain-group-outbox',
      'advance-orders',
      'drain-outbox',
      'sweep-holds',
      'refresh-sold-counts',
      'mark-old-sources',
      'count-reports',
      'sort-customers',
      'sum-up',
      'jobs',
    ])
    expect(lines[0]).toMatchObject({ outcome: 'ok', done: 1, skipped: 0, postponed: 0, failed: 0 })
    expect(JSON.stringify(lines)).not.toContain(buyer.openid)
  })

  it('run for the timer only: whoever asks as a person is refused', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await scene.clock.advance(16 * MINUTE)
    const event = { Type: 'Timer', TriggerName: 'minute' }
    expect(await scene.send(buyer.openid, 'jobs', event)).toEqual({ outcome: 'FORBIDDEN' })
    expect(await scene.send(null, 'jobs', { path: '/', httpMethod: 'POST' })).toEqual({
      outcome: 'FORBIDDEN',
    })
    expect((await scene.orderOf(orderId)).state).toBe('CREATED')
  })
})
