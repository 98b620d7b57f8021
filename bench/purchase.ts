import type { Emulator } from '../emulator/app'
import { metric, quantile, type Metric } from './metric'
import { arrive, buy, order, payAtCashier, type Settler } from '../tests/rig/shopper'
import { countTrips, nextRun } from './trips'
import { stockUp } from './world'

const ORDERS = { 1: 40, 16: 320 } as const

/** A purchase that nothing but WeChat Pay's notification settles, each function cold. */
async function purchaseTrips(
  cloud: Emulator,
  { shopper, addressId }: Settler,
  skuId: string,
): Promise<Metric[]> {
  const { trips } = await countTrips(cloud, async () => {
    const notified = nextRun(cloud, 'pay-notify')
    const orderId = await order(shopper, { skuId, addressId })
    await payAtCashier(cloud.url, shopper, orderId)
    await notified
    const { state } = await shopper.call('order.get', { orderId })
    if (state !== 'TO_SHIP') throw new Error(`the notification left ${orderId} in ${state}`)
  })
  return [...trips]
    .filter(([name]) => name !== 'jobs')
    .map(([name, value]) =>
      metric(`roundtrips.${name === 'pay-notify' ? 'pay.notify' : name}`, value, 'count'),
    )
}

/** Each buyer buys one thing after another until `total` orders are paid; how long each took, ms. */
async function run(
  url: string,
  buyers: Settler[],
  skuId: string,
  total: number,
): Promise<number[]> {
  const times: number[] = []
  let left = total
  const shop = async ({ shopper, addressId }: Settler) => {
    while (left-- > 0) {
      const started = performance.now()
      await buy(url, shopper, { skuId, addressId })
      times.push(performance.now() - started)
    }
  }
  await Promise.all(buyers.map(shop))
  return times
}

async function throughput(cloud: Emulator, skuId: string, concurrency: 1 | 16) {
  const buyers = await arrive(cloud.url, concurrency, `bench-c${concurrency}`)
  // Instances that are cold would be measured instead.
  await run(cloud.url, buyers, skuId, concurrency * 4)
  const started = performance.now()
  const times = await run(cloud.url, buyers, skuId, ORDERS[concurrency])
  return { perSecond: (times.length * 1000) / (performance.now() - started), times }
}

/** Cart to paid through `/invoke`, each step in a worker, on the durable store. */
export async function measurePurchases(cloud: Emulator): Promise<Metric[]> {
  const skuId = await stockUp(cloud, 'bench-goods')
  const [first] = await arrive(cloud.url, 1, 'bench-trips')
  if (!first) throw new Error('nobody came')
  const trips = await purchaseTrips(cloud, first, skuId)
  const one = await throughput(cloud, skuId, 1)
  const many = await throughput(cloud, skuId, 16)
  return [
    ...trips,
    metric('orders_per_s.c1', one.perSecond, 'per_s'),
    metric('orders_per_s.c16', many.perSecond, 'per_s'),
    metric('order_p95_ms.c16', quantile(many.times, 0.95), 'ms'),
  ]
}
