import type { Clock } from '../clock'
import type { TimerTrigger } from './bundle'
import { nextFire } from './cron'
import type { FunctionHost } from './host'

/** After a jump of the clock a timer runs as often as it would have, but at most so often. */
const CATCH_UP_RUNS = 3
/** setTimeout takes no more than 2^31 - 1 ms; a longer wait is taken in steps. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

interface TimerJob {
  fn: string
  trigger: TimerTrigger
}

/** The event of a timer, as CloudBase sends it. */
const timerEvent = (trigger: TimerTrigger, at: number) => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: new Date(at).toISOString(),
  Message: '',
})

/** How many runs fell due after `from` and not after `to`, of which so many are made up for. */
function missed({ trigger }: TimerJob, from: number, to: number): number {
  let runs = 0
  let at = nextFire(trigger.cron, from)
  while (at !== undefined && at <= to && runs < CATCH_UP_RUNS) {
    runs += 1
    at = nextFire(trigger.cron, at)
  }
  return runs
}

/** Fires the timer triggers by the emulated clock, and after a jump before the jump is answered. */
export class Timers {
  private readonly jobs: TimerJob[]
  private readonly pending = new Map<TimerJob, NodeJS.Timeout>()
  private readonly stopListening: () => void
  private seen: number

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {
    this.jobs = [...host.functions.values()].flatMap(({ name, timers }) =>
      timers.map((trigger) => ({ fn: name, trigger })),
    )
    this.seen = clock.now()
    this.stopListening = clock.onMove((now) => this.catchUp(now))
    for (const job of this.jobs) this.schedule(job)
  }

  close(): void {
    this.stopListening()
    for (const timeout of this.pending.values()) clearTimeout(timeout)
    this.pending.clear()
  }

  private schedule(job: TimerJob): void {
    clearTimeout(this.pending.get(job))
    const at = nextFire(job.trigger.cron, this.clock.now())
    if (at === undefined) return
    const wait = Math.min(at - this.clock.now(), LONGEST_WAIT_MS)
    const timeout = setTimeout(() => {
      if (this.clock.now() >= at) void this.fire(job)
      this.schedule(job)
    }, wait)
    this.pending.set(job, timeout.unref())
  }

  private async catchUp(now: number): Promise<void> {
    const from = this.seen
    this.seen = now
    for (const job of this.jobs) {
      this.schedule(job)
      const runs = missed(job, from, now)
      for (let run = 0; run < runs; run++) await this.fire(job)
    }
  }

  /** A failed run is in the function's log; the next one is due a minute later anyway. */
  private async fire({ fn, trigger }: TimerJob): Promise<void> {
    this.seen = this.clock.now()
    const event = timerEvent(trigger, this.clock.now())
    await this.host.invoke(fn, event, { source: 'timer' }).catch(() => undefined)
  }
}
