import type { Clock } from '../ports/clock'

/** Loads at most once in `ttlMs`, and once for callers at the same time. A failed load is not kept. */
export function cached<Value>(
  clock: Clock,
  ttlMs: number,
  load: () => Promise<Value>,
): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly until: number } | undefined
  return () => {
    const now = clock.now()
    if (kept && now < kept.until) return kept.value
    const entry = { value: load(), until: now + ttlMs }
    kept = entry
    entry.value.catch(() => {
      if (kept === entry) kept = undefined
    })
    return entry.value
  }
}
