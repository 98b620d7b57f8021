import type { EmulatorEvent } from '../event-bus'

/** What the stage page is told, besides the emulator's own events. What was said it asks for.
 * `shared`: a page of the mini program, or a picture. */
export type StageEvent =
  | EmulatorEvent
  | { kind: 'message'; from: string; to: string; at: number; id: string; shared: boolean }
  | { kind: 'moment'; author: string; at: number; id: string; shared: boolean }
  | { kind: 'people' }
  | { kind: 'reset' }

export interface NumberedEvent {
  seq: number
  event: StageEvent
}

/** Enough for what the page lists. */
const KEPT = 400

/** Numbers events, keeps the last ones for pages that open later, and hands them on. */
export interface EventLog {
  push(event: StageEvent): void
  /** The number of the last event; 0 before the first. */
  last(): number
  /** Kept events after number `seq`. */
  since(seq: number): NumberedEvent[]
  /** Returns the unsubscriber. */
  follow(listener: (event: NumberedEvent) => void): () => void
  clear(): void
}

export function createEventLog(): EventLog {
  let seq = 0
  let kept: NumberedEvent[] = []
  const listeners = new Set<(event: NumberedEvent) => void>()
  return {
    push(event) {
      const numbered = { seq: ++seq, event }
      kept = [...kept.slice(1 - KEPT), numbered]
      for (const listener of listeners) listener(numbered)
    },
    last: () => seq,
    since: (after) => kept.filter((each) => each.seq > after),
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear() {
      kept = []
    },
  }
}
