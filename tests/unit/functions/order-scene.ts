import type { EndpointName, InputOf, OutputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { isConserved, type StockItem } from '@domain/stock'
import type { Order } from '@domain/order'
import { createWorld, type World } from '../../rig/world'
import { aProduct, aSku, putShop } from '../../rig/shop-fixture'

export const MINUTE = 60_000
/** By when an unpaid order is closed, its holds are over, and the jobs have been round again. */
export const ALL_OVER = 40 * MINUTE

export interface Scene extends World {
  /** The data of an answer that must be ok. */
  ok<E extends EndpointName>(
    openid: string,
    endpoint: E,
    input: InputOf<E>,
    requestKey?: string,
  ): Promise<OutputOf<E>>
  /** The code of a refusal, or 'ok'. */
  outcome<E extends EndpointName>(
    openid: string,
    endpoint: E,
    input: InputOf<E>,
    requestKey?: string,
  ): Promise<string>
  /** A new person with an address. */
  person(): Promise<Buyer>
  /** The input of order.create for these pieces, priced by order.quote. */
  wish(buyer: Buyer, wanted: Readonly<Record<string, number>>): Promise<InputOf<'order.create'>>
  /** A created order of these pieces. */
  order(buyer: Buyer, wanted: Readonly<Record<string, number>>): Promise<string>
  /** Opens the cashier; its prepay_id. */
  prepay(buyer: Buyer, orderId: string): Promise<string>
  /** The buyer presses the button there; the due notifications have been delivered afterwards. */
  payAt(buyer: Buyer, prepayId: string): Promise<number>
  /** As if WeChat Pay had never closed it: the buyer can still pay. */
  reopen(orderId: string): Promise<void>
  /** The same, unless it is paid there: as if a close had never arrived. */
  reopenIfUnpaid(orderId: string): Promise<void>
  /** Moves the clock and runs the jobs once a minute for some minutes. */
  later(ms: number, runs?: number): Promise<void>
  orderOf(id: string): Promise<Order>
  stockOf(skuId: string): Promise<StockItem>
  /** Every stock document holds together. */
  expectConserved(): Promise<void>
  refunds(): Promise<Record<string, unknown>[]>
}

export interface Buyer {
  readonly openid: string
  readonly addressId: string
}

const address = {
  name: '张三',
  phone: '13800138000',
  region: ['浙江省', '杭州市', '西湖区'] as [string, string, string],
  detail: '文三路 1 号',
  isDefault: true,
}

/** p1: 10.00 yuan; p2 with two SKUs: 20.00 and 30.00; p3: 100.00, free of postage. */
const products = [
  aProduct('p1'),
  aProduct('p2', { skus: [aSku('p2-1', 2000), aSku('p2-2', 3000)] }),
  aProduct('p3', { skus: [aSku('p3-1', 10_000)] }),
]

type Calls = Pick<Scene, 'ok' | 'outcome'>
let people = 0
// The functions run over the real SDK and wire; dozens of people at once take their time.
jest.setTimeout(120_000)

function callsOf(world: World): Calls {
  return {
    async ok(openid, endpoint, input, requestKey) {
      const answer = await world.call(openid, endpoint, input, requestKey)
      if (!answer.ok) throw new Error(`${endpoint}: ${answer.error.code}`)
      return answer.data
    },
    async outcome(openid, endpoint, input, requestKey) {
      const answer = await world.call(openid, endpoint, input, requestKey)
      return answer.ok ? 'ok' : answer.error.code
    },
  }
}

type Buying = Pick<Scene, 'person' | 'wish' | 'order' | 'prepay' | 'payAt'>

function buyingIn(world: World, { ok }: Calls): Buying {
  const wish: Scene['wish'] = async ({ openid, addressId }, wanted) => {
    const items = Object.entries(wanted).map(([skuId, quantity]) => ({ skuId, quantity }))
    const { amounts } = await ok(openid, 'order.quote', { items })
    return { items, addressId, remark: '', expectedPayable: amounts.payable }
  }
  return {
    wish,
    async person() {
      const openid = `o-buyer-${(people += 1)}`
      await ok(openid, 'login.enter', {})
      const { savedId } = await ok(openid, 'login.saveAddress', address)
      return { openid, addressId: savedId }
    },
    async order(buyer, wanted) {
      const { orderId } = await ok(buyer.openid, 'order.create', await wish(buyer, wanted))
      return orderId
    },
    async prepay({ openid }, orderId) {
      const params = await ok(openid, 'order.prepay', { orderId })
      return params.package.replace('prepay_id=', '')
    },
    async payAt({ openid }, prepayId) {
      const { status } = await fetch(`${world.url}/wechat-pay/cashier/${prepayId}/pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid }),
      })
      await world.clock.advance(0)
      return status
    },
  }
}

/** A world with a shop of `pieces` of every SKU, of `more` products too. Close it when the tests are over. */
export async function createScene(pieces = 10, more: readonly Product[] = []): Promise<Scene> {
  const world = await createWorld()
  await putShop(world.store, [...products, ...more], pieces)
  const calls = callsOf(world)
  const one = async (collection: string, _id: string) => {
    const [doc] = await world.store.find(collection, { _id }, { limit: 1 })
    if (!doc) throw new Error(`${collection} has no ${_id}`)
    return doc as unknown
  }
  return {
    ...world,
    ...calls,
    ...buyingIn(world, calls),
    async reopen(_id) {
      await world.store.update('wechat_pay_orders', { _id }, { $set: { state: 'NOTPAY' } })
    },
    async reopenIfUnpaid(_id) {
      await world.store.update(
        'wechat_pay_orders',
        { _id, state: 'CLOSED' },
        { $set: { state: 'NOTPAY' } },
      )
    },
    async later(ms, runs = 3) {
      await world.clock.advance(ms)
      for (let run = 0; run < runs; run += 1) {
        await world.tick('jobs')
        await world.clock.advance(MINUTE)
      }
    },
    orderOf: async (id) => (await one('orders', id)) as Order,
    stockOf: async (id) => (await one('stocks', id)) as StockItem,
    async expectConserved() {
      const stocks = await world.store.find('stocks', { productId: { $gte: '' } })
      expect(stocks.filter((stock) => !isConserved(stock as unknown as StockItem))).toEqual([])
    },
    refunds: () => world.store.find('wechat_pay_refunds', { successAt: { $gte: 0 } }),
  }
}
