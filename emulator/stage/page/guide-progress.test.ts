import type { StageEvent } from '../stage-events'
import { startingFeed } from './event-feed'
import { seenIn } from './guide-progress'

const paid: StageEvent = {
  kind: 'pay',
  event: { kind: 'order.paid', at: 0, outTradeNo: 'o', detail: {} },
}
const said = (shared: boolean): StageEvent => ({
  kind: 'message',
  from: 'a',
  to: 'b',
  at: 0,
  id: 'm',
  shared,
})
const after = (openedAt: number, ...events: StageEvent[]) =>
  seenIn({
    ...startingFeed,
    openedAt,
    events: events.map((event, index) => ({ seq: index + 1, event })),
  })

test('a group is opened by paying, shared by a card and joined by a payment after it', () => {
  expect(after(0, said(false))).toEqual([])
  expect(after(0, paid, said(false), paid)).toEqual(['open'])
  expect(after(0, paid, said(true))).toEqual(['open', 'share'])
  expect(after(0, paid, said(true), paid)).toEqual(['open', 'share', 'join'])
})

test('what happened before the page was opened does not count', () => {
  expect(after(2, paid, said(true))).toEqual([])
})
