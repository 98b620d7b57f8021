import type { OutputOf } from '@contract/index'

export type AlertData = OutputOf<'seller.listAlerts'>['items'][number]

interface Words {
  readonly title: string
  /** What to do about it. */
  readonly advice: string
}

/** What went wrong and what the seller does about it. */
export const alertWords: Record<AlertData['kind'], Words> = {
  PAYMENT_MISMATCH: {
    title: '收到一笔对不上的付款',
    advice: '订单没有按已付款处理。请到微信支付商户平台核对这笔交易，需要时退款给付款人。',
  },
  PAYMENT_OF_NO_ORDER: {
    title: '收到一笔没有订单的付款',
    advice: '请到微信支付商户平台核对这笔交易，需要时退款给付款人。',
  },
  REFUNDED_ELSEWHERE: {
    title: '订单在商户平台被退过款',
    advice: '订单已关闭，不会再发货。请核对退款金额是否符合你的本意。',
  },
  REFUND_MISMATCH: {
    title: '收到一笔对不上的退款通知',
    advice: '店铺里没有这笔退款。请到微信支付商户平台核对。',
  },
  REFUND_ABNORMAL: {
    title: '退款没有成功',
    advice:
      '系统会用同一个退款单号继续重试。如果是余额不足，请给商户号充值；如果买家的卡已注销，请在商户平台改退到别的卡。',
  },
  SHIPPING_REFUSED: {
    title: '发货信息没有录入微信',
    advice: '请核对快递公司和运单号；也可以在微信公众平台的「发货管理」里手动录入。',
  },
}

/** Codes and numbers that help to find it at WeChat. */
export const detailText = ({ detail }: AlertData): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${value}`)
    .join('，')
