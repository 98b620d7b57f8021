import { aParcel, type AfterSaleScene, createAfterSaleScene } from './after-sale-scene'
import { type Notice, compose, deliver } from './notify'
import { type Buyer, MINUTE } from './order-scene'

let scene: AfterSaleScene
let buyer: Buyer
beforeEach(async () => {
  scene = await createAfterSaleScene()
  buyer = await scene.person()
})
afterEach(() => scene.close())

/** Two requests of an order of two shipped pieces, their refunds decided. */
async function approved() {
  const orderId = await scene.paid(buyer, { 'p1-1': 2, 'p2-1': 1 })
  await scene.ship(orderId, { 'p1-1': 2 })
  const pieces = { 'p1-1': 1 }
  await scene.request(buyer, orderId, pieces, { pieces: 'SHIPPED' })
  await scene.request(buyer, orderId, pieces, { pieces: 'SHIPPED' })
  for (const afterSaleId of ['s1', 's2'])
    await scene.ask('seller.approveAfterSale', { orderId, afterSaleId })
  return orderId
}

const refundStates = async (orderId: string) =>
  (await scene.orderOf(orderId)).afterSales.map(({ refund }) => refund?.state)

/** What WeChat Pay would tell of a refund of 10.00. */
const refundOf = (orderId: string, id: string, status: string, more: object = {}): Notice =>
  compose(
    scene,
    {
      mchid: scene.keys.mchid,
      out_trade_no: orderId,
      out_refund_no: `R${orderId}-${id}`,
      refund_status: status,
      amount: { total: 4600, refund: 1000, payer_total: 4600, payer_refund: 1000 },
      ...more,
    },
    { eventType: `REFUND.${status}` },
  )

const alertsOf = async (orderId: string) =>
  (await scene.store.find('alerts', { _id: { $gte: 'A', $lt: 'a' }, orderId })).map(
    ({ kind, detail }) => ({ kind, detail }),
  )

it('twice, at once and late: refunded once (fault 13)', async () => {
  const orderId = await approved()
  scene.faults.duplicate = 4
  await scene.settled()
  const before = await scene.expectAtRest(orderId)
  expect(await scene.paidBack(orderId)).toEqual([1000, 1000])
  expect(before.timeline.filter(({ kind }) => kind === 'REFUNDED')).toHaveLength(2)
  for (const status of ['SUCCESS', 'PROCESSING', 'ABNORMAL', 'CLOSED']) {
    expect(await deliver(scene, refundOf(orderId, 's1', status))).toMatchObject({ status: 204 })
  }
  expect(await scene.orderOf(orderId)).toEqual(before)
})

it('of requests of one order in any order: each is settled by its own number', async () => {
  const orderId = await approved()
  scene.faults.dropNext = 100
  await scene.tick('jobs')
  expect(await refundStates(orderId)).toEqual(['SUBMITTED', 'SUBMITTED'])
  await deliver(scene, refundOf(orderId, 's2', 'SUCCESS'))
  expect(await refundStates(orderId)).toEqual(['SUBMITTED', 'SUCCESS'])
  await deliver(scene, refundOf(orderId, 's1', 'SUCCESS'))
  expect(await refundStates(orderId)).toEqual(['SUCCESS', 'SUCCESS'])
  expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
})

it('before the submission was even written down, is believed', async () => {
  const orderId = await approved()
  await deliver(scene, refundOf(orderId, 's1', 'SUCCESS'))
  expect(await refundStates(orderId)).toEqual(['SUCCESS', 'APPROVED'])
})

it('that never comes is asked for by the job (fault 7)', async () => {
  const orderId = await approved()
  scene.faults.dropNext = 1000
  await scene.tick('jobs')
  expect(await refundStates(orderId)).toEqual(['SUBMITTED', 'SUBMITTED'])
  await scene.later(6 * MINUTE, 2)
  expect(await refundStates(orderId)).toEqual(['SUCCESS', 'SUCCESS'])
  await scene.expectAtRest(orderId)
})

it('whose request lost its answer keeps the number (fault 14)', async () => {
  const orderId = await approved()
  scene.faults.loseAnswers = 2
  scene.faults.dropNext = 1000
  await scene.tick('jobs')
  expect(await refundStates(orderId)).toEqual(['APPROVED', 'APPROVED'])
  await scene.later(2 * MINUTE, 8)
  expect(await scene.paidBack(orderId)).toEqual([1000, 1000])
  await scene.expectAtRest(orderId)
})

it('of an abnormal end tells the seller once for each, and it is submitted again under its number', async () => {
  const orderId = await approved()
  scene.faults.refundAbnormal = true
  await scene.settled()
  expect(await refundStates(orderId)).toEqual(['ABNORMAL', 'ABNORMAL'])
  const no = (id: string) => `R${orderId}-${id}`
  expect(await alertsOf(orderId)).toEqual([
    { kind: 'REFUND_ABNORMAL', detail: { no: no('s1'), status: 'ABNORMAL' } },
    { kind: 'REFUND_ABNORMAL', detail: { no: no('s2'), status: 'ABNORMAL' } },
  ])
  scene.faults.refundAbnormal = false
  await scene.later(61 * MINUTE, 5)
  expect(await scene.paidBack(orderId)).toEqual([1000, 1000])
  await scene.expectAtRest(orderId)
})

it('that is none of ours changes nothing and is told to the seller', async () => {
  const orderId = await approved()
  const before = await scene.orderOf(orderId)
  const wrong = [
    refundOf(orderId, 's9', 'SUCCESS'),
    refundOf(orderId, 's1', 'SUCCESS', { amount: { total: 4600, refund: 999 } }),
  ]
  for (const notice of wrong) expect((await deliver(scene, notice)).status).toBe(400)
  expect(await scene.orderOf(orderId)).toEqual(before)
  expect((await alertsOf(orderId)).map(({ kind }) => kind)).toEqual([
    'REFUND_MISMATCH',
    'REFUND_MISMATCH',
  ])
})

it('of the last of it, while the rest is shipped: the order goes on by what is left', async () => {
  const orderId = await approved()
  await scene.tick('jobs')
  const parcels = [aParcel()]
  await Promise.all([
    scene.ask('seller.ship', { orderId, parcels }),
    deliver(scene, refundOf(orderId, 's1', 'SUCCESS')),
    deliver(scene, refundOf(orderId, 's2', 'SUCCESS')),
  ])
  expect(await scene.orderOf(orderId)).toMatchObject({ state: 'SHIPPED', afterSaleStage: 'DONE' })
})

it('the job twice at once submits each refund once (fault 23)', async () => {
  const orderId = await approved()
  await Promise.all([scene.tick('jobs'), scene.tick('jobs'), scene.tick('jobs')])
  await scene.settled()
  expect(await scene.paidBack(orderId)).toEqual([1000, 1000])
  await scene.expectAtRest(orderId)
})
