/** As the server makes it plain: letters and digits, no blanks or dashes (contract/parcel). */
export const plainWaybill = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Beginnings that only one company prints. */
const beginnings: readonly (readonly [start: RegExp, carrier: string])[] = [
  [/^SF\d/, 'SF'],
  [/^YT\d/, 'YTO'],
  [/^JDV?[A-Z]?\d/, 'JD'],
  [/^JT\d/, 'JTSD'],
  [/^DPK\d/, 'DBL'],
  [/^E[A-Z]\d{9}CN$/, 'EMS'],
]

/** The company that a waybill tells by its looks; null: it could be anyone's. */
export const carrierOfWaybill = (waybill: string): string | null =>
  beginnings.find(([start]) => start.test(plainWaybill(waybill)))?.[1] ?? null

/** What is wrong with a waybill, and how to mend it; null: nothing. */
export function waybillProblem(typed: string): string | null {
  const waybill = plainWaybill(typed)
  if (waybill === '') return '请填写运单号'
  if (/[^A-Z0-9]/.test(waybill)) return '运单号只有字母和数字，请检查'
  if (waybill.length < 6) return '运单号太短，请检查是否完整'
  return waybill.length > 32 ? '运单号太长，请检查是否多填' : null
}

/** How the numbers of a company look; only where they all look alike. */
const usual: Partial<Record<string, { readonly pattern: RegExp; readonly hint: string }>> = {
  SF: { pattern: /^SF\d{13}$/, hint: '顺丰单号一般是 SF 加 13 位数字' },
  YTO: { pattern: /^YT\d{13}$/, hint: '圆通单号一般是 YT 加 13 位数字' },
  JTSD: { pattern: /^JT\d{13}$/, hint: '极兔单号一般是 JT 加 13 位数字' },
  ZTO: { pattern: /^\d{12,15}$/, hint: '中通单号一般是 12 至 15 位数字' },
  YUNDA: { pattern: /^\d{13,15}$/, hint: '韵达单号一般是 13 或 15 位数字' },
  STO: { pattern: /^\d{12,15}$/, hint: '申通单号一般是 12 至 15 位数字' },
  EMS: { pattern: /^(\d{13}|[A-Z]{2}\d{9}[A-Z]{2})$/, hint: 'EMS 单号一般是 13 位' },
}

/** A doubt about a waybill that may still be right; null: none. */
export function waybillHint(carrier: string | null, typed: string): string | null {
  if (carrier === null || waybillProblem(typed) !== null) return null
  const looks = usual[carrier]
  return looks && !looks.pattern.test(plainWaybill(typed)) ? `${looks.hint}，请核对` : null
}
