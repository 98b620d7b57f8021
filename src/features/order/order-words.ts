import { chinaTime } from '@/lib/china-time'
import type { OrderDetail } from './use-orders'

type Shown = Pick<OrderDetail, 'state' | 'refund' | 'group' | 'partlyShipped'>
type State = OrderDetail['state']

const names: Record<State, string> = {
  CREATED: '待付款',
  PAID: '已付款',
  GROUPING: '拼团中',
  TO_SHIP: '待发货',
  SHIPPED: '待收货',
  RECEIVED: '已收货',
  SETTLED: '已完成',
  CLOSED: '已关闭',
}

const refunds: Record<NonNullable<OrderDetail['refund']>['state'], string> = {
  REQUESTED: '退款待处理',
  APPROVED: '退款中',
  REJECTED: '退款未通过',
  SUBMITTED: '退款中',
  SUCCESS: '已退款',
  ABNORMAL: '退款处理中',
}

/** Epoch ms until which a paid order without a seat may choose another group; null: it needs none. */
export const waitsForSeat = ({ state, group }: Pick<OrderDetail, 'state' | 'group'>) =>
  state === 'PAID' ? (group?.waitUntil ?? null) : null

/** An order's state in two or three words; a refund says more than the state beside it. */
export function stateName(order: Shown): string {
  if (order.refund) return refunds[order.refund.state]
  if (order.partlyShipped) return '部分发货'
  return waitsForSeat(order) === null ? names[order.state] : '待选团'
}

const nextSteps: Record<Exclude<State, 'CLOSED'>, string> = {
  CREATED: '请在时限内付款，超时订单会自动关闭',
  PAID: '已收到你的付款，正在为你安排',
  GROUPING: '人满就发货；到时没有成团，会自动全额退款',
  TO_SHIP: '商家会尽快发货，请耐心等待',
  SHIPPED: '商品正在路上，请留意签收',
  RECEIVED: '感谢购买，期待再次光临',
  SETTLED: '感谢购买，期待再次光临',
}

const closings: Record<NonNullable<OrderDetail['closeReason']>, string> = {
  CANCELLED: '你取消了这笔订单',
  EXPIRED: '超时未付款，订单已自动关闭',
  ABANDONED: '订单未能完成，请重新下单',
  SELLER: '商家关闭了这笔订单',
  GROUP_FAILED: '拼团未成功，款项会全额退回',
  LEFT_GROUP: '你已退团，款项会全额退回',
  REFUNDED: '商品已全部退款，订单已关闭',
}

/** Why there is a refund, in front of how it goes; nothing where the buyer knows. */
const refundCauses: Partial<Record<NonNullable<OrderDetail['closeReason']>, string>> = {
  GROUP_FAILED: '拼团未成功，',
  LEFT_GROUP: '你已退团，',
}

const refundSteps: Record<NonNullable<OrderDetail['refund']>['state'], string> = {
  REQUESTED: '商家正在处理你的退款申请',
  APPROVED: '款项将原路退回，通常几分钟内到账',
  REJECTED: '退款申请未通过，有疑问请联系客服',
  SUBMITTED: '款项将原路退回，通常几分钟内到账',
  SUCCESS: '款项已原路退回，请留意微信零钱或银行卡',
  ABNORMAL: '退款遇到问题，客服正在处理，请放心',
}

/** What happens next, or why nothing does. */
export function nextStep(order: Shown & Pick<OrderDetail, 'closeReason'>): string {
  const { state, refund, closeReason } = order
  if (refund) {
    const cause = closeReason === null ? '' : (refundCauses[closeReason] ?? '')
    return `${cause}${refundSteps[refund.state]}`
  }
  if (state === 'CLOSED') return closings[closeReason ?? 'CANCELLED']
  if (order.partlyShipped) return '已有包裹发出，其余商品商家会尽快发货'
  const until = waitsForSeat(order)
  return until === null
    ? nextSteps[state]
    : `座位已被占满，请选择其他团。${chinaTime(until)} 前没有选择，会自动全额退款`
}

/** Whether a request of it still goes on. */
export const isInAfterSale = ({ afterSaleStage }: Pick<OrderDetail, 'afterSaleStage'>): boolean =>
  afterSaleStage !== 'NONE' && afterSaleStage !== 'DONE'

/** What the sum of an order's money is called: it was paid, is owed, or never will be. */
export function sumName({ state, transactionId }: Pick<OrderDetail, 'state' | 'transactionId'>) {
  if (transactionId !== null) return '实付'
  return state === 'CREATED' ? '应付' : '合计'
}

const milestones: Record<OrderDetail['timeline'][number]['kind'], string> = {
  CREATED: '提交订单',
  REPRICED: '商家改价',
  PAID: '付款成功',
  TO_SHIP: '等待商家发货',
  PARCEL: '包裹已发出',
  WAYBILL_CORRECTED: '运单号已更正',
  SHIPPED: '商家已发货',
  RECEIVED: '确认收货',
  SETTLED: '订单完成',
  CLOSED: '订单关闭',
  AFTER_SALE: '申请售后',
  REFUNDED: '退款到账',
}

export const milestone = (kind: OrderDetail['timeline'][number]['kind']): string => milestones[kind]
