import { sinceStart, type VirtualClock } from './virtual-clock'

/** A line is put into words only when somebody reads it. */
type Line = string | (() => string)

/** What happened, line by line, each with its time. */
export interface Trace {
  note(line: Line): void
  read(): readonly string[]
}

export function createTrace(clock: VirtualClock): Trace {
  const lines: { readonly at: number; readonly line: Line }[] = []
  return {
    note: (line) => void lines.push({ at: clock.now(), line }),
    read: () =>
      lines.map(({ at, line }) => `${sinceStart(at)}  ${typeof line === 'string' ? line : line()}`),
  }
}
