import fc from 'fast-check'
import type { Order } from '@domain/order'
import { ALL_OVER, createScene, MINUTE, type Buyer, type Scene } from './order-scene'

/** Fewer than four buyers want. */
const PIECES = 5
let scene: Scene
let buyers: Buyer[]
beforeEach(async () => {
  scene = await createScene(PIECES)
  buyers = await Promise.all(Array.from({ length: 4 }, () => scene.person()))
})
afterEach(() => scene.close())

type Act = 'create' | 'again' | 'pay' | 'payLate' | 'cancel' | 'check' | 'jobs' | 'wait'
const acts: Act[] = [
  'create',
  'again',
  'pay',
  'payLate',
  'cancel',
  'check',
  'jobs',
  'wait',
  'create',
]

/** Opens the cashier, lets something happen, presses the button. */
async function pay(buyer: Buyer, orderId: string, meanwhile: () => Promise<void>) {
  const answer = await scene.call(buyer.openid, 'order.prepay', { orderId })
  if (!answer.ok) return
  await meanwhile()
  await scene.payAt(buyer, answer.data.package.replace('prepay_id=', ''))
}

/** One buyer's doings one after another, all buyers at once. Refusals are fine; only the end counts. */
async function live(buyer: Buyer, doings: readonly Act[], run: string) {
  const wish = await scene.wish(buyer, { 'p1-1': 2, 'p2-1': 1 })
  const ids: string[] = []
  let key = 0
  const create = async () => {
    const request = `${run}-${buyer.openid}-${key}`
    const answer = await scene.call(buyer.openid, 'order.create', wish, request)
    if (answer.ok) ids.push(answer.data.orderId)
  }
  for (const act of doings) {
    const orderId = ids.at(-1) ?? 'oNone'
    const deeds: Record<Act, () => Promise<unknown>> = {
      create: () => ((key += 1), create()),
      again: () => Promise.all([create(), create()]),
      pay: () => pay(buyer, orderId, async () => {}),
      // The close never arrives at WeChat Pay.
      payLate: () =>
        pay(buyer, orderId, async () => {
          await scene.outcome(buyer.openid, 'order.cancel', { orderId })
          await scene.reopenIfUnpaid(orderId)
        }),
      cancel: () => scene.outcome(buyer.openid, 'order.cancel', { orderId }),
      check: () => scene.outcome(buyer.openid, 'order.checkPayment', { orderId }),
      jobs: () => scene.tick('jobs'),
      wait: () => scene.clock.advance(6 * MINUTE),
    }
    await deeds[act]()
  }
}

async function refill() {
  for (const _id of ['p1-1', 'p2-1']) {
    const by = PIECES - (await scene.stockOf(_id)).available
    if (by > 0)
      await scene.store.update('stocks', { _id }, { $inc: { available: by, supplied: by } })
  }
}

/** What is sold is what the shippable orders hold, and every payment is either such an order or refunded. */
async function expectAccounts() {
  const orders = (
    await Promise.all(buyers.map(({ openid }) => scene.store.find('orders', { buyerId: openid })))
  ).flat() as unknown as Order[]
  const toShip = orders.filter(({ state }) => state === 'TO_SHIP')
  expect(orders.every(({ state }) => state === 'TO_SHIP' || state === 'CLOSED')).toBe(true)
  expect(await scene.stockOf('p1-1')).toMatchObject({ sold: 2 * toShip.length, holds: {} })
  expect(await scene.stockOf('p2-1')).toMatchObject({ sold: toShip.length, holds: {} })
  await scene.expectConserved()
  for (const order of orders) {
    const [paid] = await scene.store.find('wechat_pay_orders', { _id: order._id })
    const taken = paid?.['transactionId'] !== undefined
    expect(order.payment !== null).toBe(taken)
    expect(order.state === 'TO_SHIP' || order.refund?.state === 'SUCCESS').toBe(taken)
    expect(order.outbox).toEqual([])
  }
  return orders
}

it('whatever buyers, jobs and the clock do at once, goods and money add up', async () => {
  let run = 0
  let seen: Order[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 9 }), {
        minLength: 4,
        maxLength: 4,
      }),
      async (lives) => {
        run += 1
        await refill()
        await Promise.all(
          lives.map((doings, i) => {
            const buyer = buyers[i]
            if (!buyer) throw new Error('no such buyer')
            return live(buyer, doings, `run-${run}`)
          }),
        )
        await scene.later(ALL_OVER, 8)
        seen = await expectAccounts()
      },
    ),
    { numRuns: 25, seed: 20261122, endOnFailure: true },
  )
  // The runs went through every end that there is.
  expect(seen.some(({ state, holdKey, _id }) => state === 'TO_SHIP' && holdKey === _id)).toBe(true)
  expect(seen.some(({ holdKey, _id }) => holdKey !== _id)).toBe(true)
  expect(seen.some(({ refund }) => refund !== null)).toBe(true)
  expect(seen.some(({ closeReason }) => closeReason === 'EXPIRED')).toBe(true)
})
