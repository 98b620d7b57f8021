import type { ErrorParams } from './envelope'
import type { ErrorCode } from './errors'

/** A code of the contract, or one that only the client can raise. */
export type MessageCode = ErrorCode | 'NETWORK'

/** What the buyer reads. Each sentence says what to do next. Exhaustive: a new code does not compile without one. */
const messages: Record<MessageCode, (params: ErrorParams) => string> = {
  BAD_REQUEST: () => '填写的内容有误，请检查后重试',
  UNKNOWN_ENDPOINT: () => '当前版本过旧，请重启小程序更新后再试',
  LOGIN_REQUIRED: () => '登录已失效，请重新进入小程序',
  FORBIDDEN: () => '没有权限进行此操作',
  BUSY: () => '人太多啦，请稍后再试一次',
  INTERNAL: () => '服务开小差了，请稍后再试',
  NETWORK: () => '网络不太顺畅，请检查网络后重试',
  PRODUCT_NOT_FOUND: () => '商品不存在或已下架，去看看别的吧',
  PRODUCT_OFF_SALE: () => '有商品已下架，请返回购物车移除后再下单',
  STOCK_SHORT: ({ available }) =>
    typeof available === 'number' && available > 0
      ? `库存只剩 ${available} 件，请减少数量后再试`
      : '手慢了，商品已售罄，换一款看看吧',
  PRICE_CHANGED: () => '价格有变动，已为你更新，请确认后重新提交',
  TOO_MANY_UNPAID: ({ limit }) => `你有 ${limit ?? '多'} 笔待付款订单，请先付款或取消后再下单`,
  ADDRESS_NOT_FOUND: () => '收货地址不存在，请重新选择',
  ADDRESS_LIMIT: ({ limit }) => `最多保存 ${limit ?? 20} 个地址，请先删除不用的地址`,
  ORDER_NOT_FOUND: () => '找不到这笔订单',
  ORDER_NOT_PAYABLE: () => '订单已关闭，请重新下单',
  ORDER_NOT_CANCELLABLE: () => '订单当前状态不能取消',
  ALREADY_PAID: () => '订单已付款，无需重复操作',
  PAYMENT_UNAVAILABLE: () => '支付服务暂时繁忙，请稍后再试',
  CONTENT_REFUSED: () => '内容含有不合适的信息，请修改后再试',
  CONTENT_CHECK_UNAVAILABLE: () => '内容暂时无法审核，请稍后再试',
  AVATAR_NOT_YOURS: () => '头像上传失败，请重新选择',
  PHONE_CODE_INVALID: () => '授权已过期，请重新点击获取手机号',
  GROUP_NOT_FOUND: () => '这个团不存在了，去看看商品，自己开个团吧',
  GROUP_OFFER_GONE: () => '拼团活动已结束，可以单独购买',
  GROUP_ENDED: () => '这个团已结束，换一个团或自己开团吧',
  GROUP_FULL: () => '手慢了，这个团已满，换一个团或自己开团吧',
  GROUP_ALREADY_IN: () => '你已在这个团里，快邀请好友一起拼吧',
  GROUP_LIMIT: ({ limit }) => `拼团每人限购 ${limit ?? ''} 件，你已达上限`,
  GROUP_NOT_FITTING: () => '这个团的人数或价格与你的订单不同，请换一个团',
  GROUP_SUCCEEDED: () => '已经拼团成功，商家正在备货，不能退出了',
  NEWCOMERS_ONLY: () => '这个团仅限新用户参加，你可以自己开团',
  UNPAID_GROUP_ORDER: () => '你有一笔待付款的拼团订单，请先付款或取消',
  NOT_WAITING: () => '这笔订单已有着落，无需再选团',
  NOT_LEAVABLE: () => '订单当前状态不能退团',
  SHARE_NOT_FOUND: () => '找不到这次分享',
  POSTER_CODE_UNAVAILABLE: () => '小程序码暂时生成不了，请稍后再试',
}

/** The Chinese sentence for a refusal; an unknown code (a newer server) reads as INTERNAL. */
export function messageFor(code: string, params: ErrorParams = {}): string {
  const message = Object.prototype.hasOwnProperty.call(messages, code)
    ? messages[code as MessageCode]
    : messages.INTERNAL
  return message(params)
}
