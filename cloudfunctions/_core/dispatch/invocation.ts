import type { Clock } from '../ports/clock'

/** Who started this invocation, as the platform says. Null for a timer and for HTTP. */
export interface Caller {
  readonly openid: string | null
}

/** What the entry of every function needs besides its use cases. */
export interface Environment {
  readonly clock: Clock
  /** Must be asked before the first await: the platform's context is one per process. */
  caller(): Caller
  /** Round trips to the database since the instance started. */
  trips(): number
  /** A short one-way name of a person for the log. */
  fingerprint(openid: string): string
  /** Writes one line. */
  log(line: string): void
}

/** What one log line says. No input, no output, no openid, no message of an error. */
export interface LogLine {
  readonly endpoint: string
  /** 'ok' or the error code. */
  readonly outcome: string
  readonly ms: number
  readonly trips: number
  readonly who?: string
  readonly requestId?: string
  /** On an instance's first invocation. */
  readonly cold?: true
  /** On INTERNAL and BUSY. */
  readonly error?: ErrorReport
}

export interface ErrorReport {
  readonly name: string
  /** Frames only: the message of an error may hold a value. */
  readonly stack: readonly string[]
  readonly cause?: ErrorReport
}

const STACK_FRAMES = 12
/** Ends in a place in the code, so that no line of a message can pass for a frame. */
const FRAME = /^\s+at .*(:\d+:\d+\)?|<anonymous>\))$/

/** What may be told of a thrown value. */
export function reportOf(thrown: unknown, depth = 0): ErrorReport {
  if (!(thrown instanceof Error)) return { name: typeof thrown, stack: [] }
  const stack = (thrown.stack ?? '').split('\n').filter((line) => FRAME.test(line))
  return {
    name: thrown.name,
    stack: stack.slice(0, STACK_FRAMES).map((line) => line.trim()),
    ...(thrown.cause !== undefined && depth < 3 && { cause: reportOf(thrown.cause, depth + 1) }),
  }
}

/** How one invocation ended: its answer, and what the log may say of it. */
export interface Ending<Answer> {
  readonly answer: Answer
  readonly endpoint: string
  readonly outcome: string
  readonly error?: ErrorReport
}

const requestIdOf = (context: unknown): string | undefined => {
  if (typeof context !== 'object' || context === null || !('request_id' in context))
    return undefined
  return typeof context.request_id === 'string' ? context.request_id : undefined
}

export type Main<Answer> = (event: unknown, context?: unknown) => Promise<Answer>

/** Wraps the work of a function into its entry: measures it and writes its one log line. `work` must not throw. */
export function createEntry<Answer>(
  env: Environment,
  work: (event: unknown, caller: Caller, now: number) => Promise<Ending<Answer>>,
): Main<Answer> {
  let cold = true
  return async (event, context) => {
    const caller = env.caller()
    const first = cold
    cold = false
    const started = { at: env.clock.now(), trips: env.trips() }
    const { answer, ...ending } = await work(event, caller, started.at)
    const requestId = requestIdOf(context)
    const line: LogLine = {
      ...ending,
      ms: env.clock.now() - started.at,
      trips: env.trips() - started.trips,
      ...(caller.openid !== null && { who: env.fingerprint(caller.openid) }),
      ...(requestId !== undefined && { requestId }),
      ...(first && { cold: true }),
    }
    env.log(JSON.stringify(line))
    return answer
  }
}
