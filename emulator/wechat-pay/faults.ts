import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))
const FORGERIES = ['off', 'signature', 'ciphertext', 'timestamp', 'serial'] as const
const MISMATCHES = ['off', 'amount', 'currency', 'mchid', 'appid', 'payer', 'order'] as const

/** A setting of the switches: any subset of them. */
export const FaultsInput = v.strictObject({
  delayMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000))),
  dropNext: v.optional(count),
  duplicate: v.optional(count),
  reorder: v.optional(v.boolean()),
  forge: v.optional(v.picklist(FORGERIES)),
  mismatch: v.optional(v.picklist(MISMATCHES)),
  refundAbnormal: v.optional(v.boolean()),
  loseAnswers: v.optional(count),
})

/** What WeChat Pay and the network between do wrong on purpose. */
export interface Faults {
  /** First delivery of every new notification comes this much later. */
  delayMs: number
  /** So many deliveries are lost on the way; each counts as an attempt and is retried. */
  dropNext: number
  /** So many further copies of every delivery, all at once. */
  duplicate: number
  /** A new notification waits for the next one and arrives after it. */
  reorder: boolean
  forge: (typeof FORGERIES)[number]
  /** A valid signature over content that does not belong to the order. */
  mismatch: (typeof MISMATCHES)[number]
  refundAbnormal: boolean
  /** So many POSTs are carried out while their answers are lost. */
  loseAnswers: number
}

export const noFaults = (): Faults => ({
  delayMs: 0,
  dropNext: 0,
  duplicate: 0,
  reorder: false,
  forge: 'off',
  mismatch: 'off',
  refundAbnormal: false,
  loseAnswers: 0,
})

export interface FaultSwitch {
  name: keyof Faults
  kind: 'milliseconds' | 'count' | 'toggle' | 'choice'
  choices?: readonly string[]
  en: string
  zh: string
}

/** The switches as data: the stage draws its buttons from this. */
export const faultSwitches: readonly FaultSwitch[] = [
  {
    name: 'delayMs',
    kind: 'milliseconds',
    en: 'Notifications arrive this much later.',
    zh: '通知推迟到达。',
  },
  {
    name: 'dropNext',
    kind: 'count',
    en: 'The next so many deliveries get lost; the schedule retries them.',
    zh: '接下来若干次投递丢失，之后按计划重试。',
  },
  {
    name: 'duplicate',
    kind: 'count',
    en: 'Every notification comes with so many copies at the same moment.',
    zh: '每条通知同时多送若干份。',
  },
  {
    name: 'reorder',
    kind: 'toggle',
    en: 'A notification waits and arrives after the next one.',
    zh: '通知乱序：先到的等后到的先走。',
  },
  {
    name: 'forge',
    kind: 'choice',
    choices: FORGERIES,
    en: 'Notifications are forged: wrong signature, tampered ciphertext, stale timestamp or unknown serial.',
    zh: '伪造通知：签名错误、密文被改、时间戳过期或序列号未知。',
  },
  {
    name: 'mismatch',
    kind: 'choice',
    choices: MISMATCHES,
    en: 'Rightly signed notifications tell a wrong amount, currency, merchant, app, payer or order.',
    zh: '签名正确但内容不符：金额、币种、商户号、应用、付款人或订单号。',
  },
  {
    name: 'refundAbnormal',
    kind: 'toggle',
    en: 'Refunds end ABNORMAL, as when the payer closed the bank account.',
    zh: '退款变为异常，如付款人已销户。',
  },
  {
    name: 'loseAnswers',
    kind: 'count',
    en: 'The next so many requests are carried out but their answers are lost.',
    zh: '接下来若干次请求已执行，但应答丢失。',
  },
]
