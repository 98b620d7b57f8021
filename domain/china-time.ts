const CHINA_MS = 8 * 3_600_000

/** Epoch ms as people in China read it, to the minute: '2026年11月22日 12:00'. China has one time zone and no summer time. */
export function chinaTime(at: number): string {
  const [date = '', time = ''] = new Date(at + CHINA_MS).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}

/** RFC 3339 in China's time, to the second, as WeChat's interfaces want it: '2026-11-22T12:00:00+08:00'. */
export function chinaStamp(at: number): string {
  return `${new Date(at + CHINA_MS).toISOString().slice(0, 19)}+08:00`
}

const DAY_MS = 24 * 3_600_000

/** The day in China at epoch ms `at`: '2026-11-22'. As text, days sort by time. */
export function chinaDay(at: number): string {
  return new Date(at + CHINA_MS).toISOString().slice(0, 10)
}

/** The last `count` days in China at epoch ms `now`, the oldest first, today last. */
export function lastDays(count: number, now: number): string[] {
  return Array.from({ length: count }, (_, index) => chinaDay(now - (count - 1 - index) * DAY_MS))
}
