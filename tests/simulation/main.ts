// npm run simulate -- --seeds N [--seed S] [--crash-points] [--first]: see docs/proof.md.
import { parseArgs } from 'node:util'
import { type Crash, crashes, relapses } from './crash/crash-points'
import { crashFlows } from './crash/flows'
import { runSeed } from './run-seed'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    /** The crash points instead of seeds. */
    'crash-points': { type: 'boolean', default: false },
    /** Only flows whose name has this in it. */
    flow: { type: 'string', default: '' },
    /** Stop at the first failure, as it was found. */
    first: { type: 'boolean', default: false },
  },
})

interface Tally {
  runs: number
  steps: number
  failed: number
}

function print(name: string, failure: Crash['failure']): void {
  if (!failure) return
  console.log(`${name}: ${failure.why}`)
  if (!values.first) for (const line of failure.trace) console.log(`  ${line}`)
}

async function runSeeds(first: number, count: number): Promise<Tally> {
  const tally = { runs: 0, steps: 0, failed: 0 }
  const seen = new Map<string, number>()
  for (let seed = first; seed < first + count; seed += 1) {
    const { failure, steps, outcomes } = await runSeed(seed, { shrink: !values.first })
    print(`seed ${seed}`, failure)
    tally.runs += 1
    tally.steps += steps
    for (const outcome of outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    if (failure) tally.failed += 1
    if (failure && values.first) return tally
  }
  for (const [outcome, times] of [...seen].sort()) console.log(`${times} times ${outcome}`)
  return tally
}

async function* allCrashes(): AsyncGenerator<Crash> {
  const flows = crashFlows.filter(({ name }) => name.includes(values.flow))
  for (const flow of flows) yield* crashes(flow)
  for (const flow of flows) yield* relapses(flow)
}

async function runCrashPoints(): Promise<Tally> {
  const tally = { runs: 0, steps: 0, failed: 0 }
  for await (const { failure, steps } of allCrashes()) {
    print('crash point', failure)
    tally.runs += 1
    tally.steps += steps
    if (failure) tally.failed += 1
    if (failure && values.first) return tally
  }
  return tally
}

async function main(): Promise<void> {
  const started = performance.now()
  const [first, count] = [Number(values.seed), Number(values.seeds)]
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
    console.error('Give --seeds and --seed whole numbers.')
    process.exit(2)
  }
  const crashing = values['crash-points']
  const { runs, steps, failed } = await (crashing ? runCrashPoints() : runSeeds(first, count))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const what = crashing ? 'crash points' : `seeds from ${first}`
  console.log(`${runs} ${what}, ${steps} steps, ${seconds} s: ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

void main()
