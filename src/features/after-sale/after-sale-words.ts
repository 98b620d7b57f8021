import { stageOf } from '@domain/after-sale-stage'
import type { AfterSaleStage, AfterSaleState } from '@domain/after-sale-state'
import { priceText } from '@/lib/format-money'
import type { AfterSale } from './use-after-sales'

const names: Record<AfterSaleState, string> = {
  REQUESTED: '等商家处理',
  REJECTED: '商家未同意',
  CANCELLED: '已撤销',
  AWAITING_RETURN: '请寄回商品',
  EXPIRED: '超时已关闭',
  RETURNING: '等商家验货',
  AWAITING_RESHIP: '等商家寄出换货',
  RESHIPPED: '换货已寄出',
  EXCHANGED: '换货完成',
  REFUNDING: '退款中',
  REFUNDED: '已退款',
}

export const afterSaleState = (state: AfterSaleState): string => names[state]

/** Whose turn it is. */
export const turnOf = ({ state }: Pick<AfterSale, 'state'>): AfterSaleStage => stageOf([{ state }])

/** Its pieces have not left, so there is nothing to send back. */
export const isUnshipped = ({ pieces }: Pick<AfterSale, 'pieces'>): boolean =>
  pieces === 'UNSHIPPED'

type Told = Pick<
  AfterSale,
  'state' | 'kind' | 'pieces' | 'answer' | 'amount' | 'refund' | 'returnParcel' | 'timeline'
>

/** What happens next for the buyer, or why nothing does. */
export function afterSaleNext(one: Told): string {
  switch (one.state) {
    case 'REQUESTED':
      return isUnshipped(one) ? '商品先不发货，等商家答复' : '商家正在处理你的申请'
    case 'AWAITING_RETURN':
      return '商家已同意，请按退货地址寄回商品，再填写运单号'
    case 'RETURNING':
      return one.kind === 'EXCHANGE'
        ? '商家收到后会验货，然后寄出新的商品'
        : '商家收到后会验货，然后原路退款'
    case 'AWAITING_RESHIP':
      return '验货已通过，商家会尽快寄出新的商品'
    case 'RESHIPPED':
      return '新的商品正在路上，收到后请确认'
    case 'REFUNDING':
      return one.refund?.state === 'ABNORMAL'
        ? '退款遇到问题，客服正在处理，请放心'
        : `${priceText(one.amount)} 正在原路退回，通常几分钟内到账`
    case 'REFUNDED':
      return `${priceText(one.refund?.amount ?? one.amount)} 已原路退回，请留意微信零钱或银行卡`
    case 'EXCHANGED':
      return '你已收到换货，售后完成'
    case 'REJECTED':
      return rejected(one)
    case 'CANCELLED':
      return isUnshipped(one) ? '你撤销了申请，商品照常发货' : '你撤销了申请'
    case 'EXPIRED':
      return '没有按时填写退货运单号，申请已关闭'
  }
}

/** Before anything was sent back, or because of what was. */
function rejected({ answer, returnParcel }: Told): string {
  const why = returnParcel ? '商家验货没有通过' : '商家没有同意'
  return answer === '' ? why : `${why}：${answer}`
}

/** What the end of the time brings, behind how much of it is left; null: there is no end. */
export function dueWords({ state, kind }: Pick<AfterSale, 'state' | 'kind'>): string | null {
  switch (state) {
    case 'REQUESTED':
      return '内商家没有处理，会自动同意'
    case 'AWAITING_RETURN':
      return '内没有填写运单号，申请会自动关闭'
    case 'RETURNING':
      return kind === 'EXCHANGE' ? '内商家没有验货，视为通过' : '内商家没有验货，会自动退款'
    case 'RESHIPPED':
      return '后自动确认收到'
    case 'AWAITING_RESHIP':
    case 'REFUNDING':
    case 'REJECTED':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'EXCHANGED':
    case 'REFUNDED':
      return null
  }
}

const ways: Record<AfterSale['kind'], readonly string[]> = {
  REFUND_ONLY: ['提交申请', '商家同意', '退款到账'],
  RETURN: ['提交申请', '商家同意', '寄回商品', '商家验货', '退款到账'],
  EXCHANGE: ['提交申请', '商家同意', '寄回商品', '寄出换货', '换货完成'],
}

/** Steps done, for a refund without a return and for the longer ways; null: it ended early. */
const done: Record<AfterSaleState, readonly [short: number, long: number] | null> = {
  REQUESTED: [1, 1],
  AWAITING_RETURN: [2, 2],
  RETURNING: [2, 3],
  AWAITING_RESHIP: [2, 3],
  RESHIPPED: [2, 4],
  EXCHANGED: [3, 5],
  REFUNDING: [2, 4],
  REFUNDED: [3, 5],
  REJECTED: null,
  CANCELLED: null,
  EXPIRED: null,
}

/** Its way with how many steps are done; null: it ended early. */
export function progressOf({ state, kind }: Pick<AfterSale, 'state' | 'kind'>) {
  const passed = done[state]
  if (passed === null) return null
  return { steps: ways[kind], done: passed[kind === 'REFUND_ONLY' ? 0 : 1] }
}

/** What the buyer can still take back: nothing was sent or paid. */
export const isCancellable = ({ state }: Pick<AfterSale, 'state'>): boolean =>
  state === 'REQUESTED' || state === 'AWAITING_RETURN'

/** It ended without anything in the buyer's hands, so that they may want to ask once more. */
export const endedWithout = ({ state }: Pick<AfterSale, 'state'>): boolean =>
  state === 'REJECTED' || state === 'CANCELLED' || state === 'EXPIRED'

type Entry = AfterSale['timeline'][number]

const events: Record<AfterSaleState, string> = {
  REQUESTED: '提交申请',
  REJECTED: '商家没有同意',
  CANCELLED: '撤销申请',
  AWAITING_RETURN: '商家同意，等寄回商品',
  EXPIRED: '没有按时寄回，申请关闭',
  RETURNING: '填写退货运单号',
  AWAITING_RESHIP: '商家验货通过',
  RESHIPPED: '商家寄出换货',
  EXCHANGED: '确认收到换货',
  REFUNDING: '商家同意，开始退款',
  REFUNDED: '退款到账',
}

/** What an entry of the timeline says; who let the time pass is said too. */
export function eventWords({ state, by }: Entry): string {
  if (by !== 'SYSTEM') return events[state]
  switch (state) {
    case 'AWAITING_RETURN':
      return '商家超时未处理，自动同意'
    case 'AWAITING_RESHIP':
      return '商家超时未验货，视为通过'
    case 'REFUNDING':
      return '商家超时未处理，自动退款'
    case 'EXCHANGED':
      return '超时自动确认收到'
    case 'REQUESTED':
    case 'REJECTED':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'RETURNING':
    case 'RESHIPPED':
    case 'REFUNDED':
      return events[state]
  }
}
