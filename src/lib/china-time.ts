const two = (n: number) => String(n).padStart(2, '0')

/** Epoch ms -> '2026-11-22 14:05' in China's time, by arithmetic: WeChat's realm has no Intl. */
export function chinaTime(epochMs: number): string {
  const at = new Date(epochMs + 8 * 3_600_000)
  const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** A rest of time in ms -> '14:59', '1:02:03', or from a day on '2 天 5 小时'; never negative. */
export function remaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  if (hours >= 24) return daysText(hours)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

function daysText(hours: number): string {
  const rest = hours % 24
  return `${Math.floor(hours / 24)} 天${rest > 0 ? ` ${rest} 小时` : ''}`
}

/** A length of time in ms in words: '24 小时', '3 天', '30 分钟'. */
export function lengthText(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} 天`
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}
