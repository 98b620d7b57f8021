import fc from 'fast-check'
import { comeToRest } from './world/come-to-rest'
import { afterSale } from './commands/after-sale'
import { attacks } from './commands/attacks'
import { buying } from './commands/buying'
import type { Command } from './commands/command'
import { mishaps, storms } from './commands/faults'
import { clashing } from './commands/clashing'
import { grouping } from './commands/grouping'
import { late, lateForGroup } from './commands/late'
import { selling } from './commands/selling'
import { shipping } from './commands/shipping'
import { time } from './commands/time'
import { sightsOf } from './world/outcomes'
import { World } from './world/world'

const MOST_COMMANDS = 200
/** A failure is made smaller for at most this long. */
const SHRINK_MS = 30_000

const { commands: commandsOf, oneof } = fc

/** With `storminess`, also the database and WeChat Pay fail. */
const lifeWith = (storminess: number) =>
  commandsOf(
    [
      oneof(
        { weight: 9, arbitrary: buying },
        { weight: 6, arbitrary: grouping },
        { weight: 2, arbitrary: late },
        { weight: 1, arbitrary: lateForGroup },
        { weight: 1, arbitrary: clashing },
        { weight: 5, arbitrary: time },
        { weight: 4, arbitrary: mishaps },
        { weight: 1, arbitrary: attacks },
        { weight: 2, arbitrary: selling },
        { weight: 4, arbitrary: shipping },
        { weight: 6, arbitrary: afterSale },
        { weight: storminess, arbitrary: storms },
      ),
    ],
    { maxCommands: MOST_COMMANDS, size: 'max' },
  )

const lives = fc.noBias(oneof(lifeWith(0), lifeWith(3)))

export interface SeedReport {
  readonly seed: number
  /** Requests carried out, of all worlds of this seed. */
  readonly steps: number
  /** What became of orders and groups, and what people were answered. */
  readonly outcomes: readonly string[]
  /** Null: nothing was found. Else the smallest run that was found, line by line. */
  readonly failure: { readonly why: string; readonly trace: readonly string[] } | null
}

interface Run {
  steps: number
  outcomes: readonly string[]
  trace: readonly string[]
}

async function live(run: Run, seed: number, deeds: Iterable<Command>): Promise<void> {
  const world = await World.open(seed)
  try {
    await fc.asyncModelRun(() => ({ model: world, real: world }), deeds as never)
    await comeToRest(world)
    run.outcomes = [...sightsOf(await world.everything()), ...world.sights]
  } catch (error) {
    run.trace = world.trace.read()
    throw error
  } finally {
    run.steps += world.steps
  }
}

/** Lives through what a seed says; if something forbidden is seen, looks for the smallest run that shows it. */
export async function runSeed(seed: number, { shrink = true } = {}): Promise<SeedReport> {
  const run: Run = { steps: 0, outcomes: [], trace: [] }
  const property = fc.asyncProperty(lives, (deeds) => live(run, seed, deeds))
  const outcome = await fc.check(property, {
    seed,
    numRuns: 1,
    endOnFailure: !shrink,
    interruptAfterTimeLimit: SHRINK_MS,
    markInterruptAsFailure: false,
  })
  const { steps, outcomes } = run
  if (!outcome.failed) return { seed, steps, outcomes, failure: null }
  const why = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : 'unknown'
  return { seed, steps, outcomes, failure: { why, trace: await smallest(outcome, seed) } }
}

/** The commands and the trace of the smallest failing run. */
async function smallest(
  { counterexample }: fc.RunDetails<[Iterable<Command>]>,
  seed: number,
): Promise<readonly string[]> {
  const [deeds] = counterexample ?? [[]]
  const run: Run = { steps: 0, outcomes: [], trace: [] }
  await live(run, seed, deeds).catch(() => undefined)
  return run.trace
}
