import { comeToRest } from '../world/come-to-rest'
import type { CrashFlow } from './flow'
import type { Doom } from '../world/invocation'
import { outcomesOf } from '../world/outcomes'
import { World } from '../world/world'

const HOWS: readonly Doom['how'][] = ['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST']
const SEED = 1

interface Point {
  readonly write: number
  readonly how: Doom['how']
  /** How often the phone tries again. */
  readonly patience: number
}

/** Where something happens to the first run of the jobs afterwards. */
type Relapse = Pick<Point, 'write' | 'how'> | null

const textOf = ({ write, how, patience }: Point, relapse: Relapse) =>
  `write ${write} ${how}, ${patience} retries${relapse ? `, then jobs' write ${relapse.write} ${relapse.how}` : ''}`

async function checkEnd(world: World, { ends }: CrashFlow): Promise<void> {
  for (const outcome of outcomesOf(await world.everything())) {
    if (!ends.includes(outcome)) world.report(`ended as ${outcome}`)
  }
  world.check()
}

/** The jobs, half an hour after it happened, and something happens to them too. False: they wrote less. */
async function relapseInto(world: World, relapse: NonNullable<Relapse>): Promise<boolean> {
  const doom: Doom = { ...relapse, met: false }
  await world.pass(30 * 60_000)
  world.host.doomNext('jobs', doom)
  void world.ring()
  await world.settle()
  return doom.met
}

export interface Crash {
  /** False: the flow has fewer writes. */
  readonly met: boolean
  readonly steps: number
  /** Null: nothing was found. Else why, and the run line by line. */
  readonly failure: { readonly why: string; readonly trace: readonly string[] } | null
}

async function crashAt(flow: CrashFlow, point: Point, relapse: Relapse): Promise<Crash> {
  const world = await World.open(SEED)
  for (const phone of [...world.phones, world.seller, world.clerk]) phone.patience = point.patience
  const doom: Doom = { ...point, met: false }
  let met = false
  try {
    const begin = await flow.prepare(world)
    world.host.doomNext(flow.fn, doom)
    void begin()
    await world.settle()
    if (!doom.met) return { met: false, steps: world.steps, failure: null }
    met = relapse === null || (await relapseInto(world, relapse))
    await comeToRest(world)
    await checkEnd(world, flow)
    return { met, steps: world.steps, failure: null }
  } catch (error) {
    const why = `${flow.name}, ${textOf(point, relapse)}: ${String(error)}`
    const isMet = relapse === null ? doom.met : met
    return { met: isMet, steps: world.steps, failure: { why, trace: world.trace.read() } }
  }
}

/** From the first write on, or another one, as long as there is one. */
async function* everyWrite(
  run: (write: number) => Promise<Crash>,
  { first = 1, stride = 1 } = {},
): AsyncGenerator<Crash> {
  for (let write = first; ; write += stride) {
    const crash = await run(write)
    if (crash.met || crash.failure) yield crash
    if (!crash.met) return
  }
}

/** Whether a phone waits for the answer, and may try again. */
const isAsked = ({ fn }: CrashFlow) => fn === 'order' || fn === 'seller'

/** Every write of the flow, each way that it may go wrong, with a phone that gives up and one that does not. */
export async function* crashes(flow: CrashFlow): AsyncGenerator<Crash> {
  for (const how of HOWS) {
    for (const patience of isAsked(flow) ? [0, 1] : [0]) {
      yield* everyWrite((write) => crashAt(flow, { write, how, patience }, null))
    }
  }
}

/** The jobs write often: of a relapse each so manieth write is tried, from another one on each time. */
const STRIDE = 8
/** And so manieth write of the flow before. */
const SOME = 3

/**
 * Dying before a write, and then at writes of the jobs that come to put it right. (Dying after a write
 * leaves what dying before the next one does.)
 */
export async function* relapses(flow: CrashFlow): AsyncGenerator<Crash> {
  for (let write = 1; ; write += SOME) {
    const point: Point = { write, how: 'DIES_BEFORE', patience: 0 }
    if (!(await crashAt(flow, point, null)).met) return
    const first = 1 + ((write - 1) % STRIDE)
    yield* everyWrite((again) => crashAt(flow, point, { write: again, how: 'DIES_BEFORE' }), {
      ...{ first, stride: STRIDE },
    })
  }
}
