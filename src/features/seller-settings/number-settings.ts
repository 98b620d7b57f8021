import type { SettingsData } from './use-settings'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface NumberSetting {
  readonly label: string
  readonly unit: string
  /** What one unit is in the contract. */
  readonly scale: number
  /** In units; the contract's safe limits. */
  readonly min: number
  readonly max: number
  readonly hint: string
  readonly read: (settings: SettingsData) => number
}

/** Every setting that is a plain number, with its limits and what it means to the shop. */
export const numberSettings = {
  windowDays: {
    label: '售后期限',
    unit: '天',
    scale: DAY,
    min: 7,
    max: 90,
    hint: '确认收货后这么多天内，买家可以申请售后；网购至少 7 天无理由。过了期限，订单才结算。',
    read: ({ afterSale }) => afterSale.windowMs,
  },
  answerHours: {
    label: '处理申请',
    unit: '小时',
    scale: HOUR,
    min: 12,
    max: 168,
    hint: '这么久没有处理的售后申请，会按买家的申请自动同意。',
    read: ({ afterSale }) => afterSale.answerMs,
  },
  returnDays: {
    label: '寄回期限',
    unit: '天',
    scale: DAY,
    min: 3,
    max: 30,
    hint: '同意退货后，买家这么久没有填运单号，售后会自动结束。',
    read: ({ afterSale }) => afterSale.returnMs,
  },
  inspectDays: {
    label: '验收期限',
    unit: '天',
    scale: DAY,
    min: 3,
    max: 30,
    hint: '买家寄回后，这么久没有验收，会自动退款。',
    read: ({ afterSale }) => afterSale.inspectMs,
  },
  receiveDays: {
    label: '自动收货',
    unit: '天',
    scale: DAY,
    min: 10,
    max: 30,
    hint: '全部发货后，这么久没有确认的订单会自动收货；不早于微信的 10 天。',
    read: ({ afterSale }) => afterSale.receiveMs,
  },
  groupHours: {
    label: '成团时限',
    unit: '小时',
    scale: HOUR,
    min: 1,
    max: 72,
    hint: '新建拼团活动时的默认值；超过 24 小时的团，聊天里的卡片一天后不再更新。',
    read: ({ groups }) => groups.durationMs,
  },
  groupSize: {
    label: '成团人数',
    unit: '人',
    scale: 1,
    min: 2,
    max: 10,
    hint: '新建拼团活动时的默认值，包括团长。',
    read: ({ groups }) => groups.size,
  },
  protectionDays: {
    label: '保护期',
    unit: '天',
    scale: DAY,
    min: 1,
    max: 365,
    hint: '好友通过分享进店后，这么久内的订单都算在分享者名下。',
    read: ({ sharing }) => sharing.protectionMs,
  },
  codeLifeDays: {
    label: '分享有效期',
    unit: '天',
    scale: DAY,
    min: 1,
    max: 365,
    hint: '分享出去的卡片和海报，这么久后仍可打开，但不再计入分享者。',
    read: ({ sharing }) => sharing.codeLifeMs,
  },
  lowStock: {
    label: '库存预警',
    unit: '件',
    scale: 1,
    min: 0,
    max: 10_000,
    hint: '可售库存不多于这个数的规格，会在数据页提醒补货；填 0 只提醒售罄的。',
    read: ({ lowStock }) => lowStock,
  },
} as const satisfies Record<string, NumberSetting>

export type NumberKey = keyof typeof numberSettings
export const numberKeys = Object.keys(numberSettings) as readonly NumberKey[]

/** The text of a field, in its unit. */
export const numberText = (key: NumberKey, settings: SettingsData): string => {
  const { read, scale } = numberSettings[key]
  return String(Math.round(read(settings) / scale))
}

/** What the text says, in the contract's unit, or what is wrong with it. */
export function readNumber(key: NumberKey, text: string): number | { readonly error: string } {
  const { min, max, unit, scale } = numberSettings[key]
  const plain = text.trim()
  const units = Number(plain)
  if (!/^\d{1,6}$/.test(plain) || units < min || units > max) {
    return { error: `请填写 ${min} 到 ${max} 之间的整数（${unit}）` }
  }
  return units * scale
}
