import { createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeEach(async () => {
  scene = await createScene(10)
  buyer = await scene.person()
})
afterEach(() => scene.close())

/** Carries something out on an instance whose clock is `minutes` ahead. */
async function ahead<Answer>(minutes: number, work: () => Promise<Answer>): Promise<Answer> {
  scene.clock.skewFunctions(minutes * MINUTE)
  try {
    return await work()
  } finally {
    scene.clock.skewFunctions(0)
  }
}

const stateOf = async (orderId: string) => (await scene.orderOf(orderId)).state

// WeChat Pay believes no request whose clock is off by more than 5 minutes, so 4 tells more than 10.
describe.each([4, 10])('with an instance %i minutes off (fault 22)', (skew) => {
  it('whose clock is ahead the jobs close nothing early', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 3 })
    await scene.clock.advance(14 * MINUTE)
    await ahead(skew, () => scene.tick('jobs'))
    expect(await stateOf(orderId)).toBe('CREATED')
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 7 })
    await scene.clock.advance(MINUTE)
    await scene.tick('jobs')
    expect(await stateOf(orderId)).toBe('CLOSED')
  })

  it('whose clock is behind an order gets its 15 minutes all the same', async () => {
    const wish = await scene.wish(buyer, { 'p1-1': 3 })
    const { orderId } = await ahead(-skew, () => scene.ok(buyer.openid, 'order.create', wish))
    await scene.clock.advance(14 * MINUTE)
    await scene.tick('jobs')
    expect(await stateOf(orderId)).toBe('CREATED')
    await scene.clock.advance(MINUTE)
    await scene.tick('jobs')
    expect(await stateOf(orderId)).toBe('CLOSED')
    expect(await scene.stockOf('p1-1')).toMatchObject({ available: 10, holds: {} })
  })

  it('whose clock is ahead an order is not closed before the time that its buyer was told', async () => {
    const wish = await scene.wish(buyer, { 'p1-1': 3 })
    const told = await ahead(skew, () => scene.ok(buyer.openid, 'order.create', wish))
    await scene.clock.advance(15 * MINUTE)
    await scene.tick('jobs')
    expect(await stateOf(told.orderId)).toBe('CREATED')
    await scene.clock.advance(told.expiresAt - scene.clock.now())
    await scene.tick('jobs')
    expect(await stateOf(told.orderId)).toBe('CLOSED')
  })
})

it('an instance that is ahead lets a buyer open the cashier as long as WeChat Pay takes money', async () => {
  const orderId = await scene.order(buyer, { 'p1-1': 1 })
  await scene.clock.advance(12 * MINUTE)
  const prepayId = await ahead(4, () => scene.prepay(buyer, orderId))
  expect(await scene.payAt(buyer, prepayId)).toBe(200)
  expect(await stateOf(orderId)).toBe('TO_SHIP')
})

it('all clocks right, WeChat Pay takes no money after the expiry, and the buyer hears why', async () => {
  const orderId = await scene.order(buyer, { 'p1-1': 1 })
  const prepayId = await scene.prepay(buyer, orderId)
  await scene.clock.advance(15 * MINUTE)
  expect(await scene.payAt(buyer, prepayId)).toBe(400)
  expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe('ORDER_NOT_PAYABLE')
})
