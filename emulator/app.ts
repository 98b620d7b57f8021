import { Closers } from './closers'
import { Timers } from './functions/timers'
import { assertPortFree, createApp, listen } from './http-server'
import { registerParts } from './parts'
import { HISTORY_MINUTES } from './seeds/history-plan'
import { seedIfEmpty } from './seeds/seed-world'
import { openWorld, type World } from './world'

export interface EmulatorOptions {
  /** 0 takes any free port. */
  port: number
  dataFolder: string
  /** Fills an empty data folder with the shop, its people and their history. */
  seed?: boolean
  /** False: the documents live in memory only, as a million of them must. */
  durable?: boolean
}

/** A running cloud. */
export interface Emulator extends Readonly<
  Pick<World, 'url' | 'clock' | 'store' | 'functions' | 'events'>
> {
  /** Finishes writes and ends everything that was started. */
  close(): Promise<void>
}

async function compose(options: EmulatorOptions, closers: Closers): Promise<Emulator> {
  const { port, dataFolder, seed = false, durable = true } = options
  await assertPortFree(port)
  // The seeded history ends at the real time.
  const historyMs = seed ? HISTORY_MINUTES * 60_000 : 0
  const world = await openWorld({ dataFolder, historyMs, durable }, closers)
  const app = createApp()
  closers.add(() => app.close())
  registerParts(app, world)
  world.url = await listen(app, port)
  const timers = new Timers(world.functions, world.clock)
  closers.add(() => timers.close())
  // The last to listen: who hears of it finds everything done that fell due.
  world.clock.onMove((now) => world.events.emit({ kind: 'clock', now }))
  if (seed) await seedIfEmpty(world)
  return { ...world, close: () => closers.close() }
}

/** Starts the whole cloud on this machine. Throws with one sentence after undoing what it began. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const closers = new Closers()
  try {
    return await compose(options, closers)
  } catch (error) {
    await closers.close()
    throw error
  }
}
