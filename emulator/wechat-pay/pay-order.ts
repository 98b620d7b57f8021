import type { Doc } from '../store/store-api'

/** An order at WeChat Pay; `_id` is the merchant's out_trade_no. */
export interface PayOrder extends Doc {
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'
  prepayId: string
  /** Since when the prepay_id lives, epoch ms. */
  prepayAt: number
  /** Until when one can pay, epoch ms; the order stays NOTPAY afterwards. */
  payableUntil: number
  createdAt: number
  fingerprint: string
  description: string
  attach: string
  notifyUrl: string
  /** Fen. */
  total: number
  openid: string
  transactionId?: string
  paidAt?: number
  /** Fen refunded or being refunded, and by how many refunds. */
  refunded: number
  refunds: number
}
