import type { Clock } from '../ports/clock'
import { closeUnpaid } from './close-unpaid'
import { drainOutbox } from './drain-outbox'
import { type JobBudget, type JobTally, noTally } from './job-tally'
import { refreshSoldCounts } from './refresh-sold-counts'
import { sweepHolds } from './sweep-holds'

type Deps = Parameters<typeof closeUnpaid>[0] &
  Parameters<typeof drainOutbox>[0] &
  Parameters<typeof sweepHolds>[0] &
  Parameters<typeof refreshSoldCounts>[0] & {
    readonly clock: Clock
    /** Writes one line. */
    log(line: string): void
  }

type Job = (deps: Deps, budget: JobBudget) => Promise<JobTally>

/** In this order: what is closed or settled late leaves less for those behind it. */
const jobs: readonly (readonly [name: string, job: Job])[] = [
  ['close-unpaid', closeUnpaid],
  ['drain-outbox', drainOutbox],
  ['sweep-holds', sweepHolds],
  ['refresh-sold-counts', refreshSoldCounts],
]

/** No job begins a step later than this after the start; the function may run 60 s. */
const BUDGET_MS = 40_000

/** Runs every job, each bounded and idempotent; one that throws hinders no other. Two runs at once do no harm. */
export function runJobs(deps: Deps) {
  return async (now: number): Promise<void> => {
    const budget = { clock: deps.clock, until: now + BUDGET_MS }
    for (const [name, job] of jobs) {
      const started = deps.clock.now()
      const end = (outcome: string, counts: JobTally) =>
        deps.log(JSON.stringify({ job: name, outcome, ms: deps.clock.now() - started, ...counts }))
      await job(deps, budget).then(
        (counts) => end('ok', counts),
        (error: unknown) => end(error instanceof Error ? error.name : 'unknown', noTally),
      )
    }
  }
}
