import type { Bundle } from './bundle'
import { parseLine, type FunctionLog } from './function-log'
import type { Caller } from './identity'
import { Instance, type Invocation } from './instance'
import { PlatformError } from './platform-error'

export interface Limits {
  /** Instances of one function at a time; further calls wait their turn. */
  instances: number
  /** An instance that had nothing to do for so long is removed. */
  idleMs: number
}

export interface PoolOptions {
  bundle: Bundle
  /** Read when an instance starts. */
  env: () => Readonly<Record<string, string>>
  limits: Limits
  clock: { now(): number; readonly offsetMs: number }
  onLog: (log: FunctionLog) => void
}

interface Slot {
  id: number
  instance: Instance
  lines: string[]
  warm: boolean
  idle?: NodeJS.Timeout
}

interface Call {
  invocation: Omit<Invocation, 'offsetMs'>
  caller: Caller
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/** The instances of one function: each serves one call at a time, more are added under load. */
export class Pool {
  private readonly slots = new Set<Slot>()
  private readonly queue: Call[] = []
  private free: Slot[] = []
  private nextId = 1

  constructor(private readonly options: PoolOptions) {}

  /** Rejects with PlatformError. */
  run(invocation: Call['invocation'], caller: Caller): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.queue.push({ invocation, caller, resolve, reject })
      this.pump()
    })
  }

  get size(): number {
    return this.slots.size
  }

  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(new PlatformError({ kind: 'closing' }))
    await Promise.all([...this.slots].map((slot) => this.remove(slot)))
  }

  private pump(): void {
    while (this.queue.length > 0) {
      const slot = this.free.pop() ?? this.add()
      if (!slot) return
      clearTimeout(slot.idle)
      const call = this.queue.shift()
      if (call) void this.serve(slot, call)
    }
  }

  private add(): Slot | undefined {
    const { bundle, env, clock, limits } = this.options
    if (this.slots.size >= limits.instances) return undefined
    const lines: string[] = []
    const slot: Slot = {
      id: this.nextId++,
      lines,
      warm: false,
      instance: new Instance({
        bundle,
        env: env(),
        offsetMs: clock.offsetMs,
        onLine: (text) => lines.push(text),
        onExit: () => this.forget(slot),
      }),
    }
    this.slots.add(slot)
    return slot
  }

  private async serve(slot: Slot, { invocation, caller, resolve, reject }: Call): Promise<void> {
    const cold = !slot.warm
    slot.warm = true
    let started = performance.now()
    let coldMs = 0
    const settle = (settled: () => void) => {
      this.log(slot, caller, { cold, coldMs, ms: performance.now() - started })
      this.release(slot)
      settled()
    }
    try {
      coldMs = cold ? await slot.instance.loaded : 0
      started = performance.now()
      const { offsetMs } = this.options.clock
      const result = await slot.instance.invoke({ ...invocation, offsetMs })
      settle(() => resolve(result))
    } catch (error) {
      if (error instanceof PlatformError)
        slot.lines.push(JSON.stringify({ platform: error.fault.kind, errCode: error.errCode }))
      settle(() => reject(error))
    }
  }

  private log(slot: Slot, caller: Caller, timing: Pick<FunctionLog, 'cold' | 'coldMs' | 'ms'>) {
    const { bundle, clock, onLog } = this.options
    const lines = slot.lines.splice(0)
    for (const text of lines.length > 0 ? lines : ['{}'])
      onLog({
        at: clock.now(),
        fn: bundle.name,
        instance: slot.id,
        ...caller,
        ...timing,
        line: parseLine(text),
      })
  }

  private release(slot: Slot): void {
    if (slot.instance.dead) {
      this.forget(slot)
      return
    }
    slot.idle = setTimeout(() => void this.remove(slot), this.options.limits.idleMs).unref()
    this.free.push(slot)
    this.pump()
  }

  private forget(slot: Slot): void {
    clearTimeout(slot.idle)
    this.slots.delete(slot)
    this.free = this.free.filter((other) => other !== slot)
    this.pump()
  }

  private async remove(slot: Slot): Promise<void> {
    this.slots.delete(slot)
    this.free = this.free.filter((other) => other !== slot)
    clearTimeout(slot.idle)
    await slot.instance.close()
  }
}
