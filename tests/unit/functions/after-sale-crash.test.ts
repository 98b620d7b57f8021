import { HOLD_GRACE_MS } from '@domain/order'
import { createStocks } from '../../../cloudfunctions/_core/adapters/cloudbase/stocks'
import { createDatabase } from '../../../cloudfunctions/_core/adapters/cloudbase/sdk-database'
import { loadSdk } from '../../rig/load-function'
import { aParcel, type AfterSaleScene, createAfterSaleScene } from './after-sale-scene'
import { type Crash, type Death, deaths, installCrash, runDying } from './crash'
import { type Buyer, MINUTE } from './order-scene'

// Each write of a flow in three ways, with the jobs' rounds after each.
jest.setTimeout(300_000)

let scene: AfterSaleScene
let crash: Crash
let buyer: Buyer
beforeAll(async () => {
  scene = await createAfterSaleScene(1000)
  crash = installCrash(scene.store)
  buyer = await scene.person()
})
afterAll(() => scene.close())

interface Flow {
  readonly name: string
  /** The order, up to the flow. */
  prepare(): Promise<string>
  readonly soldAfter: number
  readonly paidBack: readonly number[]
  /** The calls that may die. A repeat of each is harmless. */
  readonly run: (orderId: string) => Promise<unknown>
}

const one = (orderId: string) => ({ orderId, afterSaleId: 's1' })

const flows: readonly Flow[] = [
  {
    name: 'a refund of pieces that never left',
    prepare: () => scene.paid(buyer, { 'p1-1': 2 }),
    soldAfter: -1,
    paidBack: [1000],
    async run(orderId) {
      const wish = scene.asking(orderId, { 'p1-1': 1 })
      await scene.outcome(buyer.openid, 'order.requestAfterSale', wish, `key-${orderId}`)
      await scene.tryAs('seller.approveAfterSale', one(orderId))
    },
  },
  {
    name: 'a refund of a returned piece',
    async prepare() {
      const orderId = await scene.paid(buyer, { 'p1-1': 2 })
      await scene.ship(orderId)
      await scene.request(buyer, orderId, { 'p1-1': 1 }, { kind: 'RETURN', pieces: 'SHIPPED' })
      await scene.ask('seller.approveAfterSale', one(orderId))
      const parcel = aParcel()
      await scene.ok(buyer.openid, 'order.sendReturn', { ...one(orderId), parcel })
      // WeChat is told of the parcel before anything dies.
      await scene.later(0, 2)
      return orderId
    },
    soldAfter: -1,
    paidBack: [1000],
    run: (orderId) => scene.tryAs('seller.acceptReturn', { ...one(orderId), restock: true }),
  },
]

/** The calls, then the job's part of it with WeChat Pay's notification: all of it may die. */
async function runWhole({ run }: Flow, orderId: string) {
  await run(orderId)
  await scene.tick('jobs')
  await scene.clock.advance(5000)
  await scene.tick('jobs')
}

async function dieAt(flow: Flow, k: number, death: Death): Promise<boolean> {
  const orderId = await flow.prepare()
  const before = await scene.stockOf('p1-1')
  const reached = await runDying(crash, k, death, () => runWhole(flow, orderId))
  // The people try again, and the jobs go round.
  await flow.run(orderId)
  await scene.later(2 * MINUTE, 3)
  await scene.later(2 * HOLD_GRACE_MS, 3)
  expect(await scene.paidBack(orderId)).toEqual(flow.paidBack)
  const order = await scene.expectAtRest(orderId)
  expect(order.afterSales).toMatchObject([{ state: 'REFUNDED', restock: 'DONE' }])
  const after = await scene.stockOf('p1-1')
  expect(after).toMatchObject({ sold: before.sold + flow.soldAfter, holds: {} })
  expect(await scene.store.find('stock_movements', { _id: `${orderId}-s1` })).toHaveLength(1)
  return reached
}

describe.each(flows)('$name', (flow) => {
  it.each(deaths)('$how its every write loses nothing (faults 18 and 20)', async (death) => {
    let k = 1
    while (await dieAt(flow, k, death)) k += 1
    expect(k).toBeGreaterThan(6)
  })
})

it('a worker that takes the pieces back once too often leaves a hold that the sweeper sells again', async () => {
  const stocks = createStocks(createDatabase(loadSdk().database()))
  const orderId = await scene.paid(buyer, { 'p1-1': 2 })
  await scene.request(buyer, orderId, { 'p1-1': 1 })
  await scene.ask('seller.approveAfterSale', { orderId, afterSaleId: 's1' })
  const { rev } = await scene.orderOf(orderId)
  await scene.settled()
  const done = await scene.stockOf('p1-1')
  const pieces = { skuId: 'p1-1', key: `${orderId}-s1`, n: 1 }
  const until = scene.clock.now() + HOLD_GRACE_MS
  expect(await stocks.takeBack(pieces, { until, mark: rev })).toBe(rev)
  // Another late one, which placed them in time, does not release that hold.
  expect(await stocks.putBack(pieces, rev + 1)).toBe(false)
  expect(await scene.stockOf('p1-1')).toMatchObject({ sold: done.sold - 1 })
  await scene.later(HOLD_GRACE_MS, 2)
  expect(await scene.stockOf('p1-1')).toMatchObject({
    available: done.available,
    sold: done.sold,
    holds: {},
  })
  await scene.expectAtRest(orderId)
})
