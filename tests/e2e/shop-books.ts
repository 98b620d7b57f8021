import type { OutputOf } from '@contract/index'
import type { PayOrder } from '../../emulator/wechat-pay/pay-order'
import type { OpenCloud } from './cloud'

/** What WeChat Pay's own books say of the whole shop; amounts in fen. */
export interface Books {
  readonly sales: number
  readonly orders: number
  readonly refunds: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** Everything that was ever paid and given back. */
export async function readBooks({ store }: OpenCloud): Promise<Books> {
  const all = { limit: 1000 } as const
  const paid = (await store.find('wechat_pay_orders', { paidAt: { $gte: 0 } }, all)) as PayOrder[]
  const refunds = await store.find('wechat_pay_refunds', { successAt: { $gte: 0 } }, all)
  return {
    sales: sum(paid.map(({ total }) => total)),
    orders: paid.length,
    refunds: sum(refunds.map(({ amount }) => Number(amount))),
  }
}

/** The same as the dashboard tells it, over its days. */
export const booksOf = ({ days }: OutputOf<'seller.dashboard'>): Books => ({
  sales: sum(days.map(({ sales }) => sales)),
  orders: sum(days.map(({ orders }) => orders)),
  refunds: sum(days.map(({ refunds }) => refunds)),
})

/** A payment at WeChat Pay: what was taken and given back, fen, and in how many refunds. */
export async function paymentOf({ store }: OpenCloud, transactionId: string | null) {
  const [paid] = (await store.find('wechat_pay_orders', {
    transactionId: transactionId ?? '',
  })) as PayOrder[]
  return paid && { total: paid.total, refunded: paid.refunded, refunds: paid.refunds }
}
