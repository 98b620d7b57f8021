import type { Clock } from '../../../emulator/clock'

/** 2026-11-22 12:00 in China. */
export const START = Date.UTC(2026, 10, 22, 4)

/** The true time of the simulated world; it moves when told. */
export interface VirtualClock extends Clock {
  pass(ms: number): void
}

export function createVirtualClock(): VirtualClock {
  let now = START
  return {
    now: () => now,
    offsetMs: 0,
    pass(ms) {
      now += ms
    },
    advance: () => Promise.reject(new Error('time passes by the scheduler')),
    onMove: () => () => {},
  }
}

/** '+1:02:03.004' since the start. */
export function sinceStart(at: number): string {
  return `+${new Date(at - START).toISOString().slice(at - START < 86_400_000 ? 11 : 8, -1)}`
}
