import type { Order } from '@domain/order'
import { NEVER } from '@domain/stock'
import type { PayOrder } from '../../emulator/wechat-pay/pay-order'
import type { OpenCloud } from './cloud'

const PAY_ORDERS = 'wechat_pay_orders'

/** So many more orders like a paid one, and the payments for them at WeChat Pay; answers their ids. */
export async function copyPaidOrder(
  { store }: OpenCloud,
  orderId: string,
  count: number,
): Promise<string[]> {
  const [order] = (await store.find('orders', { _id: orderId })) as unknown as Order[]
  const [paid] = (await store.find(PAY_ORDERS, { _id: order?.tradeNo ?? '' })) as PayOrder[]
  if (!order?.payment || !paid) throw new Error(`${orderId} is not paid`)
  const { payment } = order
  const ids = Array.from({ length: count }, (_, n) => `${orderId.slice(0, -4)}${1000 + n}`)
  const numbered = (number: string, n: number) => `${number.slice(0, -4)}${1000 + n}`
  const copies = ids.map((_id, n) => ({
    ...order,
    ...{ _id, slotKey: _id, holdKey: _id, tradeNo: _id, tallyDueAt: NEVER },
    payment: { ...payment, transactionId: numbered(payment.transactionId, n) },
  }))
  const payments = copies.map(({ _id, payment: { transactionId } }) => ({
    ...paid,
    ...{ _id, transactionId, prepayId: `wx-${_id}` },
  }))
  await store.insert(PAY_ORDERS, payments)
  await store.insert('orders', copies)
  return ids
}
