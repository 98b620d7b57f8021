import { SHIP_WITHIN_MS } from '@domain/shipment'
import { chinaTime } from '@/lib/china-time'

const HOUR = 3_600_000
/** From so long before the time on it is urgent. */
const SOON = 12 * HOUR

export interface ShipByNotice {
  readonly tone: 'calm' | 'soon' | 'late'
  readonly text: string
}

/** 90 min -> '1 小时'; below an hour in minutes. */
function roughly(ms: number): string {
  if (ms >= SHIP_WITHIN_MS) return `${Math.floor(ms / (24 * HOUR))} 天`
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} 小时`
  return `${Math.max(1, Math.floor(ms / 60_000))} 分钟`
}

/** How urgent it is at epoch ms `now` to ship before epoch ms `shipBy`, when WeChat begins to warn. */
export function shipByNotice(shipBy: number, now: number): ShipByNotice {
  const left = shipBy - now
  if (left <= 0) return { tone: 'late', text: `发货已超时 ${roughly(-left)}` }
  if (left < SOON) return { tone: 'soon', text: `${roughly(left)}内须发货` }
  return { tone: 'calm', text: `${chinaTime(shipBy).slice(5)} 前发货` }
}
