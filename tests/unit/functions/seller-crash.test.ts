import { type Crash, type Death, deaths, installCrash, runDying } from './crash'
import { type Buyer, MINUTE } from './order-scene'
import { createSellerScene, type SellerScene } from './seller-order-scene'
import { kindsOf, parcel, toShip, yuan } from './trade-scene'

let scene: SellerScene
let buyer: Buyer
let crash: Crash
beforeEach(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
  crash = installCrash(scene.store)
})
afterEach(() => scene.close())

/** Does it all with a death at each write in turn, until there is no such write; how many there were. */
async function dieEverywhere(death: Death, act: (k: number) => Promise<boolean>): Promise<number> {
  let k = 1
  while (await act(k)) k += 1
  return k - 1
}

it.each(deaths)('shipping, $how its every write: told to WeChat once', async (death) => {
  const writes = await dieEverywhere(death, async (k) => {
    const orderId = await toShip(scene, buyer, { 'p1-1': 2 })
    const half = { skuId: 'p1-1', quantity: 1 }
    const input = {
      orderId,
      parcels: [
        { ...parcel('AAA111'), lines: [half] },
        { ...parcel('BBB222'), lines: [half] },
      ],
    }
    scene.openapi.uploads.length = 0
    const reached = await runDying(crash, k, death, async () => {
      await scene.call('o-boss', 'seller.ship', input)
      await scene.tick('jobs')
    })
    await scene.ask('seller.ship', input)
    await scene.later(MINUTE)
    expect(await scene.orderOf(orderId)).toMatchObject({
      ...{ state: 'SHIPPED', outbox: [] },
      upload: { parcels: 2, complete: true },
    })
    expect(scene.openapi.uploads).toEqual(['last AAA111 BBB222'])
    return reached
  })
  expect(writes).toBeGreaterThan(2)
})

it.each(deaths)(
  'another price, $how its every write: one is paid, and it is the order’s',
  async (death) => {
    const writes = await dieEverywhere(death, async (k) => {
      const orderId = await scene.order(buyer, { 'p1-1': 1 })
      const old = await scene.prepay(buyer, orderId)
      const wish = { orderId, discount: yuan(100), postage: yuan(0) }
      const reached = await runDying(crash, k, death, async () => {
        await scene.call('o-boss', 'seller.repriceOrder', wish)
        await scene.call(buyer.openid, 'order.prepay', { orderId })
        await scene.tick('jobs')
      })
      const again = await scene.call('o-boss', 'seller.repriceOrder', wish)
      expect(again.ok).toBe(true)
      await scene.later(MINUTE)
      expect(await scene.payAt(buyer, old)).not.toBe(200)
      expect(await scene.payAt(buyer, await scene.prepay(buyer, orderId))).toBe(200)
      await scene.later(MINUTE)
      const order = await scene.orderOf(orderId)
      expect(order).toMatchObject({
        ...{ state: 'TO_SHIP', outbox: [], reprice: null, tradeNo: `${orderId}-1` },
        payment: { amount: 900 },
        amounts: { payable: 900 },
      })
      expect(kindsOf(order)).toBe('CREATED REPRICED PAID TO_SHIP')
      return reached
    })
    expect(writes).toBe(2)
  },
)
