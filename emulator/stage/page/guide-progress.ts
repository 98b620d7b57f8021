import { useState } from 'react'
import type { EventFeed } from './event-feed'

export const guideSteps = ['open', 'pay', 'clock'] as const
export type GuideStep = (typeof guideSteps)[number]
const KEY = 'stage.guide'

function kept(): GuideStep[] {
  const names = (localStorage.getItem(KEY) ?? '').split(' ')
  return guideSteps.filter((step) => names.includes(step))
}

/** Steps that were taken before our eyes, the seeding's payments left out. */
function seenIn(feed: EventFeed): GuideStep[] {
  if (feed.openedAt < 0) return []
  const from = Math.max(feed.openedAt, feed.resetAt)
  const live = feed.events.filter(({ seq }) => seq > from).map(({ event }) => event)
  const opened = live.some(
    (event) =>
      event.kind === 'function' &&
      event.log.source === 'client' &&
      event.log.line.endpoint === 'shop.getProduct',
  )
  const paid = live.some((event) => event.kind === 'pay' && event.event.kind === 'order.paid')
  return [...(opened ? (['open'] as const) : []), ...(paid ? (['pay'] as const) : [])]
}

/** Which steps of the guide are done; remembered in this browser. */
export function useProgress(feed: EventFeed) {
  const [marked, setMarked] = useState(kept)
  const done = new Set<GuideStep>([...marked, ...seenIn(feed)])
  const mark = (step: GuideStep) => {
    const all = guideSteps.filter((each) => each === step || done.has(each))
    localStorage.setItem(KEY, all.join(' '))
    setMarked(all)
  }
  return { done, mark }
}
