import type { Fen } from '@domain/money'
import type { Merchant, PaymentReport } from '@domain/payment'
import type { RefundStatus } from '@domain/refund'
import type { Result } from '@domain/result'

export interface PrepayRequest {
  readonly tradeNo: string
  /** What the cashier shows. */
  readonly description: string
  readonly amount: Fen
  /** Openid. */
  readonly payer: string
  /** Epoch ms after which nobody can pay. */
  readonly expiresAt: number
}

/** What wx.requestPayment takes. */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'RSA'
  readonly paySign: string
}

export interface RefundRequest {
  readonly tradeNo: string
  /** The same at every attempt. */
  readonly no: string
  readonly amount: Fen
  /** What was paid in all. */
  readonly total: Fen
  /** Shown to the buyer. */
  readonly reason: string
}

/**
 * WeChat Pay. Only answers with a valid signature count. PAYMENT_UNAVAILABLE: no answer in time, or
 * one that cannot be trusted or understood; whether it was carried out is unknown, so ask again. An
 * order goes by its `tradeNo` there, which binds the amount.
 */
export interface Pay {
  merchant(): Merchant
  prepay(
    request: PrepayRequest,
  ): Promise<Result<PaymentParams, 'ORDER_PAID' | 'ORDER_CLOSED' | 'PAYMENT_UNAVAILABLE'>>
  /** The payment of an order, also one that was refunded since; null when it was never paid. */
  query(tradeNo: string): Promise<Result<PaymentReport | null, 'PAYMENT_UNAVAILABLE'>>
  /** After ok nobody can pay under this number any more (as far as WeChat Pay knew it). */
  close(tradeNo: string): Promise<Result<null, 'ORDER_PAID' | 'PAYMENT_UNAVAILABLE'>>
  /** REFUND_REFUSED: not for now (`why`: WeChat Pay's code), e.g. the merchant's balance is too low. */
  refund(
    request: RefundRequest,
  ): Promise<Result<RefundStatus, 'REFUND_REFUSED' | 'PAYMENT_UNAVAILABLE'>>
  /** Null when WeChat Pay does not know the number. */
  queryRefund(no: string): Promise<Result<RefundStatus | null, 'PAYMENT_UNAVAILABLE'>>
}
