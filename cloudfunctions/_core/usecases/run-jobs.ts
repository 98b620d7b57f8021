import type { Clock } from '../ports/clock'
import { advanceOrders } from './advance-orders'
import { closeUnpaid } from './close-unpaid'
import { countReports } from './count-reports'
import { drainGroupOutbox } from './drain-group-outbox'
import { drainOutbox } from './drain-outbox'
import { expireGroups } from './expire-groups'
import { type JobBudget, type JobTally, noTally } from './job-tally'
import { markOldSources } from './mark-old-sources'
import { refreshSoldCounts } from './refresh-sold-counts'
import { sortCustomers } from './sort-customers'
import { sumUp } from './sum-up'
import { sweepHolds } from './sweep-holds'

type Deps = Parameters<typeof closeUnpaid>[0] &
  Parameters<typeof advanceOrders>[0] &
  Parameters<typeof expireGroups>[0] &
  Parameters<typeof drainGroupOutbox>[0] &
  Parameters<typeof drainOutbox>[0] &
  Parameters<typeof sweepHolds>[0] &
  Parameters<typeof refreshSoldCounts>[0] &
  Parameters<typeof markOldSources>[0] &
  Parameters<typeof countReports>[0] &
  Parameters<typeof sortCustomers>[0] &
  Parameters<typeof sumUp>[0] & {
    readonly clock: Clock
    /** Writes one line. */
    log(line: string): void
    /** What the log may say of a thrown value. */
    report(thrown: unknown): object
  }

type Job = (deps: Deps, budget: JobBudget) => Promise<JobTally>

/** In this order: what is closed or settled late leaves less for those behind it. */
const jobs: readonly (readonly [name: string, job: Job])[] = [
  ['close-unpaid', closeUnpaid],
  ['expire-groups', expireGroups],
  ['drain-group-outbox', drainGroupOutbox],
  ['advance-orders', advanceOrders],
  ['drain-outbox', drainOutbox],
  ['sweep-holds', sweepHolds],
  ['refresh-sold-counts', refreshSoldCounts],
  ['mark-old-sources', markOldSources],
  ['count-reports', countReports],
  ['sort-customers', sortCustomers],
  ['sum-up', sumUp],
]

/** No job begins a step later than this after the start; the function may run 60 s. */
const BUDGET_MS = 40_000

/** Runs one job and writes its line. Never throws. */
async function runOne(deps: Deps, [name, job]: (typeof jobs)[number], until: number) {
  const { clock } = deps
  const started = clock.now()
  const end = (outcome: string, { error, ...counts }: JobTally) => {
    const told = error === undefined ? {} : { error: deps.report(error) }
    deps.log(JSON.stringify({ job: name, outcome, ms: clock.now() - started, ...counts, ...told }))
  }
  await job(deps, { clock, until }).then(
    (tally) => end('ok', tally),
    (error: unknown) => end('INTERNAL', { ...noTally, error: error ?? 'nothing' }),
  )
}

/**
 * Runs every job, each bounded and idempotent; one that throws or waits hinders no other: each may use
 * an equal share of the time that is left. Two runs at once do no harm.
 */
export function runJobs(deps: Deps) {
  return async (now: number): Promise<void> => {
    const end = now + BUDGET_MS
    for (const [index, job] of jobs.entries()) {
      const started = deps.clock.now()
      await runOne(deps, job, started + (end - started) / (jobs.length - index))
    }
  }
}
