import { lengthText } from '@/lib/china-time'
import { priceText } from '@/lib/format-money'
import type { GroupAction } from './group-view'

type Rules = {
  readonly durationMs: number
  readonly newcomersOnly: boolean
  readonly limitPerPerson: number | null
  /** Fen. */
  readonly leaderDiscount: number
}

/** A campaign's or a group's rules in plain words. */
export function ruleWords(rules: Rules): string[] {
  const { durationMs, newcomersOnly, limitPerPerson, leaderDiscount } = rules
  return [
    `开团后 ${lengthText(durationMs)}内人满即成团，未成团自动全额退款`,
    ...(newcomersOnly ? ['老带新：仅限没有下过单的新用户参团，谁都可以开团'] : []),
    ...(limitPerPerson === null ? [] : [`每人限购 ${limitPerPerson} 件`]),
    ...(leaderDiscount > 0 ? [`团长开团立减 ${priceText(leaderDiscount)}`] : []),
    '成团前可以随时退团，款项原路退回',
  ]
}

const labels: Record<Exclude<GroupAction, 'join'>, string> = {
  invite: '邀请好友参团',
  pay: '去付款',
  giveUp: '放弃名额',
  open: '去开个新团',
  shop: '去逛逛',
  order: '查看订单',
  leave: '退出拼团',
  choose: '选择其他团',
  refund: '不拼了，退款',
  complete: '提前成团（商家）',
}

/** What a button says. `price`: the lowest of the group, fen. */
export const actionLabel = (action: GroupAction, price: number): string =>
  action === 'join' ? `${priceText(price)} 立即参团` : labels[action]

/** The lowest of prices, fen. */
export const lowest = (prices: readonly { readonly price: number }[]): number =>
  Math.min(...prices.map(({ price }) => price))
