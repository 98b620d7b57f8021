import { createEventLog } from './stage-events'

const tick = (now: number) => ({ kind: 'clock', now }) as const

test('a follower sees every event with a growing number until it stops', () => {
  const log = createEventLog()
  const seen: number[] = []
  const stop = log.follow(({ seq }) => seen.push(seq))
  log.push(tick(1))
  log.push(tick(2))
  stop()
  log.push(tick(3))
  expect(seen).toEqual([1, 2])
  expect(log.last()).toBe(3)
})

test('a page that comes back gets what it missed, and only that', () => {
  const log = createEventLog()
  for (let n = 1; n <= 5; n++) log.push(tick(n))
  expect(log.since(3).map(({ event }) => event)).toEqual([tick(4), tick(5)])
})

test('the log keeps a bounded number of events, the newest', () => {
  const log = createEventLog()
  for (let n = 1; n <= 1000; n++) log.push(tick(n))
  const kept = log.since(0)
  expect(kept.length).toBeLessThanOrEqual(400)
  expect(kept.at(-1)?.event).toEqual(tick(1000))
})

test('after clearing, numbers go on so that no follower is confused', () => {
  const log = createEventLog()
  log.push(tick(1))
  log.clear()
  expect(log.since(0)).toEqual([])
  log.push(tick(2))
  expect(log.since(0).map(({ seq }) => seq)).toEqual([2])
})
