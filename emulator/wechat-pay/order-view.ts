import { formatTime } from './china-time'
import type { Keys } from './keys'
import type { PayOrder } from './pay-order'

const STATE_TEXT: Record<PayOrder['state'], string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款，退款详情请查询退款单',
  CLOSED: '订单已关闭',
}

/** The order as queries and notifications tell it [JSAPI, query by out_trade_no]. Amounts in fen. */
export function transactionView(keys: Keys, order: PayOrder): Record<string, unknown> {
  const base = {
    appid: keys.appid,
    mchid: keys.mchid,
    out_trade_no: order._id,
    trade_state: order.state,
    trade_state_desc: STATE_TEXT[order.state],
    attach: order.attach,
    promotion_detail: [],
  }
  if (order.transactionId === undefined || order.paidAt === undefined) {
    return { ...base, amount: { total: order.total, payer_currency: 'CNY' } }
  }
  return {
    ...base,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    success_time: formatTime(order.paidAt),
    payer: { openid: order.openid },
    amount: {
      total: order.total,
      payer_total: order.total,
      currency: 'CNY',
      payer_currency: 'CNY',
    },
  }
}
