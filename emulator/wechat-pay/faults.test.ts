import type { Delivery } from './notifications'
import { receiverOf } from './test-receiver'
import { openWorld, payAt, prepay, until, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.app.close())

const authentic = (...delivered: Parameters<ReturnType<typeof receiverOf>['authentic']>) =>
  receiverOf(world).authentic(...delivered)
const open = (delivery: Delivery) => receiverOf(world).open(delivery)
const pay = (outTradeNo?: string) => receiverOf(world).pay(outTradeNo)

describe('fault switches', () => {
  const set = async (faults: object) => {
    const response = await fetch(`${world.base}/wechat-pay/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(faults),
    })
    return { status: response.status, data: (await response.json()) as object }
  }

  test('are read and set over HTTP; an unknown one is refused', async () => {
    expect(await set({ dropNext: 2 })).toMatchObject({
      status: 200,
      data: { faults: { dropNext: 2 } },
    })
    expect((await set({ dropNext: -1 })).status).toBe(400)
    expect((await set({ surprise: true })).status).toBe(400)
    const response = await fetch(`${world.base}/wechat-pay/faults`)
    const { switches, faults } = (await response.json()) as {
      switches: { name: string; en: string; zh: string }[]
      faults: object
    }
    expect(switches.map((one) => one.name).sort()).toEqual(Object.keys(faults).sort())
    expect(switches.every((one) => one.en !== '' && /[\u4e00-\u9fff]/.test(one.zh))).toBe(true)
  })

  test('drop: the next deliveries are lost and retried by the schedule', async () => {
    await set({ dropNext: 2 })
    await payAt(world, await prepay(world))
    await until(() => world.events.some((event) => event.kind === 'notify.dropped'))
    await world.clock.advance(14_000)
    expect(world.deliveries).toHaveLength(0)
    await world.clock.advance(20_000)
    expect(world.deliveries).toHaveLength(1)
  })

  test('delay: the notification comes later', async () => {
    await set({ delayMs: 60_000 })
    await payAt(world, await prepay(world))
    await world.clock.advance(50_000)
    expect(world.deliveries).toHaveLength(0)
    await world.clock.advance(10_000)
    expect(world.deliveries).toHaveLength(1)
  })

  test('duplicate: five copies at once', async () => {
    await set({ duplicate: 4 })
    await pay()
    expect(world.deliveries).toHaveLength(5)
    expect(new Set(world.deliveries.map((one) => JSON.stringify(open(one)))).size).toBe(1)
  })

  test('reorder: the second payment is told before the first', async () => {
    await set({ reorder: true })
    await payAt(world, await prepay(world, 'order-0001'))
    await payAt(world, await prepay(world, 'order-0002'))
    await until(() => world.deliveries.length > 0)
    await world.clock.advance(2000)
    const told = world.deliveries.map((one) => open(one)['out_trade_no'])
    expect(told).toEqual(['order-0002', 'order-0001'])
  })

  test('reorder: a notification that nothing overtakes comes within a minute', async () => {
    await set({ reorder: true })
    await payAt(world, await prepay(world))
    await world.clock.advance(60_000)
    expect(world.deliveries).toHaveLength(1)
  })

  test.each(['signature', 'timestamp', 'serial'])(
    'forge: a wrong %s is not authentic',
    async (forge) => {
      await set({ forge })
      expect(authentic(await pay())).toBe(false)
    },
  )

  test('forge: a tampered ciphertext does not open', async () => {
    await set({ forge: 'ciphertext' })
    const delivery = await pay()
    expect(() => open(delivery)).toThrow()
  })

  test.each([
    ['amount', { amount: { total: 881 } }],
    ['currency', { amount: { currency: 'USD' } }],
    ['mchid', { mchid: '1000000001' }],
    ['appid', { appid: 'wx0000000000000000' }],
    ['payer', { payer: { openid: 'o-somebody-else' } }],
    ['order', { out_trade_no: 'another-order-0001' }],
  ])('mismatch: a wrong %s under a valid signature', async (mismatch, told) => {
    await set({ mismatch })
    const delivery = await pay()
    expect(authentic(delivery)).toBe(true)
    expect(open(delivery)).toMatchObject(told)
  })

  test('lost answer: the request is carried out though its connection is cut', async () => {
    await set({ loseAnswers: 1 })
    await expect(prepay(world)).rejects.toThrow()
    expect((await world.merchant.query()).data).toMatchObject({ trade_state: 'NOTPAY' })
    expect(await prepay(world)).toMatch(/^wx/)
  })
})
