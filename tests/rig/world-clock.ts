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

/** A clock that stands still until it is moved, for the functions and the emulator alike. */
export function createWorldClock(now: number): Clock & { stop(): void } {
  jest.useFakeTimers({ now, doNotFake: [...REAL_TIMERS] })
  const listeners = new Set<(now: number) => void | Promise<void>>()
  return {
    now: () => Date.now(),
    offsetMs: 0,
    async advance(ms) {
      jest.setSystemTime(Date.now() + ms)
      for (const listener of [...listeners]) await listener(Date.now())
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => jest.useRealTimers(),
  }
}
