/**
 * `after` (one revision past its predecessor) has something new for the reports from epoch ms `now`: a
 * payment, a refund that succeeded, a group that opened or ended (docs/adr/0012).
 */
export function markForTally<Doc extends { readonly tallyDueAt: number }>(
  after: Doc,
  now: number,
): Doc {
  return { ...after, tallyDueAt: Math.min(after.tallyDueAt, now) }
}
