import { useEffect, useState } from 'react'
import type { NumberedEvent } from '../stage-events'

export interface EventFeed {
  /** The last events, oldest first. */
  events: readonly NumberedEvent[]
  /** Number of the last event before this page opened; later ones happened before our eyes. */
  openedAt: number
  connected: boolean
}

const KEPT = 600

/** Follows /stage/events. A burst of events is taken in once per frame. */
export function useEventFeed(): EventFeed {
  const [feed, setFeed] = useState<EventFeed>({ events: [], openedAt: -1, connected: true })
  useEffect(() => {
    const source = new EventSource('/stage/events')
    let waiting: NumberedEvent[] = []
    let frame = 0
    const takeIn = () => {
      const arrived = waiting
      waiting = []
      frame = 0
      setFeed((feed) => ({ ...feed, events: [...feed.events, ...arrived].slice(-KEPT) }))
    }
    source.addEventListener('hello', ({ data }: MessageEvent<string>) =>
      setFeed((feed) => ({
        ...feed,
        connected: true,
        openedAt: feed.openedAt < 0 ? Number(data) : feed.openedAt,
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
