import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { functionBuildOptions } from '../config/functions'
import { functionEnv } from '../emulator/function-env'
import { createKeys } from '../emulator/wechat-pay/keys'
import { median, metric, type Metric } from './metric'

const run = promisify(execFile)
const starts = 9
/** What the platform gives an instance; nothing is called while loading. */
const env = { ...process.env, ...functionEnv(createKeys(), 'http://127.0.0.1:9') }

/** Time that one fresh process spends in require() of the bundle, ms. */
async function loadOnce(bundle: string): Promise<number> {
  const code = `const t=performance.now();require(${JSON.stringify(bundle)});process.stdout.write(String(performance.now()-t));process.exit(0)`
  const { stdout } = await run(process.execPath, ['-e', code], { env })
  return Number(stdout)
}

/** The SDK alone, bundled with the very options of the functions. */
async function bundleBareSdk(folder: string): Promise<string> {
  const outfile = path.join(folder, 'bare.js')
  await build({
    ...functionBuildOptions,
    stdin: { contents: "exports.cloud = require('wx-server-sdk')", resolveDir: process.cwd() },
    outfile,
  })
  return outfile
}

/** What our own code adds to loading the SDK; bundles take turns so that a slow moment hits all. */
export async function measureLoadTimes(functions: string): Promise<Metric[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pinxiang-load-'))
  try {
    const names = await readdir(functions)
    const bundles = new Map([['bare_sdk', await bundleBareSdk(folder)]])
    for (const name of names) bundles.set(name, path.join(functions, name, 'index.js'))
    const times = new Map<string, number[]>()
    for (let round = 0; round < starts; round++) {
      for (const [name, bundle] of bundles) {
        times.set(name, [...(times.get(name) ?? []), await loadOnce(bundle)])
      }
    }
    const medians = [...times].map(([name, values]) => [name, median(values)] as const)
    const worst = Math.max(...medians.filter(([name]) => name !== 'bare_sdk').map(([, ms]) => ms))
    return [
      metric('load.bare_sdk_ms', median(times.get('bare_sdk') ?? []), 'ms'),
      metric('load.function_ms', worst, 'ms'),
      ...medians
        .filter(([name]) => name !== 'bare_sdk')
        .map(([name, ms]) => metric(`load.${name}_ms`, ms, 'ms')),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
