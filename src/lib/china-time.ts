const two = (n: number) => String(n).padStart(2, '0')

/** Epoch ms -> '2026-11-22 14:05' in China's time, by arithmetic: WeChat's realm has no Intl. */
export function chinaTime(epochMs: number): string {
  const at = new Date(epochMs + 8 * 3_600_000)
  const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

/** A rest of time in ms -> '14:59' or '1:02:03'; never negative. */
export function remaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
