import { groupStates, seatStates } from './group-state'
import {
  groupEvents,
  groupTransitions,
  moveSeat,
  nextGroupState,
  seatEvents,
  seatTransitions,
} from './group-transitions'

/** DESIGN's tables, written down a second time: whoever changes the rules changes both. */
const groupRules = ['FORMING SUCCEED SUCCEEDED', 'FORMING FAIL FAILING', 'FAILING CLEAR FAILED']
const seatRules = [
  'HELD PAY PAID',
  'HELD RELEASE RELEASED',
  'PAID CONFIRM CONFIRMED',
  'PAID REFUND REFUNDING',
  'REFUNDING SETTLE REFUNDED',
]

it('groups move along the table and nowhere else', () => {
  const rules = groupStates.flatMap((state) =>
    groupEvents.flatMap((event) => {
      const next = groupTransitions[state][event]
      if (next === undefined) expect(() => nextGroupState(state, event)).toThrow()
      return next === undefined ? [] : [`${state} ${event} ${nextGroupState(state, event)}`]
    }),
  )
  expect(rules).toEqual(groupRules)
})

it('seats move along the table and nowhere else', () => {
  const seat = { orderId: 'o', until: 0, paidAt: null, publicId: '', nickname: '', avatar: null }
  const rules = seatStates.flatMap((state) =>
    seatEvents.flatMap((event) => {
      const next = seatTransitions[state][event]
      const move = () => moveSeat({ ...seat, state }, event).state
      if (next === undefined) expect(move).toThrow()
      return next === undefined ? [] : [`${state} ${event} ${move()}`]
    }),
  )
  expect(rules.sort()).toEqual([...seatRules].sort())
})
