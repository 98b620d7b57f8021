import type { EndpointName, InputOf, OutputOf } from '@contract/index'
import type { AfterSale } from '@domain/after-sale'
import type { Order } from '@domain/order'
import { employ, owner } from '../../rig/staff'
import { type Buyer, createScene, MINUTE, type Scene } from './order-scene'

export const BOSS = 'o-boss'
export const DAY = 24 * 60 * MINUTE

type SellerEndpoint = Extract<EndpointName, `seller.${string}`>
type Wish = InputOf<'order.requestAfterSale'>
type Wanted = Readonly<Record<string, number>>

/** A shop whose owner answers requests, and what tests of after-sale say often. */
export interface AfterSaleScene extends Scene {
  /** What the owner is answered. */
  ask<E extends SellerEndpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>
  /** What the owner is refused with, or 'ok'. */
  tryAs<E extends SellerEndpoint>(endpoint: E, input: InputOf<E>): Promise<string>
  /** A paid order, ready to ship. */
  paid(buyer: Buyer, wanted: Wanted): Promise<string>
  /** Ships everything that can leave, or these pieces. */
  ship(orderId: string, wanted?: Wanted): Promise<void>
  /** The input of a request for these pieces, unshipped ones to be refunded unless told otherwise. */
  asking(orderId: string, wanted: Wanted, more?: Partial<Wish>): Wish
  /** Asks; the ids of the requests. */
  request(buyer: Buyer, orderId: string, wanted: Wanted, more?: Partial<Wish>): Promise<string[]>
  /** Refunds under way at WeChat Pay come to their end, and the jobs have been round. */
  settled(runs?: number): Promise<void>
  requestOf(orderId: string, id?: string): Promise<AfterSale>
  /** What WeChat Pay carried out of the order, fen, in the order it did. */
  paidBack(orderId: string): Promise<number[]>
  /** The whole of an order once nothing is on its way: money, pieces and stage agree. */
  expectAtRest(orderId: string): Promise<Order>
}

const returnAddress = {
  name: '仓库',
  phone: '13912345678',
  region: ['浙江省', '杭州市', '余杭区'],
  detail: '仓前街 8 号',
}

let parcels = 0
export const aParcel = () => ({ carrier: 'SF', waybill: `SF${1_000_000 + (parcels += 1)}` })

const linesOf = (wanted: Wanted) =>
  Object.entries(wanted).map(([skuId, quantity]) => ({ skuId, quantity }))

type Deeds = Pick<AfterSaleScene, 'ask' | 'tryAs' | 'paid' | 'ship' | 'asking' | 'request'>

function deedsIn(scene: Scene): Deeds {
  const asking: Deeds['asking'] = (orderId, wanted, more) => ({
    ...{ orderId, kind: 'REFUND_ONLY', pieces: 'UNSHIPPED', lines: linesOf(wanted) },
    ...{ reason: 'NOT_WANTED', note: '', pictures: [] },
    ...more,
  })
  return {
    asking,
    ask: (endpoint, input) => scene.ok(BOSS, endpoint, input),
    tryAs: (endpoint, input) => scene.outcome(BOSS, endpoint, input),
    async paid(buyer, wanted) {
      const orderId = await scene.order(buyer, wanted)
      await scene.payAt(buyer, await scene.prepay(buyer, orderId))
      expect((await scene.orderOf(orderId)).state).toBe('TO_SHIP')
      return orderId
    },
    async ship(orderId, wanted) {
      const lines = wanted && linesOf(wanted)
      const parcel = { ...aParcel(), ...(lines && { lines }) }
      await scene.ok(BOSS, 'seller.ship', { orderId, parcels: [parcel] })
    },
    async request(buyer, orderId, wanted, more) {
      const asked = asking(orderId, wanted, more)
      const { afterSales } = await scene.ok(buyer.openid, 'order.requestAfterSale', asked)
      return afterSales.map(({ id }) => id)
    },
  }
}

type Looks = Pick<AfterSaleScene, 'requestOf' | 'paidBack' | 'expectAtRest'>

function looksIn(scene: Scene): Looks {
  const paidBack: Looks['paidBack'] = async (orderId) => {
    const { tradeNo } = await scene.orderOf(orderId)
    const refunds = await scene.refunds()
    return refunds.flatMap((refund) =>
      refund['outTradeNo'] === tradeNo ? [Number(refund['amount'])] : [],
    )
  }
  return {
    paidBack,
    async requestOf(orderId, id = 's1') {
      const { afterSales } = await scene.orderOf(orderId)
      const found = afterSales.find((one) => one.id === id)
      if (!found) throw new Error(`${orderId} has no request ${id}`)
      return found
    },
    async expectAtRest(orderId) {
      const order = await scene.orderOf(orderId)
      expect(order.outbox.filter(({ kind }) => kind === 'AFTER_SALE')).toEqual([])
      const granted = order.afterSales.flatMap(({ refund }) => (refund ? [refund] : []))
      expect(granted.map(({ state }) => state)).toEqual(granted.map(() => 'SUCCESS'))
      const amounts = granted.map(({ amount }) => amount).filter((amount) => amount > 0)
      const back = await paidBack(orderId)
      expect([...back].sort()).toEqual([...amounts].sort())
      const sum = back.reduce((all, amount) => all + amount, 0)
      expect(sum).toBeLessThanOrEqual(order.payment?.amount ?? 0)
      await scene.expectConserved()
      return order
    },
  }
}

/** A world with a shop of `pieces` of every SKU. Close it when the tests are over. */
export async function createAfterSaleScene(pieces = 10): Promise<AfterSaleScene> {
  const scene = await createScene(pieces)
  await scene.store.update('settings', { _id: 'shop' }, { $set: { returnAddress } })
  await scene.ok(BOSS, 'login.enter', {})
  await employ(scene.store, BOSS, owner)
  return {
    ...scene,
    ...deedsIn(scene),
    ...looksIn(scene),
    settled: (runs = 4) => scene.later(0, runs),
  }
}
