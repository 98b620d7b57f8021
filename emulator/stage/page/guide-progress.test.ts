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

test.each([
  ['seller.ship', 'ship'],
  ['order.confirmReceipt', 'receive'],
  ['order.requestAfterSale', 'refund'],
])('%s takes the step %s when it goes well', (endpoint, step) => {
  const call = (outcome: string): StageEvent => ({
    kind: 'function',
    log: {
      at: 0,
      fn: endpoint.split('.')[0] ?? '',
      instance: 1,
      source: 'client',
      cold: false,
      coldMs: 0,
      ms: 1,
      line: { endpoint, outcome },
    },
  })
  expect(after(0, call('ORDER_NOT_FOUND'))).toEqual([])
  expect(after(0, call('ok'))).toEqual([step])
})

test('what happened before the page was opened does not count', () => {
  expect(after(2, paid, said(true))).toEqual([])
})
