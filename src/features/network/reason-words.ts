import type { OutputOf } from '@contract/index'

type TouchedOrder = OutputOf<'referral.touchedOrders'>['items'][number]
export type Explanation = OutputOf<'referral.explain'>
type Reason = TouchedOrder['reason']

const DAY = 86_400_000

interface ReasonWords {
  /** On the list. */
  readonly short: string
  /** After the verdict. */
  readonly because: string
}

const mine: Record<Reason, ReasonWords> = {
  BOUND: { short: '好友由你带来', because: '这位好友最早打开的是你的分享，且还在保护期内' },
  LAST_TOUCH: {
    short: '下单前最后打开的是你的分享',
    because: '下单前，对方最后打开的是你的分享',
  },
  // Nobody earns by these; said all the same should a newer server answer so.
  NO_TOUCH: { short: '下单前没有打开过分享', because: '下单前，对方没有打开过分享' },
  LAPSED: { short: '已过保护期', because: '对方打开分享已经超过保护期' },
}

const others: Record<Reason, ReasonWords> = {
  BOUND: {
    short: '好友由别人先带来，还在保护期',
    because: '这位好友最早打开的是别人的分享，且还在保护期内',
  },
  LAST_TOUCH: {
    short: '下单前最后打开的是别人的分享',
    because: '下单前，对方最后打开的是别人的分享',
  },
  NO_TOUCH: { short: '下单前没有打开过分享', because: '下单前，对方没有打开过分享' },
  LAPSED: {
    short: '打开你的分享已超过保护期',
    because: '对方打开你的分享后，过了保护期才下单',
  },
}

const wordsOf = ({ earned, reason }: Pick<TouchedOrder, 'earned' | 'reason'>): ReasonWords =>
  (earned ? mine : others)[reason]

export type Standing = 'counted' | 'unpaid' | 'refunded' | 'notMine'

/** Whether the order counts for me now. */
export function standingOf({ earned, paid, refunded }: TouchedOrder): Standing {
  if (!earned) return 'notMine'
  if (refunded) return 'refunded'
  return paid ? 'counted' : 'unpaid'
}

export const standingNames: Record<Standing, string> = {
  counted: '已计入',
  unpaid: '待付款',
  refunded: '已退款',
  notMine: '未计入',
}

/** Why, in a few words. */
export function shortReason(order: TouchedOrder): string {
  const standing = standingOf(order)
  if (standing === 'refunded') return '订单已全额退款，不计入成交'
  if (standing === 'unpaid') return '对方还没有付款，付款后计入'
  return wordsOf(order).short
}

/** The answer to "why (not) me" in one sentence. */
export function verdict(order: TouchedOrder): string {
  const { because } = wordsOf(order)
  switch (standingOf(order)) {
    case 'counted':
      return `这笔订单计入你的成交：${because}。`
    case 'unpaid':
      return `${because}，等对方付款后计入你的成交。`
    case 'refunded':
      return `${because}，但订单已全额退款，所以不计入成交。`
    case 'notMine':
      return `这笔订单没有计入你的成交：${because}。`
  }
}

/** ms as days, as the rule says them; hours when it is less than a day. */
export const protectionText = (ms: number): string =>
  ms >= DAY ? `${Math.round(ms / DAY)} 天` : `${Math.max(1, Math.round(ms / 3_600_000))} 小时`

/** The rule in the order in which it is applied. */
export function rules(protectionMs: number): string[] {
  const time = protectionText(protectionMs)
  return [
    '自己买的不计入自己的成交。',
    `新朋友最早打开谁的分享，${time}内的订单都计入谁的成交。`,
    `没有这样的朋友，或者过了 ${time}，看下单前最后打开的是谁的分享，打开后 ${time}内有效。`,
    '都没有的话，这笔订单不计入任何人。',
    '只看真实付款的订单，分享、点开都不产生成交；全额退款的订单会被扣除。',
  ]
}

/** What one opened share meant for the order. */
export function touchNote(touch: Explanation['touches'][number], orderedAt: number): string {
  if (touch.earns) return touch.isMine ? '这次计入了你的成交' : '这次计入了对方的成交'
  if (touch.until < orderedAt) return '下单时已过保护期'
  return touch.bound ? '第一次带来' : '仅作记录'
}
