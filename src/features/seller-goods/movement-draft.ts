import type { MovementReason } from '@domain/stock-state'
import { readWhole } from './plain-text'

export const movementKinds = ['IN', 'OUT', 'COUNT', 'DAMAGED'] as const
/** What the seller does to a stock. */
export type MovementKind = (typeof movementKinds)[number]

export const kindNames: Record<MovementKind, string> = {
  IN: '入库',
  OUT: '出库',
  COUNT: '盘点',
  DAMAGED: '报损',
}

export const reasonNames: Record<MovementReason, string> = {
  INBOUND: '进货',
  COUNTED: '盘点',
  DAMAGED: '报损',
  RETURNED: '退货',
  OTHER: '其他',
}

/** Why it may be done; the first is the usual one. */
export const reasonsOf: Record<MovementKind, readonly [MovementReason, ...MovementReason[]]> = {
  IN: ['INBOUND', 'RETURNED', 'OTHER'],
  OUT: ['OTHER'],
  COUNT: ['COUNTED'],
  DAMAGED: ['DAMAGED'],
}

const MOST = 1_000_000

interface MovementDraft {
  readonly kind: MovementKind
  /** Pieces: more, fewer, or (of a count) as many as there are. */
  readonly amount: string
}

/** How many pieces more or fewer that is, and how many there are then; or what is wrong. */
export function readMovement(
  { kind, amount }: MovementDraft,
  available: number,
): { readonly delta: number; readonly after: number } | { readonly error: string } {
  const pieces = readWhole(amount, kind === 'COUNT' ? 0 : 1, MOST)
  if (pieces === null) {
    return { error: `请填写 ${kind === 'COUNT' ? 0 : 1} 到 ${MOST} 之间的整数` }
  }
  if (kind === 'COUNT') {
    const delta = pieces - available
    if (delta === 0) return { error: '与现有可售库存相同，不用调整' }
    return Math.abs(delta) > MOST ? { error: '一次调整太多，请分几次' } : { delta, after: pieces }
  }
  if (kind === 'IN') return { delta: pieces, after: available + pieces }
  if (pieces > available) return { error: `可售库存只有 ${available} 件` }
  return { delta: -pieces, after: available - pieces }
}
