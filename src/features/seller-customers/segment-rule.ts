import type { FixedSegment } from '@domain/segment'
import { parseYuan } from '@/lib/parse-money'
import type { SegmentData } from './use-customers'

type Rule = SegmentData['rule']
type NumberRule = Exclude<keyof Rule, 'tag'>

/** The segments that always are. */
export const fixedSegmentNames: Readonly<Record<FixedSegment, string>> = {
  NEW: '新客',
  ACTIVE: '活跃',
  SLEEPING: '沉睡',
  SHARERS: '分享达人',
}

export const segmentName = (id: string, own: readonly SegmentData[]): string =>
  (fixedSegmentNames as Readonly<Record<string, string>>)[id] ??
  own.find((segment) => segment.id === id)?.name ??
  ''

interface Condition {
  readonly label: string
  readonly unit: string
  readonly money?: true
  readonly words: (value: string) => string
}

const most = 10_000
const mostDays = 3650

export const conditions: Readonly<Record<NumberRule, Condition>> = {
  ordersFrom: { label: '下单至少', unit: '次', words: (n) => `下单 ${n} 次以上` },
  spentFrom: { label: '消费至少', unit: '元', money: true, words: (n) => `消费 ${n} 元以上` },
  paidWithinDays: { label: '最近下单', unit: '天内', words: (n) => `${n} 天内下过单` },
  notPaidForDays: { label: '没有下单', unit: '天', words: (n) => `${n} 天没有下单` },
  joinedWithinDays: { label: '最近加入', unit: '天内', words: (n) => `${n} 天内加入` },
  broughtFrom: { label: '带来好友', unit: '位', words: (n) => `带来 ${n} 位以上好友` },
  sharesFrom: { label: '分享至少', unit: '次', words: (n) => `分享 ${n} 次以上` },
}
const keys = Object.keys(conditions) as readonly NumberRule[]
export const conditionKeys = keys

/** A rule as it stands in its form; an empty field is no condition. */
export type RuleDraft = Readonly<Record<NumberRule | 'tag', string>>

const textOf = (key: NumberRule, value: number | undefined): string => {
  if (value === undefined) return ''
  return conditions[key].money ? String(value / 100) : String(value)
}

export const ruleDraftOf = (rule: Rule): RuleDraft =>
  ({
    ...Object.fromEntries(keys.map((key) => [key, textOf(key, rule[key])])),
    tag: rule.tag ?? '',
  }) as RuleDraft

function readCondition(key: NumberRule, text: string): number | null {
  if (conditions[key].money) {
    const amount = parseYuan(text)
    return amount === null || amount === 0 ? null : amount
  }
  const limit = key.endsWith('Days') ? mostDays : most
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= limit ? Number(text) : null
}

/** The rule that the draft says, or which fields are wrong. A rule without any condition is everybody. */
export function readRule(
  draft: RuleDraft,
): { readonly rule: Rule } | { readonly wrong: readonly (NumberRule | 'empty')[] } {
  const given = keys.filter((key) => draft[key].trim() !== '')
  const read = given.map((key) => [key, readCondition(key, draft[key].trim())] as const)
  const wrong = read.flatMap(([key, value]) => (value === null ? [key] : []))
  if (wrong.length > 0) return { wrong }
  const tag = draft.tag.trim()
  if (given.length === 0 && tag === '') return { wrong: ['empty'] }
  return { rule: { ...(Object.fromEntries(read) as Rule), ...(tag !== '' && { tag }) } }
}

/** A rule in words. */
export function ruleWords(rule: Rule): string {
  const draft = ruleDraftOf(rule)
  const parts = keys
    .filter((key) => draft[key] !== '')
    .map((key) => conditions[key].words(draft[key]))
  return [...parts, ...(rule.tag === undefined ? [] : [`标签「${rule.tag}」`])].join('，')
}
