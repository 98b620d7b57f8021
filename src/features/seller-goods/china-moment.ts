import { chinaTime } from '@/lib/china-time'

const EAST_8 = 8 * 3_600_000

/** Epoch ms -> ['2026-11-22', '14:05'] as pickers want them, in China's time. */
export function momentParts(epochMs: number): readonly [date: string, time: string] {
  const [date = '', time = ''] = chinaTime(epochMs).split(' ')
  return [date, time]
}

/** ['2026-11-22', '14:05'] in China's time -> epoch ms; null for what is no moment. */
export function momentOf(date: string, time: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? []
  const [, hour, minute] = /^(\d{1,2}):(\d{1,2})$/.exec(time) ?? []
  if (year === undefined || hour === undefined) return null
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - EAST_8
  )
}
