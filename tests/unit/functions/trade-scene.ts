import type { Fen } from '@domain/money'
import type { Order } from '@domain/order'
import type { Buyer } from './order-scene'
import type { SellerScene } from './seller-order-scene'
import { paymentOf, notify } from './notify'

export const parcel = (waybill: string, carrier = 'ZTO') => ({ carrier, waybill })

/** A paid order of these pieces, ready to ship. */
export async function toShip(
  scene: SellerScene,
  buyer: Buyer,
  wanted: Readonly<Record<string, number>>,
): Promise<string> {
  const orderId = await scene.order(buyer, wanted)
  await scene.payAt(buyer, await scene.prepay(buyer, orderId))
  return orderId
}

/** A shipped one, of which WeChat knows. */
export async function shipped(scene: SellerScene, buyer: Buyer): Promise<string> {
  const orderId = await toShip(scene, buyer, { 'p1-1': 1 })
  await scene.ask('seller.ship', { orderId, parcels: [parcel(`W${orderId}`.slice(0, 20))] })
  await scene.tick('jobs')
  return orderId
}

/** What the buyer asks of WeChat's component, as WeChat keeps it. */
export async function confirmAtWechat(scene: SellerScene, orderId: string): Promise<void> {
  const { tradeNo } = await scene.orderOf(orderId)
  const confirmedAt = scene.clock.now()
  const { updated } = await scene.store.update(
    'wechat_shippings',
    { _id: tradeNo },
    { $set: { confirmedAt } },
  )
  if (updated !== 1) throw new Error('WeChat knows nothing of it')
}

export const kindsOf = ({ timeline }: Pick<Order, 'timeline'>): string =>
  timeline.map(({ kind }) => kind).join(' ')

/** A notification that the order was paid under this number. */
export const notifyPaid = (scene: SellerScene, orderId: string, number: string, total: number) =>
  paymentOf(scene, orderId, { out_trade_no: number, amount: { total, currency: 'CNY' } }).then(
    (payment) => notify(scene, payment),
  )

export const yuan = (fen: number): Fen => fen as Fen
