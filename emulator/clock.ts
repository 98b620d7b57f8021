/** The one clock of the emulated world: real time plus an offset that the stage and the tests move. */
export interface Clock {
  /** Epoch ms of the emulated world. */
  now(): number
  /** Emulated minus real time, ms. Function workers shift their Date by it. */
  readonly offsetMs: number
  /** Moves the world forward by `ms` (>= 0); listeners run in order, awaited. */
  advance(ms: number): Promise<void>
  /** Called after every move with the new time. Returns the unsubscriber. */
  onMove(listener: (now: number) => void | Promise<void>): () => void
}

export function createClock(offsetMs = 0): Clock {
  let offset = offsetMs
  const listeners = new Set<(now: number) => void | Promise<void>>()
  const now = () => Date.now() + offset
  return {
    now,
    get offsetMs() {
      return offset
    },
    async advance(ms) {
      if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError('the clock only moves forward')
      offset += ms
      for (const listener of [...listeners]) await listener(now())
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
