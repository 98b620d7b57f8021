import { useEffect, useState } from 'react'
import type { FunctionLog } from '../../functions/function-log'
import type { NumberedEvent } from '../stage-events'

export interface EventFeed {
  /** The last events, oldest first. */
  events: readonly NumberedEvent[]
  /** Number of the last event before this page opened; later ones happened before our eyes. */
  openedAt: number
  /** Number of the last reset that happened before our eyes; 0 before the first. */
  resetAt: number
  connected: boolean
}

const KEPT = 600

export const startingFeed: EventFeed = { events: [], openedAt: -1, resetAt: 0, connected: true }

/** What the page knows after more has arrived. A reset forgets all that came before it. */
export function feedAfter(feed: EventFeed, arrived: readonly NumberedEvent[]): EventFeed {
  const events = [...feed.events, ...arrived]
  const reset = events.map(({ event }) => event.kind).lastIndexOf('reset')
  const { seq: resetAt = 0 } = events[reset] ?? {}
  return {
    ...feed,
    events: events.slice(Math.max(0, reset)).slice(-KEPT),
    resetAt: resetAt > feed.openedAt ? resetAt : feed.resetAt,
  }
}

/** Follows /stage/events. A burst of events is taken in once per frame. */
export function useEventFeed(): EventFeed {
  const [feed, setFeed] = useState<EventFeed>(startingFeed)
  useEffect(() => {
    const source = new EventSource('/stage/events')
    let waiting: NumberedEvent[] = []
    let frame = 0
    const takeIn = () => {
      const arrived = waiting
      waiting = []
      frame = 0
      setFeed((feed) => feedAfter(feed, arrived))
    }
    source.addEventListener('hello', ({ data }: MessageEvent<string>) =>
      setFeed((feed) => ({
        ...feed,
        connected: true,
        // An emulator that was started anew counts from the beginning.
        openedAt: feed.openedAt < 0 ? Number(data) : Math.min(feed.openedAt, Number(data)),
      })),
    )
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      const event = JSON.parse(data) as NumberedEvent['event']
      waiting.push({ seq: Number(lastEventId), event })
      // Hidden tabs paint no frames: a timer takes over there.
      if (frame === 0) frame = window.setTimeout(takeIn, 30)
    }
    source.onerror = () => setFeed((feed) => ({ ...feed, connected: false }))
    return () => {
      window.clearTimeout(frame)
      source.close()
    }
  }, [])
  return feed
}

/** The endpoint that was called; empty when it was none. */
export const endpointOf = ({ line }: FunctionLog): string =>
  typeof line.endpoint === 'string' ? line.endpoint : ''

/** Number of the last event that `wanted` picks; 0 without one. Changes whenever another arrives. */
export function lastWhere(
  { events }: EventFeed,
  wanted: (event: NumberedEvent['event']) => boolean,
): number {
  for (let at = events.length - 1; at >= 0; at--) {
    const each = events[at]
    if (each && wanted(each.event)) return each.seq
  }
  return 0
}

/** Number of the last event of one of these kinds; 0 without one. */
export const lastOf = (feed: EventFeed, ...kinds: NumberedEvent['event']['kind'][]): number =>
  lastWhere(feed, ({ kind }) => kinds.includes(kind))
