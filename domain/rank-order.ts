/** Room between two that stand next to each other, so that moves seldom touch more than one. */
export const RANK_STEP = 1024

/** A place in the recommended order; a higher rank comes first. */
export interface Ranked {
  readonly id: string
  readonly rank: number
}

/** A rank to be set, and the one that it replaces. */
export interface RankChange extends Ranked {
  readonly from: number
}

/**
 * Puts `moved` directly before `behind` and behind the first of `before` (those that stand before
 * `behind`, the nearest first, without `moved`). Without room between the two, those before it move up.
 * Made in this order, each change leaves the others as they stand; `moved` comes last.
 */
export function placeBefore(
  moved: Ranked,
  behind: Ranked,
  before: readonly Ranked[],
): readonly RankChange[] {
  const placed = (rank: number): RankChange => ({ id: moved.id, from: moved.rank, rank })
  const next = before[0]
  if (!next) return [placed(behind.rank + RANK_STEP)]
  const middle = Math.floor((behind.rank + next.rank) / 2)
  if (middle > behind.rank && middle < next.rank) return [placed(middle)]
  const rank = behind.rank + RANK_STEP
  const lifted: RankChange[] = []
  let below = rank
  for (const one of before) {
    if (one.rank > below) break
    below += RANK_STEP
    lifted.push({ id: one.id, from: one.rank, rank: below })
  }
  return [...lifted.reverse(), placed(rank)]
}

/** Puts `moved` behind the last one. */
export const placeBehind = (moved: Ranked, last: Ranked): readonly RankChange[] => [
  { id: moved.id, from: moved.rank, rank: last.rank - RANK_STEP },
]
