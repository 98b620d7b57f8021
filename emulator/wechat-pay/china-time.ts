const OFFSET_MS = 8 * 3_600_000
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** RFC 3339 in Beijing time, as every time in API v3 is written. `at` is epoch ms. */
export function formatTime(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 19) + '+08:00'
}

/** Epoch ms of an RFC 3339 time, or null when it is not one. */
export function parseTime(text: string): number | null {
  if (!RFC3339.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

/** `YYYY-MM-DD` in Beijing; bills are cut by this day. `at` is epoch ms. */
export function chinaDay(at: number): string {
  return formatTime(at).slice(0, 10)
}

/** Epoch ms at which the Beijing day starts, or null when `day` is not a day. */
export function startOfDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const at = Date.parse(`${day}T00:00:00+08:00`)
  return Number.isNaN(at) || chinaDay(at) !== day ? null : at
}

/** `yyyyMMddHHmmss` in Beijing, the way WeChat Pay begins its own numbers. `at` is epoch ms. */
export function compactTime(at: number): string {
  return formatTime(at).slice(0, 19).replace(/\D/g, '')
}
