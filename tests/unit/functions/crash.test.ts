import type { Order } from '@domain/order'
import { type Crash, type Death, deaths, installCrash, runDying } from './crash'
import { ALL_OVER, createScene, type Buyer, type Scene } from './order-scene'

let scene: Scene
let crash: Crash
beforeAll(async () => {
  scene = await createScene(1000)
  crash = installCrash(scene.store)
})
afterAll(() => scene.close())

interface Started {
  buyer: Buyer
  orderId: string | null
  prepayId: string
}

/** One flow: what is there before, the step that dies, and the states its order may end in. */
interface Flow {
  name: string
  prepare(): Promise<Started>
  run(started: Started): Promise<unknown>
  ends: readonly Order['state'][]
}

const wanted = { 'p1-1': 2, 'p2-1': 1 }

async function unpaid(): Promise<Started> {
  const buyer = await scene.person()
  const orderId = await scene.order(buyer, wanted)
  return { buyer, orderId, prepayId: await scene.prepay(buyer, orderId) }
}

/** Closed here, yet payable there. With `short`, others took the pieces meanwhile. */
async function closed(short: boolean): Promise<Started> {
  const started = await unpaid()
  const orderId = started.orderId ?? ''
  await scene.ok(started.buyer.openid, 'order.cancel', { orderId })
  await scene.reopen(orderId)
  if (short) await supply('p2-1', -(await scene.stockOf('p2-1')).available)
  return started
}

const supply = (_id: string, by: number) =>
  scene.store.update('stocks', { _id }, { $inc: { available: by, supplied: by } })

const flows: readonly Flow[] = [
  {
    name: 'create',
    prepare: async () => ({ buyer: await scene.person(), orderId: null, prepayId: '' }),
    run: async ({ buyer }) =>
      scene.outcome(buyer.openid, 'order.create', await scene.wish(buyer, wanted)),
    ends: ['CLOSED'],
  },
  {
    name: 'settle a payment',
    prepare: unpaid,
    run: ({ buyer, prepayId }) => scene.payAt(buyer, prepayId),
    ends: ['TO_SHIP'],
  },
  {
    name: 'cancel',
    prepare: unpaid,
    run: ({ buyer, orderId }) =>
      scene.outcome(buyer.openid, 'order.cancel', { orderId: orderId ?? '' }),
    ends: ['CLOSED'],
  },
  {
    name: 'revive',
    prepare: () => closed(false),
    run: ({ buyer, prepayId }) => scene.payAt(buyer, prepayId),
    ends: ['TO_SHIP'],
  },
  {
    name: 'refund',
    prepare: () => closed(true),
    run: ({ buyer, prepayId }) => scene.payAt(buyer, prepayId),
    ends: ['CLOSED'],
  },
]

/** After the jobs: the order is at an end, nothing is held, no piece is lost, the money is in one place. */
async function expectSane({ buyer }: Started, { name, ends }: Flow, soldBefore: number) {
  const orders = (await scene.store.find('orders', { buyerId: buyer.openid })) as unknown as Order[]
  expect(orders.length).toBeLessThanOrEqual(1)
  for (const order of orders) {
    expect(ends).toContain(order.state)
    expect(order.outbox).toEqual([])
    expect(order.slotKey).toBe(order._id)
    if (name === 'refund') expect(order.refund?.state).toBe('SUCCESS')
    else expect(order.refund).toBeNull()
  }
  const sold = orders[0]?.state === 'TO_SHIP' ? 2 : 0
  for (const skuId of Object.keys(wanted)) {
    expect((await scene.stockOf(skuId)).holds).toEqual({})
  }
  expect((await scene.stockOf('p1-1')).sold).toBe(soldBefore + sold)
  await scene.expectConserved()
}

const refundsBefore = async () => (await scene.refunds()).length

/** Runs a flow with the database failing at write k, then the jobs. False when it has fewer writes. */
async function dieAt(flow: Flow, k: number, death: Death): Promise<boolean> {
  const started = await flow.prepare()
  const soldBefore = (await scene.stockOf('p1-1')).sold
  const refunds = await refundsBefore()
  const reached = await runDying(crash, k, death, () => flow.run(started))
  await scene.later(ALL_OVER, 8)
  if (flow.name === 'refund') await supply('p2-1', 1000 - (await scene.stockOf('p2-1')).available)
  await expectSane(started, flow, soldBefore)
  expect(await refundsBefore()).toBe(refunds + (flow.name === 'refund' ? 1 : 0))
  return reached
}

describe.each(flows)('$name', (flow) => {
  it.each(deaths)(
    '$how its every write leaves nothing undone (faults 18 and 20)',
    async (death) => {
      let k = 1
      while (await dieAt(flow, k, death)) k += 1
      expect(k).toBeGreaterThan(3)
    },
  )
})
