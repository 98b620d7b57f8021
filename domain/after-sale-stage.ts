import type { AfterSale } from './after-sale'
import type { AfterSaleStage, AfterSaleState } from './after-sale-state'

/** Whose turn it is in a request. */
const stages: Record<AfterSaleState, Exclude<AfterSaleStage, 'NONE'>> = {
  REQUESTED: 'SELLER',
  REJECTED: 'DONE',
  CANCELLED: 'DONE',
  AWAITING_RETURN: 'BUYER',
  EXPIRED: 'DONE',
  RETURNING: 'SELLER',
  AWAITING_RESHIP: 'SELLER',
  RESHIPPED: 'BUYER',
  EXCHANGED: 'DONE',
  REFUNDING: 'MONEY',
  REFUNDED: 'DONE',
}

/** Which turn a list shows first, when requests of one order wait for different people. */
const precedence = ['SELLER', 'BUYER', 'MONEY', 'DONE'] as const

/** Whose turn it is in these requests. */
export function stageOf(afterSales: readonly Pick<AfterSale, 'state'>[]): AfterSaleStage {
  const found = new Set(afterSales.map(({ state }) => stages[state]))
  return precedence.find((stage) => found.has(stage)) ?? 'NONE'
}

/** Epoch ms of the request's last change. */
export function changedAt({ timeline, createdAt }: AfterSale): number {
  return timeline.at(-1)?.at ?? createdAt
}
