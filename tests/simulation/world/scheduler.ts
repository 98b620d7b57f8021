import type { Chance } from './chance'
import type { VirtualClock } from './virtual-clock'

/** Who asked for something: one invocation of a function. */
export interface Asker {
  readonly name: string
  readonly state: 'RUNNING' | 'STALLED' | 'DEAD' | 'ENDED'
}

interface Request {
  readonly asker: Asker
  readonly what: () => string
  /** The highest goes first. */
  readonly priority: number
  /** Carries it out, tells the asker if it still lives, and answers what the trace says. */
  readonly carryOut: () => Promise<unknown>
}

/** How long a request takes, ms. */
const STEP_MS = 4
/** More steps than any run needs: then something asks for ever. */
const MOST_STEPS = 20_000

const brief = (outcome: unknown) => String(JSON.stringify(outcome)).slice(0, 120)

/** Resolves when everybody who may go on has come to the next request. */
export const settled = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Every await of a use case is a request to a port, and every request waits here until it is chosen.
 * So the seed decides which invocation goes on, at each of them.
 */
export class Scheduler {
  private waiting: Request[] = []
  private readonly counts = new Map<string, number>()

  constructor(
    private readonly chance: Chance,
    private readonly clock: VirtualClock,
    private readonly onStep: (line: () => string) => void,
  ) {}

  /** How many requests a name has made so far. */
  count(name: string): number {
    return this.counts.get(name) ?? 0
  }

  /** Waits for its turn. Never resolves when the asker dies before the answer. */
  request<T>(asker: Asker, what: () => string, perform: () => Promise<T>): Promise<T> {
    const nth = this.count(asker.name) + 1
    this.counts.set(asker.name, nth)
    return new Promise((resolve, reject) => {
      const carryOut = () =>
        perform().then(
          (value) => {
            if (asker.state !== 'DEAD') resolve(value)
            return value
          },
          (error: Error) => {
            if (asker.state !== 'DEAD') reject(error)
            return `${error.name}: ${error.message}`
          },
        )
      const priority = this.chance('turn', asker.name, nth)
      this.waiting.push({ asker, what, priority, carryOut })
    })
  }

  /** Requests of the dead that are on their way may get lost, or still arrive some time. */
  forget(asker: Asker): void {
    this.waiting = this.waiting.filter(
      (request) =>
        request.asker !== asker || this.chance('zombie', asker.name, request.priority) < 0.5,
    )
  }

  /** Carries one request out. False when none may go on. */
  async step(): Promise<boolean> {
    const ready = this.waiting.filter(({ asker }) => asker.state !== 'STALLED')
    const [first, ...others] = ready
    if (!first) return false
    const next = others.reduce((best, each) => (each.priority > best.priority ? each : best), first)
    this.waiting.splice(this.waiting.indexOf(next), 1)
    this.clock.pass(STEP_MS)
    const outcome = await next.carryOut()
    await settled()
    this.onStep(() => `${next.asker.name}: ${next.what()} -> ${brief(outcome)}`)
    return true
  }
}

/** Steps until nothing may go on, also not after `between`, which runs around each. */
export async function drain(scheduler: Scheduler, between: () => Promise<void>): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await between()
    if (await scheduler.step()) continue
    await between()
    if (!(await scheduler.step())) return
  }
  throw new Error('the world does not come to rest')
}
