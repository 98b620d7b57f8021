import type { NumberedEvent } from '../stage-events'
import { feedAfter, startingFeed } from './event-feed'

const people = (seq: number): NumberedEvent => ({ seq, event: { kind: 'people' } })
const reset = (seq: number): NumberedEvent => ({ seq, event: { kind: 'reset' } })
const numbers = ({ events }: { events: readonly NumberedEvent[] }) => events.map(({ seq }) => seq)

const opened = { ...startingFeed, openedAt: 0 }

test('what came before a reset is forgotten', () => {
  const feed = feedAfter(opened, [people(1), people(2)])
  const after = feedAfter(feed, [people(3), reset(4), people(5)])
  expect(numbers(after)).toEqual([4, 5])
  expect(after.resetAt).toBe(4)
})

// The phones are keyed by it: they would start anew in somebody's hands.
test('a reset stays known when later events have pushed it out', () => {
  const later = Array.from({ length: 700 }, (_, n) => people(n + 2))
  const feed = feedAfter(feedAfter(opened, [reset(1)]), later)
  expect(feed.events).toHaveLength(600)
  expect(feed.resetAt).toBe(1)
})

test('a reset from before the page was opened restarts no phone', () => {
  const feed = feedAfter({ ...startingFeed, openedAt: 2 }, [reset(1), people(2)])
  expect(numbers(feed)).toEqual([1, 2])
  expect(feed.resetAt).toBe(0)
})
