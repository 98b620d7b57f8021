import type { Clock } from '../ports/clock'

export interface Cached<Value> {
  readonly get: () => Promise<Value>
  /** Whether get() would answer without loading. */
  readonly isKept: () => boolean
}

/** Loads at most once in `ttlMs`, and once for callers at the same time. A failed load is not kept. */
export function cached<Value>(
  clock: Clock,
  ttlMs: number,
  load: () => Promise<Value>,
): Cached<Value> {
  let kept: { readonly value: Promise<Value>; readonly until: number } | undefined
  const valid = () => (kept && clock.now() < kept.until ? kept : undefined)
  return {
    isKept: () => valid() !== undefined,
    get() {
      const found = valid()
      if (found) return found.value
      const entry = { value: load(), until: clock.now() + ttlMs }
      kept = entry
      entry.value.catch(() => {
        if (kept === entry) kept = undefined
      })
      return entry.value
    },
  }
}
