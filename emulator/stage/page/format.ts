import type { Language } from './words'

const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' }
const ZONE = 'Asia/Shanghai'

/** `13:05:09`, in the shop's time zone. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: ZONE, hour12: false })

/** `13:05`. */
export const shortTime = (at: number): string => clockTime(at).slice(0, 5)

/** `Thu, 26 Nov` or `11月26日周四`. */
export const dayOf = (at: number, language: Language): string =>
  new Date(at).toLocaleDateString(locales[language], {
    timeZone: ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })

/** `26 Nov 13:05`. */
export const dayAndTime = (at: number, language: Language): string =>
  new Date(at).toLocaleString(locales[language], {
    timeZone: ZONE,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })

/** Fen as `¥12.30`. */
export const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`

const units = [
  { ms: 86_400_000, en: 'd', zh: '天' },
  { ms: 3_600_000, en: 'h', zh: '小时' },
  { ms: 60_000, en: 'min', zh: '分钟' },
] as const

/** A span as its two largest units: `4 d 2 h`; empty below a minute. */
export function span(ms: number, language: Language): string {
  let rest = Math.abs(ms)
  const parts: string[] = []
  for (const unit of units) {
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    if (count > 0) parts.push(`${count} ${unit[language]}`)
  }
  return parts.slice(0, 2).join(' ')
}
