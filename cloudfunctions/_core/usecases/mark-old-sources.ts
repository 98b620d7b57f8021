import { type OldPositions, type OldSources, oldSources } from '../ports/old-sources'
import { hasTime, type JobBudget, type JobTally, noTally } from './job-tally'

/** Documents of a step, and steps of one run: what is marked must be counted too. */
const STEP = 200
const STEPS = 5

/** The next collection to look at, and after which id; null: all were looked at, once and for all. */
function nextOf(positions: OldPositions) {
  for (const source of oldSources) {
    const position = positions[source]
    if (position !== 'DONE') return { source, after: position.after }
  }
  return null
}

/** Marks documents from before there were reports for counting, a few steps a run. */
export async function markOldSources(
  { oldSources: sources }: { readonly oldSources: OldSources },
  budget: JobBudget,
): Promise<JobTally> {
  const now = budget.clock.now()
  let positions = await sources.positions()
  let done = 0
  for (let step = 0; step < STEPS && hasTime(budget); step += 1) {
    const next = nextOf(positions)
    if (next === null) break
    const last = await sources.markNext(next.source, next.after, STEP, now)
    positions = { ...positions, [next.source]: last === null ? 'DONE' : { after: last } }
    done += 1
  }
  if (done > 0) await sources.savePositions(positions)
  return { ...noTally, done }
}
