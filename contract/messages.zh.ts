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
  CHANGED_MEANWHILE: () => '内容刚被其他人修改，请刷新后再试',
  NOT_SHIPPABLE: () => '订单当前状态不能发货',
  PIECES_NOT_SHIPPABLE: () => '有商品已发货或正在退款，请刷新后再试',
  TOO_MANY_PARCELS: ({ limit }) => `一笔订单最多 ${limit ?? 15} 个包裹`,
  PARCEL_NOT_FOUND: () => '找不到这个包裹',
  WAYBILL_FIXED: () => '运单号只能修改一次',
  NOT_REPRICEABLE: () => '只有待付款的订单可以改价',
  NOT_CLOSABLE: () => '订单已付款或已关闭，不能关闭',
  NOT_RECEIVABLE: () => '订单当前状态不能确认收货',
  NOT_CONFIRMED: () => '还没有确认收货，请在弹出的页面里确认',
  AFTER_SALE_NOT_FOUND: () => '找不到这条售后',
  AFTER_SALE_CLOSED: () => '售后状态已变化，请刷新后再看',
  AFTER_SALE_OVER: () => '已超过售后期限，请直接联系商家',
  AFTER_SALE_LIMIT: () => '这笔订单的售后次数已达上限，请直接联系商家',
  PIECES_NOT_REFUNDABLE: () => '有商品已在售后中或不可售后，请刷新后再试',
  AMOUNT_TOO_HIGH: ({ most }) =>
    typeof most === 'number'
      ? `最多 ${(most / 100).toFixed(2)} 元，请减少金额`
      : '金额太大，请减少金额',
  PICTURE_NOT_YOURS: () => '图片上传失败，请重新选择',
  RETURN_ADDRESS_MISSING: () => '请先在设置里填写退货地址',
  PRODUCT_INCOMPLETE: () => '商品信息不完整，请补充后再上架',
  STOCK_TOO_LOW: ({ available }) => `可售库存只有 ${available ?? 0} 件，不能减这么多`,
  SKU_NOT_FOUND: () => '找不到这个规格，请刷新后再试',
  CATEGORY_NOT_FOUND: () => '找不到这个分类，请重新选择',
  CATEGORY_IN_USE: () => '分类下还有商品，请先移走商品',
  CAMPAIGN_INVALID: () => '拼团设置有误：拼团价要低于单买价，且结束要晚于开始',
  REGION_CLOSED: ({ province }) => `${province ?? '该地区'}暂不支持配送，请换一个地址`,
  INVITE_INVALID: () => '邀请已失效，请让店主重新邀请',
  STAFF_NOT_FOUND: () => '找不到这位成员',
  STAFF_ALREADY: () => '你已经是店铺成员',
  OWNER_STAYS: () => '不能修改店主的权限',
  OWNER_ONLY: () => '只能授予自己已有的权限；成员管理权限只有店主能授予和修改',
  PERSON_NOT_FOUND: () => '找不到这位客户',
  SEGMENT_NOT_FOUND: () => '找不到这个人群',
  SEGMENT_LIMIT: ({ limit }) => `最多 ${limit ?? 20} 个自定义人群`,
}

/** The Chinese sentence for a refusal; an unknown code (a newer server) reads as INTERNAL. */
export function messageFor(code: string, params: ErrorParams = {}): string {
  const message = Object.prototype.hasOwnProperty.call(messages, code)
    ? messages[code as MessageCode]
    : messages.INTERNAL
  return message(params)
}
