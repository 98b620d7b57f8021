const CHINA_MS = 8 * 3_600_000

/** Epoch ms as people in China read it, to the minute: '2026年11月22日 12:00'. China has one time zone and no summer time. */
export function chinaTime(at: number): string {
  const [date = '', time = ''] = new Date(at + CHINA_MS).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}
