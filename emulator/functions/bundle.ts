import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCron, type Cron } from './cron'

export interface TimerTrigger {
  name: string
  cron: Cron
}

/** One deployed function: its code and what its config.json says. */
export interface Bundle {
  name: string
  main: string
  timeoutSeconds: number
  memoryMb: number
  timers: readonly TimerTrigger[]
  /** Whether HTTP reaches it. */
  http: boolean
}

/** The platform's defaults: 3 s, 256 MB. */
const DEFAULT_TIMEOUT_SECONDS = 3
const DEFAULT_MEMORY_MB = 256

interface RawTrigger {
  name?: unknown
  type?: unknown
  config?: unknown
}
interface RawConfig {
  timeout?: unknown
  memorySize?: unknown
  /** Timers only: WeChat DevTools uploads them with the function. */
  triggers?: RawTrigger[]
  /** Where CloudBase's HTTP access service is to reach the function; set in its console, noted here. */
  httpPath?: unknown
}

const numberOr = (value: unknown, fallback: number) =>
  typeof value === 'number' && value > 0 ? value : fallback

function readConfig(folder: string): RawConfig {
  const file = path.join(folder, 'config.json')
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RawConfig
  } catch {
    throw new BundleError(`${file} is not valid JSON.`)
  }
}

function readTimer(fn: string, trigger: RawTrigger): TimerTrigger {
  const cron = typeof trigger.config === 'string' ? parseCron(trigger.config) : undefined
  if (!cron || typeof trigger.name !== 'string')
    throw new BundleError(`The timer of function ${fn} needs a name and a 7-field cron expression.`)
  return { name: trigger.name, cron }
}

function readBundle(folder: string, name: string): Bundle {
  const config = readConfig(path.join(folder, name))
  const triggers = config.triggers ?? []
  return {
    name,
    main: path.join(folder, name, 'index.js'),
    timeoutSeconds: Math.min(60, numberOr(config.timeout, DEFAULT_TIMEOUT_SECONDS)),
    memoryMb: numberOr(config.memorySize, DEFAULT_MEMORY_MB),
    timers: triggers.filter(({ type }) => type === 'timer').map((t) => readTimer(name, t)),
    http: typeof config.httpPath === 'string',
  }
}

/** The build is missing or broken; the message is one sentence for a person. */
export class BundleError extends Error {}

/** Reads every `<folder>/<fn>/index.js`. Throws BundleError when there is none. */
export function readBundles(folder: string): ReadonlyMap<string, Bundle> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'index.js')))
    : []
  if (names.length === 0)
    throw new BundleError(`No built cloud functions in ${folder}: run "npm run build" first.`)
  const absolute = path.resolve(folder)
  return new Map(names.map((name) => [name, readBundle(absolute, name)]))
}
