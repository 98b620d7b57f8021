import type { Address } from '@domain/address'
import type { EndpointName, InputOf, OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import type { OrderState } from '@domain/order-state'
import { bucketOf } from '@domain/order-transitions'
import type { Staff } from '@domain/staff'
import { aProduct } from '../../rig/shop-fixture'
import { employ, operatorOf, owner, staffWith } from '../../rig/staff'
import { type Buyer, createScene, type Scene } from './order-scene'

export const BOSS = 'o-boss'
export const CLERK = 'o-clerk'
/** Works for the supplier sup1. */
export const OPERATOR = 'o-operator'

type SellerEndpoint = Extract<EndpointName, `seller.${string}`>

export interface SellerScene extends Scene {
  /** What the owner, or this colleague, is answered. */
  ask<E extends SellerEndpoint>(
    endpoint: E,
    input: InputOf<E>,
    openid?: string,
  ): Promise<OutputOf<E>>
  /** A buyer who receives at this address. */
  buyerAt(address: Partial<Address>): Promise<Buyer>
  /** Puts an order into a state as if it had got there, with more fields. */
  put(orderId: string, state: OrderState, more?: Partial<Order>): Promise<void>
  /** As if it had been placed before there was a console. */
  makeOld(orderId: string): Promise<void>
  /** Round trips of the last call. */
  trips(): number | undefined
}

const home: Address = {
  name: '欧阳修文',
  phone: '13912345678',
  region: ['河南省', '郑州市', '金水区'],
  detail: '花园路 8 号 3 单元',
}

/** Fields that orders have since there is a console. */
const NEW_FIELDS = ['searchKeys', 'supplierIds', 'afterSaleStage', 'shipments', 'tradeNo', 'upload']

async function hire(scene: Scene, openid: string, staff: Staff): Promise<void> {
  await scene.ok(openid, 'login.enter', {})
  await employ(scene.store, openid, staff)
}

/** A shop with p1 of its own, and s1 and s2 of the suppliers sup1 and sup2; 10.00 yuan each. */
export async function createSellerScene(): Promise<SellerScene> {
  const scene = await createScene(100, [
    aProduct('s1', { title: '龙井绿茶', supplierId: 'sup1' }),
    aProduct('s2', { title: '小粒咖啡', supplierId: 'sup2' }),
  ])
  await hire(scene, BOSS, owner)
  await hire(scene, CLERK, staffWith('ORDERS'))
  await hire(scene, OPERATOR, operatorOf('sup1'))
  return {
    ...scene,
    ask: (endpoint, input, openid = BOSS) => scene.ok(openid, endpoint, input),
    async buyerAt(address) {
      const buyer = await scene.person()
      const { name, phone, region, detail } = { ...home, ...address }
      const saved = { name, phone, region: [...region] as [string, string, string], detail }
      const input = { ...saved, isDefault: true }
      const { savedId } = await scene.ok(buyer.openid, 'login.saveAddress', input)
      return { openid: buyer.openid, addressId: savedId }
    },
    async put(_id, state, more = {}) {
      const fields = { state, bucket: bucketOf(state), ...more }
      await scene.store.update('orders', { _id }, { $set: fields })
    },
    async makeOld(_id) {
      const $unset = Object.fromEntries(NEW_FIELDS.map((field) => [field, true]))
      await scene.store.update('orders', { _id }, { $unset })
    },
    trips: () => scene.logs.at(-1)?.trips,
  }
}

/** A payment at this time (epoch ms). */
export const paidAt = (at: number): Pick<Order, 'payment'> => ({
  payment: { transactionId: `42000${at}`, paidAt: at, amount: 1600 as never },
})
