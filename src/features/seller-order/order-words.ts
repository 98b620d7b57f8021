import { priceText } from '@/lib/format-money'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import type { SellerOrderCardData } from './use-seller-orders'

type State = SellerOrder['state']

const names: Record<State, string> = {
  CREATED: '待付款',
  PAID: '已付款',
  GROUPING: '拼团中',
  TO_SHIP: '待发货',
  SHIPPED: '已发货',
  RECEIVED: '已收货',
  SETTLED: '已完成',
  CLOSED: '已关闭',
}

export const plainStateName = (state: State): string => names[state]

const someLeft = ({ lines }: Pick<SellerOrderCardData, 'lines'>) =>
  lines.some(({ shipped }) => shipped > 0)

export const canShip = ({ state, lines }: Pick<SellerOrderCardData, 'state' | 'lines'>): boolean =>
  state === 'TO_SHIP' && lines.some(({ shippable }) => shippable > 0)

/** An order's state in a few words. */
export const stateName = (order: Pick<SellerOrderCardData, 'state' | 'lines'>): string =>
  order.state === 'TO_SHIP' && someLeft(order) ? '部分发货' : names[order.state]

const closings: Record<NonNullable<SellerOrder['closeReason']>, string> = {
  CANCELLED: '买家取消了订单',
  EXPIRED: '超时未付款，已自动关闭',
  ABANDONED: '下单没有完成，已自动关闭',
  SELLER: '店铺关闭了订单',
  GROUP_FAILED: '没有成团，款项原路退回',
  LEFT_GROUP: '买家退出了拼团，款项原路退回',
  REFUNDED: '商品已全部退款',
}

const next: Record<Exclude<State, 'CLOSED'>, string> = {
  CREATED: '等待买家付款，超过 15 分钟自动关闭',
  PAID: '买家已付款，正在安排',
  GROUPING: '等待成团，成团前不能发货',
  TO_SHIP: '请尽快发货',
  SHIPPED: '等待买家收货，到期会自动确认',
  RECEIVED: '买家已收货，售后期过后完成',
  SETTLED: '售后期已过，订单完成',
}

/** What happens next, or why nothing does. */
export function nextStep(order: SellerOrder): string {
  if (order.state === 'CLOSED') return closings[order.closeReason ?? 'CANCELLED']
  if (order.repricing !== null) {
    return `已改价为 ${priceText(order.repricing)}，正在等微信支付关闭原来的价格`
  }
  if (order.state === 'PAID' && order.groupId !== null) return '座位被占满，正在等买家另选一个团'
  if (order.state !== 'TO_SHIP' || canShip(order)) return next[order.state]
  return '剩下的商品都在售后处理中，暂时不能发货'
}

type Entry = SellerOrder['timeline'][number]

const milestones: Record<Entry['kind'], string> = {
  CREATED: '提交订单',
  REPRICED: '修改价格',
  PAID: '付款成功',
  TO_SHIP: '等待发货',
  PARCEL: '发出一个包裹',
  WAYBILL_CORRECTED: '修改运单号',
  SHIPPED: '全部发出',
  RECEIVED: '确认收货',
  SETTLED: '订单完成',
  CLOSED: '订单关闭',
  AFTER_SALE: '售后有进展',
  REFUNDED: '退款到账',
}

export const milestone = (kind: Entry['kind']): string => milestones[kind]

/** Who did it; empty where what happened tells it. */
export function doer(by: Entry['by']): string {
  if (by === null) return ''
  if (by.kind === 'STAFF') return by.name || '店铺成员'
  return by.kind === 'BUYER' ? '买家' : '系统自动'
}

/** What WeChat knows of the parcels, in plain words; null: there is nothing to say. */
export function uploadWords({ upload, shipments }: Pick<SellerOrder, 'upload' | 'shipments'>): {
  readonly text: string
  readonly tone: 'calm' | 'good' | 'bad'
} | null {
  if (upload === null) return null
  if (upload.refused !== null) {
    return { text: `微信没有接受发货信息（错误码 ${upload.refused}），请核对运单号`, tone: 'bad' }
  }
  if (upload.waiting) return { text: '正在把发货信息告诉微信，稍后完成', tone: 'calm' }
  if (upload.complete) return { text: '微信已收到全部发货信息', tone: 'good' }
  return shipments.length > 0 ? { text: '微信已收到发出的包裹，等其余发出', tone: 'calm' } : null
}

/** 姓名 电话 地址, as one copies it onto a waybill. */
export const addressText = ({ name, phone, region, detail }: SellerOrder['address']): string =>
  `${name} ${phone} ${region.join('')}${detail}`
