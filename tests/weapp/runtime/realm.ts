import vm from 'node:vm'
import type { Activity } from './activity'
import { Timers } from './timers'

/**
 * Built-ins of V8 that the oldest supported phone (iOS 13.4, see static/syntax.ts) lacks. WeChat's
 * logic layer also has no Intl on iOS and no code generation from strings.
 */
const NEWER_THAN_IOS_13_4 = `
  delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer
  delete globalThis.Atomics; delete globalThis.WeakRef; delete globalThis.FinalizationRegistry
  delete globalThis.AggregateError; delete Promise.any; delete Object.hasOwn
  delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name]
  delete String.prototype.at; delete String.prototype.isWellFormed; delete globalThis.BigInt
`

export interface ConsoleLine {
  readonly level: string
  readonly text: string
}

/** The JavaScript realm in which the app's logic runs: ECMAScript, timers, console, no more. */
export class Realm {
  readonly timers: Timers
  readonly console: ConsoleLine[] = []
  /** What the app threw where nobody caught it. (Rejections nobody caught: jest fails on those.) */
  readonly errors: unknown[] = []
  private readonly context: vm.Context

  constructor(readonly activity: Activity) {
    this.timers = new Timers(activity, (work) => this.guard(work))
    const { setTimeout, setInterval, clear } = this.timers
    this.context = vm.createContext(
      {
        console: this.consoleOf(),
        setTimeout,
        setInterval,
        clearTimeout: clear,
        clearInterval: clear,
      },
      { name: 'weapp', codeGeneration: { strings: false, wasm: false } },
    )
    vm.runInContext(NEWER_THAN_IOS_13_4, this.context)
  }

  /** Puts globals (wx, App, Page and so on) into the realm. */
  define(globals: Readonly<Record<string, unknown>>): void {
    Object.assign(this.context, globals)
  }

  /** Compiles a module file the way WeChat wraps it. */
  compile(code: string, filename: string): (...args: unknown[]) => void {
    return vm.compileFunction(code, ['require', 'module', 'exports'], {
      filename,
      parsingContext: this.context,
    }) as (...args: unknown[]) => void
  }

  /** A copy of plain data whose objects and arrays belong to the realm. */
  copy<T>(value: T): T {
    return value === undefined ? value : this.parse<T>(JSON.stringify(value))
  }

  /** JSON.parse of the realm. */
  parse<T>(json: string): T {
    const parse = vm.runInContext('JSON.parse', this.context) as (text: string) => T
    return parse(json)
  }

  /** A promise of the realm, as the app would make one. */
  promise<T>(start: (resolve: (v: T) => void, reject: (e: unknown) => void) => void): Promise<T> {
    const Constructor = vm.runInContext('Promise', this.context) as PromiseConstructor
    return new Constructor<T>(start)
  }

  /** Runs the app's code; what it throws is kept for the test to see. */
  guard<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      this.errors.push(error)
      return undefined
    }
  }

  /** Stops the timers. */
  close(): void {
    this.timers.stop()
  }

  private consoleOf(): Record<string, (...args: unknown[]) => void> {
    const write =
      (level: string) =>
      (...args: unknown[]) => {
        this.console.push({ level, text: args.map(describe).join(' ') })
      }
    const levels = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'trace']
    return Object.fromEntries(levels.map((level) => [level, write(level)]))
  }
}

/** Text of anything the app logs or throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'stack' in value) return String(value.stack)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
