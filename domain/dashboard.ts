import type { Fen } from './money'

/** Counts of what waits stop here. */
export const WAITING_CAP = 100
/** When a paid order that did not leave counts as late; WeChat warns after 48 h. */
export const LATE_TO_SHIP_MS = 36 * 3_600_000
/** A group that ends this soon and misses people may want help. */
export const LATE_GROUP_MS = 3 * 3_600_000
/** Entries of the dashboard's lists. */
export const LISTED = 10
/** Days of the dashboard. */
export const REPORT_DAYS = 30

export interface Waiting {
  readonly toShip: number
  readonly lateToShip: number
  readonly afterSales: number
  readonly lateGroups: number
  readonly alerts: number
}

export interface LowStock {
  readonly productId: string
  readonly skuId: string
  readonly title: string
  readonly available: number
}

export interface TopProduct {
  readonly id: string
  readonly title: string
  readonly picture: string | null
  readonly pieces: number
  readonly sales: Fen
}

export interface TopSharer {
  readonly id: string
  readonly nickname: string
  readonly avatar: string | null
  readonly orders: number
  readonly sales: Fen
}

/** The one document of what the dashboard shows besides its days; each run of the job replaces it. */
export interface Summary {
  readonly _id: 'summary'
  /** Epoch ms. */
  readonly at: number
  readonly waiting: Waiting
  readonly lowStock: readonly LowStock[]
  readonly topProducts: readonly TopProduct[]
  readonly topSharers: readonly TopSharer[]
}

export const noWaiting: Waiting = {
  toShip: 0,
  lateToShip: 0,
  afterSales: 0,
  lateGroups: 0,
  alerts: 0,
}
