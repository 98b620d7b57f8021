import { anOrder } from './order-fixture'
import { orderStates } from './order-state'
import { bucketOf, move, orderEvents, orderTransitions } from './order-transitions'

/** DESIGN's table, written down a second time: whoever changes the rules changes both. */
const allowed = [
  'CREATED PAY PAID',
  'CREATED CLOSE CLOSED',
  'PAID PREPARE TO_SHIP',
  'PAID JOIN_GROUP GROUPING',
  'PAID DISBAND CLOSED',
  'GROUPING PREPARE TO_SHIP',
  'GROUPING DISBAND CLOSED',
  'TO_SHIP SHIP SHIPPED',
  'TO_SHIP VOID CLOSED',
  'SHIPPED VOID CLOSED',
  'RECEIVED VOID CLOSED',
  'SHIPPED RECEIVE RECEIVED',
  'RECEIVED SETTLE SETTLED',
  'CLOSED REVIVE PAID',
]

const all = orderStates.flatMap((state) => orderEvents.map((event) => ({ state, event })))

it.each(all)('$event in $state', ({ state, event }) => {
  const moved = move(anOrder({ state, bucket: bucketOf(state) }), event, 5000)
  const rule = allowed.find((line) => line.startsWith(`${state} ${event} `))
  if (rule === undefined) {
    expect(moved).toEqual({
      ok: false,
      error: { code: 'ILLEGAL_MOVE', params: { state, event } },
    })
    return
  }
  const next = rule.split(' ')[2]
  expect(moved).toMatchObject({ ok: true, value: { state: next, rev: 1 } })
  if (moved.ok) expect(moved.value.bucket).toBe(bucketOf(moved.value.state))
})

it('never ships out of GROUPING', () => {
  expect(orderTransitions.GROUPING.SHIP).toBeUndefined()
})

it('writes each milestone into the timeline', () => {
  const shipped = move(anOrder({ state: 'TO_SHIP' }), 'SHIP', 5000)
  expect(shipped.ok && shipped.value.timeline).toEqual([
    { kind: 'CREATED', at: 1000 },
    { kind: 'SHIPPED', at: 5000 },
  ])
})
