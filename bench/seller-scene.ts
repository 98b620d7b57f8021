import type { InputOf } from '@contract/index'
import type { Emulator } from '../emulator/app'
import type { Doc } from '../emulator/store/store-api'
import { aProduct, aSku, aStock } from '../tests/rig/shop-fixture'
import {
  arrive,
  createShopper,
  payAtCashier,
  type Settler,
  type Shopper,
} from '../tests/rig/shopper'
import { employ, owner } from '../tests/rig/staff'
import type { SellerTemplates } from './seller-documents'
import { nextRun } from './trips'

const MINUTE = 60_000

/** A word that nearly all orders have, and one that only the first has. */
export const WORDS = { many: '水蜜桃', few: '竹编篮' } as const
export const PHONE_TAIL = '8000'

/** The shop as its owner finds it, with orders to copy; `buyer` has none of these. */
export interface SellerScene {
  readonly cloud: Emulator
  readonly seller: Shopper
  readonly buyer: Settler
  readonly orderId: string
  readonly templates: SellerTemplates
}

async function stock(cloud: Emulator, id: string, title: string): Promise<void> {
  const product = aProduct(id, { title, skus: [aSku(`${id}-1`, 1000)] })
  await cloud.store.insert('products', [{ ...product }])
  await cloud.store.insert('stocks', [aStock(`${id}-1`, id, 1_000_000)])
}

/** An order of so many pieces that the server knows as paid; returns its id. */
export async function buyPieces(
  { cloud, buyer: { shopper, addressId } }: Pick<SellerScene, 'cloud' | 'buyer'>,
  product: string,
  quantity: number,
): Promise<string> {
  const items: InputOf<'order.quote'>['items'] = [{ skuId: `${product}-1`, quantity }]
  const { amounts } = await shopper.call('order.quote', { items })
  const wish = { items, addressId, remark: '', expectedPayable: amounts.payable }
  const { orderId } = await shopper.call('order.create', wish)
  const notified = nextRun(cloud, 'pay-notify')
  await payAtCashier(cloud.url, shopper, orderId)
  await notified
  const { state } = await shopper.call('order.checkPayment', { orderId })
  if (state !== 'TO_SHIP') throw new Error(`the notification left ${orderId} in ${state}`)
  return orderId
}

/** The buyer wants the money of one piece that has not left. */
export async function askForOne(
  { buyer: { shopper } }: Pick<SellerScene, 'buyer'>,
  orderId: string,
  product: string,
): Promise<string> {
  const { afterSales } = await shopper.call('order.requestAfterSale', {
    orderId,
    kind: 'REFUND_ONLY',
    pieces: 'UNSHIPPED',
    lines: [{ skuId: `${product}-1`, quantity: 1 }],
    reason: 'NOT_WANTED',
    note: '',
    pictures: [],
  })
  const [request] = afterSales
  if (!request) throw new Error('no request was made')
  return request.id
}

async function one(cloud: Emulator, collection: string, query: object): Promise<Doc> {
  const [doc] = await cloud.store.find(collection, { ...query }, { limit: 1 })
  if (!doc) throw new Error(`${collection} has nothing to copy`)
  return doc
}

/** Everybody settled in and counted; nothing is left that a job would do. */
export async function openSellerScene(cloud: Emulator): Promise<SellerScene> {
  await stock(cloud, 'bench-many', `阳山${WORDS.many}`)
  await stock(cloud, 'bench-few', `手工${WORDS.few}`)
  const [copied, buyer] = await arrive(cloud.url, 2, 'bench-customer')
  if (!copied || !buyer) throw new Error('nobody came')
  const seller = createShopper(cloud.url, 'bench-owner')
  await seller.call('login.enter', {})
  await employ(cloud.store, seller.openid, owner)
  const scene = { cloud, buyer: copied }
  await buyPieces(scene, 'bench-few', 1)
  const orderId = await buyPieces(scene, 'bench-many', 1)
  const disputedId = await buyPieces(scene, 'bench-many', 2)
  await askForOne(scene, disputedId, 'bench-many')
  // A shop of long ago has had its documents marked; this one's are few.
  for (let run = 0; run < 6; run += 1) await cloud.clock.advance(MINUTE)
  const templates = {
    paid: await one(cloud, 'orders', { _id: orderId }),
    disputed: await one(cloud, 'orders', { _id: disputedId }),
    customer: await one(cloud, 'customers', { _id: { $gt: '' } }),
  }
  return { cloud, seller, buyer, orderId, templates }
}
