import type { Caller } from '../../emulator/functions/identity'
import { contextVariables, platformEvent } from '../../emulator/functions/identity'
import type { Main } from './load-function'

let identity: string[] = []

/** The variables of one invocation. A function reads them before its first await, so calls may overlap. */
function assume(variables: Readonly<Record<string, string>>): void {
  for (const name of identity) delete process.env[name]
  Object.assign(process.env, variables)
  identity = Object.keys(variables)
}

export interface InProcess {
  /** Calls a function as the platform does. Loads it at the first call. */
  invoke(fn: string, event: unknown, caller: Caller): Promise<unknown>
  /** Forgets what instances keep in memory, as a cold start does. */
  restart(): void
}

/** The functions' own entry points, run in this process. */
export function runInProcess(appid: string, load: (fn: string) => Main): InProcess {
  let mains = new Map<string, Main>()
  const mainOf = (fn: string): Main => {
    const main = mains.get(fn) ?? load(fn)
    mains.set(fn, main)
    return main
  }
  return {
    invoke(fn, event, caller) {
      const main = mainOf(fn)
      assume(contextVariables(caller, appid))
      const sent: unknown = JSON.parse(JSON.stringify(platformEvent(event, caller, appid) ?? null))
      return main(sent, { request_id: 'rig' })
    },
    restart: () => {
      mains = new Map()
    },
  }
}
