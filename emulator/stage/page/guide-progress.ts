import { useState } from 'react'
import type { StageEvent } from '../stage-events'
import { endpointOf, type EventFeed } from './event-feed'

export const guideSteps = ['open', 'share', 'join', 'clock', 'ship', 'receive', 'refund'] as const
export type GuideStep = (typeof guideSteps)[number]
const KEY = 'stage.guide'

function kept(): GuideStep[] {
  const names = (localStorage.getItem(KEY) ?? '').split(' ')
  return guideSteps.filter((step) => names.includes(step))
}

/** A call that went well takes the step. */
const endpoints = {
  ship: ['seller.ship', 'seller.shipBatch'],
  receive: ['order.confirmReceipt'],
  refund: ['order.requestAfterSale'],
} as const

/** Steps that were taken before our eyes, the seeding's payments left out. */
export function seenIn(feed: EventFeed): GuideStep[] {
  if (feed.openedAt < 0) return []
  const from = Math.max(feed.openedAt, feed.resetAt)
  const live = feed.events.filter(({ seq }) => seq > from).map(({ event }) => event)
  const isPaid = (event: StageEvent) => event.kind === 'pay' && event.event.kind === 'order.paid'
  const isShared = (event: StageEvent) =>
    (event.kind === 'message' || event.kind === 'moment') && event.shared
  const called = (step: keyof typeof endpoints) =>
    live.some(
      (event) =>
        event.kind === 'function' &&
        event.log.line.outcome === 'ok' &&
        (endpoints[step] as readonly string[]).includes(endpointOf(event.log)),
    )
  const paid = live.findIndex(isPaid)
  const shared = live.findIndex(isShared)
  const joined = shared >= 0 && live.slice(shared).some(isPaid)
  const taken: Record<GuideStep, boolean> = {
    open: paid >= 0,
    share: shared >= 0,
    join: joined,
    clock: false,
    ship: called('ship'),
    receive: called('receive'),
    refund: called('refund'),
  }
  return guideSteps.filter((step) => taken[step])
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
