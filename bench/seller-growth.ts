import { median, metric, type Metric } from './metric'
import { growShop } from './seller-documents'
import {
  askForOne,
  buyPieces,
  openSellerScene,
  PHONE_TAIL,
  type SellerScene,
  WORDS,
} from './seller-scene'
import { countTrips } from './trips'
import { withCloud } from './world'

const SIZES = [
  ['1k', 1_000],
  ['1m', 1_000_000],
] as const
const MINUTE = 60_000
const PRODUCT = 'bench-many'

/** What the console asks when its pages open. */
function requests({ seller, orderId }: SellerScene): Record<string, () => Promise<unknown>> {
  const list = (tab: 'ALL' | 'GROUPING' | 'TO_SHIP') => seller.call('seller.listOrders', { tab })
  const search = (keyword: string) => seller.call('seller.searchOrders', { keyword })
  return {
    'seller.listOrders': () => list('ALL'),
    'seller.listOrders.toShip': () => list('TO_SHIP'),
    'seller.listOrders.grouping': () => list('GROUPING'),
    'seller.orderCounts': () => seller.call('seller.orderCounts', {}),
    'seller.searchOrders.number': () => search(orderId),
    'seller.searchOrders.numberEnd': () => search(orderId.slice(-6)),
    'seller.searchOrders.phone': () => search(PHONE_TAIL),
    'seller.searchOrders.many': () => search(WORDS.many),
    'seller.searchOrders.few': () => search(WORDS.few),
    'seller.searchOrders.both': () => search(`${WORDS.many} ${WORDS.few}`),
    'seller.getOrder': () => seller.call('seller.getOrder', { orderId }),
    'seller.dashboard': () => seller.call('seller.dashboard', {}),
    'seller.listCustomers': () => seller.call('seller.listCustomers', {}),
    'seller.listAfterSales': () => seller.call('seller.listAfterSales', { tab: 'SELLER' }),
  }
}

/** Documents that the store looked at while `work` ran: the median of three, as timers go on meanwhile. */
async function examinedBy({ cloud }: SellerScene, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  for (let time = 0; time < 3; time += 1) {
    const before = cloud.store.examined
    await work()
    counts.push(cloud.store.examined - before)
  }
  return median(counts)
}

/** A new order is paid, and one run of all jobs counts it into the reports. */
async function countOneOrder(scene: SellerScene): Promise<void> {
  await buyPieces(scene, PRODUCT, 1)
  await scene.cloud.clock.advance(MINUTE)
}

async function measureAt(scene: SellerScene, label: string): Promise<Metric[]> {
  const metrics: Metric[] = []
  const examined = (name: string, count: number) =>
    metrics.push(metric(`examined.${name}.${label}`, count, 'count'))
  // The buyer's first order is counted with their arrival.
  await countOneOrder(scene)
  examined('jobs.one_order', await examinedBy(scene, () => countOneOrder(scene)))
  for (const [name, request] of Object.entries(requests(scene))) {
    // What an instance reads once and keeps is not the request's own.
    await request()
    examined(name, await examinedBy(scene, request))
  }
  return metrics
}

/** The most round trips that each request needs whose instance has forgotten what it read before. */
async function measureTrips(scene: SellerScene): Promise<Metric[]> {
  const { cloud, seller } = scene
  const metrics: Metric[] = []
  const take = async <T>(name: string, endpoint: string, step: () => Promise<T>): Promise<T> => {
    await cloud.clock.advance(MINUTE)
    const { result, trips } = await countTrips(cloud, step)
    const cost = trips.get(endpoint)
    if (cost === undefined) throw new Error(`nobody called ${endpoint}`)
    metrics.push(metric(`roundtrips.${name}`, cost, 'count'))
    return result
  }
  for (const [name, request] of Object.entries(requests(scene)))
    await take(name, name.split('.').slice(0, 2).join('.'), request)
  const orderId = await buyPieces(scene, PRODUCT, 2)
  const afterSaleId = await askForOne(scene, orderId, PRODUCT)
  await take('seller.approveAfterSale', 'seller.approveAfterSale', () =>
    seller.call('seller.approveAfterSale', { orderId, afterSaleId }),
  )
  const whole = await buyPieces(scene, PRODUCT, 2)
  await take('seller.ship', 'seller.ship', async () => {
    const parcels = [{ carrier: 'SF' as const, waybill: 'SF1234567890' }]
    const { order } = await seller.call('seller.ship', { orderId: whole, parcels })
    if (order.state !== 'SHIPPED') throw new Error(`shipping left it ${order.state}`)
  })
  return metrics
}

/** The seller's console at 1,000 and at a million orders, in memory; and its round trips. */
export function measureSellerGrowth(): Promise<Metric[]> {
  return withCloud(
    async (cloud) => {
      const scene = await openSellerScene(cloud)
      const metrics: Metric[] = []
      let from = 0
      for (const [label, to] of SIZES) {
        await growShop(cloud.store, scene.templates, { from, to })
        from = to
        metrics.push(...(await measureAt(scene, label)))
      }
      metrics.push(...(await measureTrips(scene)))
      return metrics.sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    { durable: false },
  )
}
