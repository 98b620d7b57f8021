import { decryptResource, type EncryptedResource } from './resource-cipher'
import { openWorld, payAt, prepay, refusal, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await payAt(world, await prepay(world))
})
afterEach(() => world.app.close())

const DAY = 24 * 3_600_000
const body = (no: string, refund: number, changes: object = {}) => ({
  out_trade_no: 'order-0001',
  out_refund_no: no,
  reason: '不想要了',
  notify_url: 'http://127.0.0.1:1/http/pay-notify',
  amount: { refund, total: 880, currency: 'CNY' },
  ...changes,
})
const refund = (no: string, amount: number, changes?: object) =>
  world.merchant.refund(body(no, amount, changes))
const told = () =>
  world.deliveries
    .map((one) => JSON.parse(one.body) as { event_type: string; resource: EncryptedResource })
    .filter((news) => news.event_type.startsWith('REFUND'))
    .map((news) => ({
      event: news.event_type,
      ...(JSON.parse(decryptResource(world.keys.apiV3Key, news.resource)) as object),
    }))

test('a refund is accepted first and succeeds later, with a notification', async () => {
  const { data } = await refund('refund-1', 300)
  expect(data).toMatchObject({
    out_refund_no: 'refund-1',
    status: 'PROCESSING',
    channel: 'ORIGINAL',
    amount: { refund: 300, total: 880, payer_refund: 300, currency: 'CNY' },
  })
  expect((await world.merchant.query()).data).toMatchObject({ trade_state: 'REFUND' })
  await world.clock.advance(5000)
  const settled = (await world.merchant.queryRefund('refund-1')).data
  expect(settled).toMatchObject({ status: 'SUCCESS' })
  expect(settled['success_time']).toMatch(/\+08:00$/)
  expect(told()).toEqual([
    expect.objectContaining({
      event: 'REFUND.SUCCESS',
      out_trade_no: 'order-0001',
      out_refund_no: 'refund-1',
      refund_status: 'SUCCESS',
      amount: { total: 880, refund: 300, payer_total: 880, payer_refund: 300 },
    }),
  ])
})

test('the same refund number is one refund; with another amount it is refused', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => refund('refund-1', 300)))
  expect(new Set(answers.map(({ data }) => data['refund_id'])).size).toBe(1)
  expect(await refusal(refund('refund-1', 301))).toEqual({ status: 400, code: 'INVALID_REQUEST' })
  expect((await refund('refund-2', 580)).data).toMatchObject({ status: 'PROCESSING' })
})

test('refunds never exceed what was paid, not even at once', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) => refund(`refund-${index}`, 200)),
  )
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(4)
  expect(await refusal(refund('refund-x', 81))).toEqual({ status: 400, code: 'INVALID_REQUEST' })
  expect((await refund('refund-y', 80)).data).toMatchObject({ status: 'PROCESSING' })
})

test('at most fifty refunds an order', async () => {
  for (let index = 0; index < 50; index++) await refund(`refund-${index}`, 1)
  expect(await refusal(refund('refund-50', 1))).toEqual({ status: 400, code: 'INVALID_REQUEST' })
})

test('not after a year, not of an unpaid or unknown order, not of another total', async () => {
  await prepay(world, 'order-0002')
  const unpaid = refund('r-1', 1, { out_trade_no: 'order-0002' })
  expect(await refusal(unpaid)).toEqual({ status: 400, code: 'INVALID_REQUEST' })
  const unknown = refund('r-1', 1, { out_trade_no: 'order-9999' })
  expect(await refusal(unknown)).toEqual({ status: 404, code: 'RESOURCE_NOT_EXISTS' })
  const total = refund('r-1', 1, { amount: { refund: 1, total: 879, currency: 'CNY' } })
  expect((await refusal(total)).code).toBe('INVALID_REQUEST')
  expect((await refusal(refund('r-1', 0))).code).toBe('PARAM_ERROR')
  expect(await refusal(world.merchant.queryRefund('r-1'))).toEqual({
    status: 404,
    code: 'RESOURCE_NOT_EXISTS',
  })
  await world.clock.advance(365 * DAY - 60_000)
  await refund('r-1', 1)
  await world.clock.advance(120_000)
  expect((await refusal(refund('r-2', 1))).code).toBe('INVALID_REQUEST')
})

test('an abnormal refund is told, and succeeds when asked for again by the same number', async () => {
  world.faults.refundAbnormal = true
  await refund('refund-1', 880)
  await world.clock.advance(5000)
  expect((await world.merchant.queryRefund('refund-1')).data).toMatchObject({ status: 'ABNORMAL' })
  expect(told()).toEqual([expect.objectContaining({ event: 'REFUND.ABNORMAL' })])
  world.faults.refundAbnormal = false
  await refund('refund-1', 880)
  await world.clock.advance(5000)
  expect((await world.merchant.queryRefund('refund-1')).data).toMatchObject({ status: 'SUCCESS' })
  expect((await refusal(refund('refund-2', 1))).code).toBe('INVALID_REQUEST')
})

test('a lost answer leaves the refund accepted; the same number finds it', async () => {
  world.faults.loseAnswers = 1
  await expect(refund('refund-1', 880)).rejects.toThrow()
  expect((await refund('refund-1', 880)).data).toMatchObject({ status: 'PROCESSING' })
  await world.clock.advance(5000)
  expect(told()).toHaveLength(1)
})

test('a refund under way ends after a restart', async () => {
  await refund('refund-1', 880)
  await world.app.close()
  const { store, keys, clock } = world
  world = await openWorld({ store, keys, clock })
  await clock.advance(5000)
  expect((await world.merchant.queryRefund('refund-1')).data).toMatchObject({ status: 'SUCCESS' })
})
