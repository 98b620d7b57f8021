import type { Fen } from '@domain/money'
import { parseYuan } from '@/lib/parse-money'
import type { SettingsData } from './use-settings'

type Postage = SettingsData['postage']
type Region = Postage['regions'][number]

export interface TariffDraft {
  /** Yuan. */
  readonly fee: string
  /** Yuan; empty: never free. */
  readonly freeFrom: string
}

export interface RegionDraft extends TariffDraft {
  readonly provinces: readonly string[]
  readonly closed: boolean
}

export interface WeightDraft {
  readonly firstGrams: string
  readonly firstFee: string
  readonly stepGrams: string
  readonly stepFee: string
}

export interface PostageDraft extends TariffDraft {
  readonly regions: readonly RegionDraft[]
  /** Null: weight does not matter. */
  readonly byWeight: WeightDraft | null
}

/** What a new rule by weight begins with: a kilogram, then each begun kilogram. */
export const newWeight: WeightDraft = {
  firstGrams: '1000',
  firstFee: '8',
  stepGrams: '1000',
  stepFee: '2',
}
export const newRegion: RegionDraft = { provinces: [], fee: '', freeFrom: '', closed: false }

const MOST_FEE = 1_000_00

/** 1250 -> '12.5' */
export const yuan = (amount: number): string => String(amount / 100)

const tariffOf = ({ fee, freeFrom }: Pick<Region, 'fee' | 'freeFrom'>): TariffDraft => ({
  fee: yuan(fee),
  freeFrom: freeFrom === null ? '' : yuan(freeFrom),
})

export const postageDraftOf = ({ regions, byWeight, ...tariff }: Postage): PostageDraft => ({
  ...tariffOf(tariff),
  regions: regions.map(({ provinces, closed, ...own }) => ({
    ...tariffOf(own),
    provinces: [...provinces],
    closed,
  })),
  byWeight: byWeight && {
    firstGrams: String(byWeight.firstGrams),
    firstFee: yuan(byWeight.firstFee),
    stepGrams: String(byWeight.stepGrams),
    stepFee: yuan(byWeight.stepFee),
  },
})

type Errors = Readonly<Record<string, string>>

const fee = (text: string): Fen | null => {
  const read = parseYuan(text)
  return read === null || read > MOST_FEE ? null : (read as Fen)
}

const FEE_HINT = '请填写 0 到 1000 元之间的金额'
const FREE_HINT = '请填写包邮金额，或留空表示不包邮'
const GRAMS_HINT = '请填写 1 到 1000000 克之间的整数'

/** A tariff's values; null where they are wrong. */
function readTariff(draft: TariffDraft): { fee: Fen | null; freeFrom: Fen | null | undefined } {
  const threshold = draft.freeFrom.trim()
  const read = threshold === '' ? null : parseYuan(threshold)
  const freeFrom = threshold !== '' && (read === null || read === 0) ? undefined : (read as Fen)
  return { fee: fee(draft.fee), freeFrom }
}

/** What is wrong with a region's sheet; empty: nothing. A place that is closed costs nothing. */
export function regionErrors(draft: RegionDraft): Errors {
  const { fee: amount, freeFrom } = readTariff(draft)
  return {
    ...(draft.provinces.length === 0 && { provinces: '请至少选择一个省份' }),
    ...(!draft.closed && amount === null && { fee: FEE_HINT }),
    ...(!draft.closed && freeFrom === undefined && { freeFrom: FREE_HINT }),
  }
}

function readRegion(draft: RegionDraft): Region {
  const { fee: amount, freeFrom } = readTariff(draft)
  return {
    provinces: [...draft.provinces],
    closed: draft.closed,
    fee: draft.closed ? (0 as Fen) : (amount ?? (0 as Fen)),
    freeFrom: draft.closed ? null : (freeFrom ?? null),
  }
}

const grams = (text: string): number | null =>
  /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1_000_000
    ? Number(text)
    : null

function readWeight(draft: WeightDraft): { value: Postage['byWeight']; errors: Errors } {
  const value = {
    firstGrams: grams(draft.firstGrams),
    firstFee: fee(draft.firstFee),
    stepGrams: grams(draft.stepGrams),
    stepFee: fee(draft.stepFee),
  }
  const { firstGrams, firstFee, stepGrams, stepFee } = value
  const errors = {
    ...(firstGrams === null && { 'postage.firstGrams': GRAMS_HINT }),
    ...(firstFee === null && { 'postage.firstFee': FEE_HINT }),
    ...(stepGrams === null && { 'postage.stepGrams': GRAMS_HINT }),
    ...(stepFee === null && { 'postage.stepFee': FEE_HINT }),
  }
  if (firstGrams === null || firstFee === null || stepGrams === null || stepFee === null) {
    return { value: null, errors }
  }
  return { value: { firstGrams, firstFee, stepGrams, stepFee }, errors }
}

/** The rule that the draft says; `value` is null when something is wrong. */
export function readPostage(draft: PostageDraft): {
  readonly value: Postage | null
  readonly errors: Errors
} {
  const { fee: amount, freeFrom } = readTariff(draft)
  const weight = draft.byWeight === null ? { value: null, errors: {} } : readWeight(draft.byWeight)
  const errors: Errors = {
    // By weight the fee is not asked for.
    ...(draft.byWeight === null && amount === null && { 'postage.fee': FEE_HINT }),
    ...(freeFrom === undefined && { 'postage.freeFrom': FREE_HINT }),
    ...weight.errors,
  }
  if (Object.keys(errors).length > 0 || freeFrom === undefined) return { value: null, errors }
  const regions = draft.regions.map(readRegion)
  return { value: { fee: amount ?? (0 as Fen), freeFrom, regions, byWeight: weight.value }, errors }
}

/** What it costs and from when it is free; `added`: on top of the postage by weight. */
export function tariffWords({ fee: text, freeFrom }: TariffDraft, added = false): string {
  const amount = fee(text)
  const cost = amount === 0 ? (added ? '不加价' : '免运费') : `${added ? '另加' : '运费'} ¥${text}`
  return freeFrom.trim() === '' || (amount === 0 && !added) ? cost : `${cost}，满 ¥${freeFrom} 包邮`
}
