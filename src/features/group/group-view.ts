import { chinaTime } from '@/lib/china-time'
import { refundWords } from './refund-words'
import type { GroupData } from './use-group'

/** What a visitor can do on the group's page. */
export type GroupAction =
  | 'invite'
  | 'join'
  | 'pay'
  | 'giveUp'
  | 'open'
  | 'shop'
  | 'order'
  | 'leave'
  | 'choose'
  | 'refund'
  | 'complete'

export interface GroupView {
  readonly tone: 'open' | 'waiting' | 'success' | 'over'
  readonly headline: string
  readonly detail: string
  /** Whether the time that is left matters. */
  readonly counting: boolean
  readonly primary: GroupAction
  readonly secondary: readonly GroupAction[]
}

export interface Viewer {
  readonly isSeller: boolean
  /** Epoch ms until which a payer without a seat may choose another group; null: not such a payer. */
  readonly waitUntil: number | null
}

/** What the page says of a group and what it offers, at `now` (epoch ms of the server). */
export function viewGroup(group: GroupData, now: number, viewer: Viewer): GroupView {
  if (viewer.waitUntil !== null) return withoutSeat(viewer.waitUntil, now)
  switch (group.state) {
    case 'FORMING':
      return forSeller(now < group.expiresAt ? forming(group) : timeUp(group), group, viewer)
    case 'SUCCEEDED':
      return succeeded(group)
    case 'FAILING':
    case 'FAILED':
      return failed(group)
  }
}

const over = { tone: 'over', counting: false } as const
const open = { tone: 'open', counting: true } as const

/** A group of one's own, or the shop when the product is gone. */
const anew = ({ product }: GroupData): GroupAction => (product.onSale ? 'open' : 'shop')

const forSeller = (view: GroupView, { paid }: GroupData, { isSeller }: Viewer): GroupView =>
  isSeller && paid > 0 ? { ...view, secondary: [...view.secondary, 'complete'] } : view

function withoutSeat(until: number, now: number): GroupView {
  if (now >= until) {
    const detail = '选团时间已过，款项会自动全额原路退回'
    return { ...over, headline: '没有等到座位', detail, primary: 'order', secondary: [] }
  }
  return {
    tone: 'waiting',
    counting: false,
    headline: '付款成功，但座位已被占满',
    detail: `请选择其他团。${chinaTime(until)} 前没有选择，会自动全额退款`,
    primary: 'choose',
    secondary: ['refund', 'order'],
  }
}

const canJoin = ({ missing, product }: GroupData) => missing > 0 && product.onSale

/** At the cashier: neither paid nor free. */
const paying = ({ size, paid, missing }: GroupData) => size - paid - missing

function forming(group: GroupData): GroupView {
  const { me } = group
  switch (me?.seat) {
    case 'PAID':
    case 'CONFIRMED':
      return formingMember(group)
    case 'HELD':
      return {
        ...open,
        tone: 'waiting',
        headline: '座位已为你保留',
        detail: '付款后就在团里了；不买了请放弃名额，让给其他人',
        primary: 'pay',
        secondary: ['giveUp'],
      }
    case 'REFUNDING':
      return { ...left(group), primary: anew(group), secondary: ['order'] }
    case 'REFUNDED':
      return canJoin(group)
        ? { ...left(group), counting: true, primary: 'join', secondary: ['order'] }
        : { ...left(group), primary: anew(group), secondary: ['order'] }
    case 'RELEASED':
    case undefined:
      return formingVisitor(group)
  }
}

function formingMember(group: GroupData): GroupView {
  const { size, paid, missing } = group
  if (missing === 0) {
    return {
      ...open,
      tone: 'waiting',
      headline: `还差 ${size - paid} 人付款`,
      detail: '座位都有人了，等他们付完款就成团',
      primary: 'order',
      secondary: ['leave'],
    }
  }
  const others = paying(group)
  return {
    ...open,
    headline: `还差 ${size - paid} 人成团`,
    detail: others > 0 ? `其中 ${others} 位正在付款，快邀请好友` : '邀请好友参团，人满就发货',
    primary: 'invite',
    secondary: ['order', 'leave'],
  }
}

function formingVisitor(group: GroupData): GroupView {
  const { size, paid, missing } = group
  if (missing === 0) {
    return {
      ...open,
      tone: 'waiting',
      headline: '座位已满，等待付款',
      detail: '如有人没付款，座位会重新放出；你也可以自己开团',
      primary: anew(group),
      secondary: [],
    }
  }
  const headline = `还差 ${size - paid} 人成团`
  if (!canJoin(group)) {
    const detail = '商品已下架，不能再参团'
    return { ...open, headline, detail, primary: anew(group), secondary: [] }
  }
  const others = paying(group)
  return {
    ...open,
    headline,
    detail: others > 0 ? `其中 ${others} 位正在付款，还有座位` : '参团付款，人满就发货',
    primary: 'join',
    secondary: [],
  }
}

/** The minute job is about to end it. */
function timeUp(group: GroupData): GroupView {
  const seat = group.me?.seat
  return {
    ...over,
    tone: 'waiting',
    headline: '时间到，正在结算',
    detail: '没有成团会自动全额退款，结果马上更新',
    primary: seat === 'PAID' || seat === 'HELD' ? 'order' : anew(group),
    secondary: [],
  }
}

const left = ({ me }: GroupData) => ({
  ...over,
  headline: '你已退出这个团',
  detail: refundWords(me?.refund ?? null),
})

function succeeded(group: GroupData): GroupView {
  const bySeller = group.completedBy === 'SELLER'
  const help = `由商家助力成团，实际 ${group.paid} 人参团`
  const done = { tone: 'success', counting: false } as const
  switch (group.me?.seat) {
    case 'PAID':
    case 'CONFIRMED':
      return {
        ...done,
        headline: '拼团成功',
        detail: bySeller ? `${help}，会尽快发货` : '人已到齐，商家会尽快发货',
        primary: 'order',
        secondary: [],
      }
    case 'HELD':
      return {
        ...done,
        headline: '已经成团，座位还为你留着',
        detail: bySeller ? `${help}，付款后直接发货` : '付款后直接发货',
        primary: 'pay',
        secondary: ['giveUp'],
      }
    case 'REFUNDING':
    case 'REFUNDED':
      return { ...left(group), primary: anew(group), secondary: ['order'] }
    case 'RELEASED':
    case undefined:
      return {
        ...done,
        headline: '这个团已经拼成',
        detail: bySeller ? `${help}；想要的话自己开个团吧` : '晚了一步，想要的话自己开个团吧',
        primary: anew(group),
        secondary: [],
      }
  }
}

function failed(group: GroupData): GroupView {
  const why = group.endReason === 'ALL_LEFT' ? '团员都退出了' : '时间到了，人没有凑齐'
  switch (group.me?.seat) {
    case 'PAID':
    case 'CONFIRMED':
    case 'REFUNDING':
    case 'REFUNDED':
      return {
        ...over,
        headline: '拼团未成功',
        detail: `${why}，${refundWords(group.me.refund)}`,
        primary: anew(group),
        secondary: ['order'],
      }
    case 'HELD':
    case 'RELEASED':
    case undefined:
      return {
        ...over,
        headline: '这个团已结束',
        detail: `${why}，付过款的人都会收到全额退款`,
        primary: anew(group),
        secondary: [],
      }
  }
}
