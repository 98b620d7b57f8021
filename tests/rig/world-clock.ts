import type { Clock } from '../../emulator/clock'

/** Everything but Date stays real: the store, the wire and the sockets need their timers. */
const REAL_TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const

export interface WorldClock extends Clock {
  /** Functions see a clock that is `ms` ahead of everybody else's (behind when negative). */
  skewFunctions(ms: number): void
  stop(): void
}

/** A clock that stands still until it is moved, for the functions and the emulator alike. */
export function createWorldClock(start: number): WorldClock {
  jest.useFakeTimers({ now: start, doNotFake: [...REAL_TIMERS] })
  const listeners = new Set<(now: number) => void | Promise<void>>()
  const state = { now: start, skewMs: 0 }
  // The functions run in this process and ask Date.
  const show = () => jest.setSystemTime(state.now + state.skewMs)
  return {
    now: () => state.now,
    offsetMs: 0,
    async advance(ms) {
      state.now += ms
      show()
      for (const listener of [...listeners]) await listener(state.now)
    },
    skewFunctions(ms) {
      state.skewMs = ms
      show()
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => jest.useRealTimers(),
  }
}
