import { readStored, writeStored } from '@/platform/storage'
import type { BatchLine } from './batch-lines'

const KEY = 'ship-batch'

const isLine = (value: unknown): value is BatchLine => {
  if (typeof value !== 'object' || value === null) return false
  const { row, number, carrier, waybill, outcome } = value as Record<string, unknown>
  const words = [number, carrier, waybill].every((each) => typeof each === 'string')
  return words && typeof row === 'number' && (outcome === null || typeof outcome === 'string')
}

/** An import that was left before its end; empty: none. What was stored may be of any shape. */
export function storedBatch(): readonly BatchLine[] {
  const stored = readStored(KEY)
  return Array.isArray(stored) && stored.every(isLine) ? stored : []
}

export const storeBatch = (lines: readonly BatchLine[]): void => writeStored(KEY, lines)
