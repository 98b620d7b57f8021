import { randomUUID } from 'node:crypto'
import { readBundles, type Bundle } from './bundle'
import type { FunctionLog } from './function-log'
import { contextVariables, platformEvent, type Caller } from './identity'
import { PlatformError } from './platform-error'
import { Pool, type Limits } from './pool'

export interface FunctionHostOptions {
  /** The folder with `<fn>/index.js`, as the build leaves it. */
  bundles: string
  /** Variables of each function, read when an instance starts. */
  env: (fn: string) => Readonly<Record<string, string>>
  /** The mini program that calls. */
  appid: string
  clock: { now(): number; readonly offsetMs: number }
  limits?: Partial<Limits>
  onLog: (log: FunctionLog) => void
}

export interface FunctionHost {
  /** What the function returned. Rejects with PlatformError, never with the function's own error. */
  invoke(fn: string, event: unknown, caller: Caller): Promise<unknown>
  readonly functions: ReadonlyMap<string, Bundle>
  /** Instances of a function that are alive. */
  instances(fn: string): number
  close(): Promise<void>
}

const DEFAULT_LIMITS: Limits = { instances: 8, idleMs: 60_000 }

function platformContext(bundle: Bundle): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    function_name: bundle.name,
    function_version: '$LATEST',
    memory_limit_in_mb: bundle.memoryMb,
    time_limit_in_ms: bundle.timeoutSeconds * 1000,
    request_id: randomUUID(),
  }
}

/** Runs built functions as the cloud does. Throws BundleError when the build is missing. */
export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const { appid, clock, onLog } = options
  const functions = readBundles(options.bundles)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const deployed = new Map(
    [...functions].map(([name, bundle]) => {
      const env = () => options.env(name)
      return [name, { bundle, pool: new Pool({ bundle, env, limits, clock, onLog }) }]
    }),
  )
  return {
    functions,
    invoke(fn, event, caller) {
      const found = deployed.get(fn)
      if (!found) return Promise.reject(new PlatformError({ kind: 'unknown-function', fn }))
      const invocation = {
        event: platformEvent(event, caller, appid),
        context: platformContext(found.bundle),
        variables: contextVariables(caller, appid),
      }
      return found.pool.run(invocation, caller)
    },
    instances: (fn) => deployed.get(fn)?.pool.size ?? 0,
    async close() {
      await Promise.all([...deployed.values()].map(({ pool }) => pool.close()))
    },
  }
}
