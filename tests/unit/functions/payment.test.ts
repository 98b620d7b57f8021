import { compose, deliver, notify, paymentOf } from './notify'
import { ALL_OVER, createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeAll(async () => {
  scene = await createScene(500)
})
afterAll(() => scene.close())
beforeEach(async () => {
  Object.assign(scene.faults, { dropNext: 0, duplicate: 0, forge: 'off', mismatch: 'off' })
  buyer = await scene.person()
})

const stateOf = async (orderId: string) => (await scene.orderOf(orderId)).state
const kindsOf = async (orderId: string) =>
  (await scene.orderOf(orderId)).timeline.map(({ kind }) => kind)
const alertsOf = (orderId: string) =>
  scene.store.find('alerts', { _id: { $gte: `P`, $lt: `Q` }, orderId })

describe('a payment notification', () => {
  it('five times at once, and again later, is one payment (fault 1)', async () => {
    const before = await scene.stockOf('p1-1')
    const orderId = await scene.order(buyer, { 'p1-1': 2 })
    const notice = await paymentOf(scene, orderId)
    const answers = await Promise.all(Array.from({ length: 5 }, () => notify(scene, notice)))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
    await scene.later(2 * MINUTE)
    expect((await notify(scene, notice)).status).toBe(204)
    expect(await kindsOf(orderId)).toEqual(['CREATED', 'PAID', 'TO_SHIP'])
    expect(await scene.stockOf('p1-1')).toMatchObject({
      sold: before.sold + 2,
      available: before.available - 2,
      holds: {},
    })
  })

  it('and the client’s own query come to the same end in either order (fault 2)', async () => {
    const [a, b] = [
      await scene.order(buyer, { 'p1-1': 1 }),
      await scene.order(buyer, { 'p1-1': 1 }),
    ]
    scene.faults.dropNext = 1
    await scene.payAt(buyer, await scene.prepay(buyer, a))
    expect(await stateOf(a)).toBe('CREATED')
    const check = (orderId: string) => scene.ok(buyer.openid, 'order.checkPayment', { orderId })
    expect(await check(a)).toEqual({ state: 'TO_SHIP' })
    await scene.clock.advance(MINUTE)
    await scene.payAt(buyer, await scene.prepay(buyer, b))
    expect(await check(b)).toEqual({ state: 'TO_SHIP' })
    expect(await kindsOf(a)).toEqual(await kindsOf(b))
  })

  it.each(['signature', 'ciphertext', 'timestamp', 'serial'] as const)(
    'with a forged %s writes nothing (fault 3)',
    async (forge) => {
      const orderId = await scene.order(buyer, { 'p1-1': 1 })
      const before = await scene.orderOf(orderId)
      const { status, message } = await notify(scene, await paymentOf(scene, orderId), { forge })
      expect(status).toBe(401)
      expect(message).toMatch(/^(BAD_SIGNATURE|BAD_CONTENT|TIMESTAMP_OFF|UNKNOWN_SERIAL)$/)
      expect(await scene.orderOf(orderId)).toEqual(before)
      expect(await alertsOf(orderId)).toEqual([])
    },
  )

  it.each([
    [{ amount: { total: 1599, currency: 'CNY' } }, 'WRONG_AMOUNT'],
    [{ amount: { total: 1600, currency: 'USD' } }, 'WRONG_CURRENCY'],
    [{ mchid: '1900000009' }, 'WRONG_MERCHANT'],
    [{ appid: 'wx0000000000000000' }, 'WRONG_APP'],
    [{ payer: { openid: 'o-thief' } }, 'WRONG_PAYER'],
  ])(
    'rightly signed with %j is not paid, and the seller is told once (fault 4)',
    async (wrong, why) => {
      const orderId = await scene.order(buyer, { 'p1-1': 1 })
      const notice = await paymentOf(scene, orderId, wrong)
      expect(await notify(scene, notice)).toEqual({ status: 400, message: why })
      expect((await notify(scene, notice)).status).toBe(400)
      expect(await scene.orderOf(orderId)).toMatchObject({ state: 'CREATED', payment: null })
      const alerts = await alertsOf(orderId)
      expect(alerts).toHaveLength(1)
      expect(alerts[0]).toMatchObject({ kind: 'PAYMENT_MISMATCH', detail: { why } })
    },
  )

  it('that names another’s order leaves that order alone (fault 5)', async () => {
    const other = await scene.person()
    const [mine, theirs] = await Promise.all([
      scene.order(buyer, { 'p1-1': 1 }),
      scene.order(other, { 'p1-1': 1 }),
    ])
    const stolen = await paymentOf(scene, mine, { out_trade_no: theirs })
    expect((await notify(scene, stolen)).message).toBe('WRONG_PAYER')
    const nowhere = await paymentOf(scene, mine, { out_trade_no: 'oNowhere' })
    expect((await notify(scene, nowhere)).message).toBe('PAYMENT_OF_NO_ORDER')
    expect([await stateOf(mine), await stateOf(theirs)]).toEqual(['CREATED', 'CREATED'])
  })

  it('of a second payment for a paid order is refused and told to the seller', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    await notify(scene, await paymentOf(scene, orderId))
    const second = await paymentOf(scene, orderId, { transaction_id: 'T-second' })
    expect((await notify(scene, second)).message).toBe('SECOND_PAYMENT')
    expect((await scene.orderOf(orderId)).payment?.transactionId).toBe(`T-${orderId}`)
    expect(await alertsOf(orderId)).toHaveLength(1)
  })

  it('at the same moment as a cancel or an expiry is never lost', async () => {
    const before = await scene.stockOf('p2-2')
    const orders = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const one = await scene.person()
        const orderId = await scene.order(one, { 'p2-2': 1 })
        return { ...one, orderId, notice: await paymentOf(scene, orderId) }
      }),
    )
    // WeChat Pay knows none of these orders, so it closes all of them.
    await Promise.all(
      orders.flatMap(({ openid, orderId, notice }, i) => [
        scene.outcome(openid, 'order.cancel', { orderId }),
        notify(scene, notice),
        ...(i % 2 === 0 ? [notify(scene, notice)] : []),
      ]),
    )
    await scene.later(2 * MINUTE)
    for (const { orderId } of orders) {
      expect(await scene.orderOf(orderId)).toMatchObject({
        state: 'TO_SHIP',
        payment: { transactionId: `T-${orderId}` },
        refund: null,
        outbox: [],
      })
    }
    expect(await scene.stockOf('p2-2')).toMatchObject({ sold: before.sold + 12, holds: {} })
  })

  it('that never comes is made up for by the job’s query at expiry (fault 7)', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    scene.faults.dropNext = 20
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    await scene.later(16 * MINUTE)
    expect(await stateOf(orderId)).toBe('TO_SHIP')
    expect(await kindsOf(orderId)).toEqual(['CREATED', 'PAID', 'TO_SHIP'])
  })
})

describe('pay-notify', () => {
  it('believes nobody without a signature, however they ask', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    const { body, headers } = compose(scene, await paymentOf(scene, orderId))
    expect((await deliver(scene, { body, headers: {} })).status).toBe(401)
    const get = await fetch(`${scene.url}/http/pay-notify`)
    expect(get.status).toBe(405)
    const event = { path: '/', httpMethod: 'POST', headers, body, isBase64Encoded: false }
    expect(await scene.send(buyer.openid, 'pay-notify', event)).toMatchObject({ statusCode: 403 })
    expect(await stateOf(orderId)).toBe('CREATED')
  })
})

describe('prepay', () => {
  it('opens the cashier again with the same order, and not for one that is paid or over', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    const prepayId = await scene.prepay(buyer, orderId)
    expect(await scene.prepay(buyer, orderId)).toBe(prepayId)
    await scene.payAt(buyer, prepayId)
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe('ALREADY_PAID')
    const late = await scene.order(buyer, { 'p1-1': 1 })
    await scene.prepay(buyer, late)
    await scene.clock.advance(15 * MINUTE)
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId: late })).toBe(
      'ORDER_NOT_PAYABLE',
    )
  })

  it('settles a payment that WeChat Pay knows of and we do not', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    scene.faults.dropNext = 1
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    expect(await scene.outcome(buyer.openid, 'order.prepay', { orderId })).toBe('ALREADY_PAID')
    expect(await stateOf(orderId)).toBe('TO_SHIP')
  })

  it('gives parameters whose signature the cashier accepts', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    const call = await scene.ok(buyer.openid, 'order.prepay', { orderId })
    const response = await fetch(
      `${scene.url}/wechat-pay/cashier/${call.package.replace('prepay_id=', '')}/pay`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...call, appId: scene.keys.appid, openid: buyer.openid }),
      },
    )
    expect(response.status).toBe(200)
  })

  it('is a typed refusal when WeChat Pay’s answer is lost, and works when tried again', async () => {
    const orderId = await scene.order(buyer, { 'p1-1': 1 })
    scene.faults.loseAnswers = 1
    const prepay = () => scene.outcome(buyer.openid, 'order.prepay', { orderId })
    expect(await prepay()).toBe('PAYMENT_UNAVAILABLE')
    expect(await prepay()).toBe('ok')
  })
})

it('has lost no piece after all that', async () => {
  await scene.later(ALL_OVER)
  await scene.expectConserved()
  expect((await scene.stockOf('p1-1')).holds).toEqual({})
})
