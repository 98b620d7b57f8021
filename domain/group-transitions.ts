import type { Group, Seat } from './group'
import type { GroupState, SeatState } from './group-state'

/** What can happen to a group. CLEAR: no seat waits for its refund any more. */
export const groupEvents = ['SUCCEED', 'FAIL', 'CLEAR'] as const
export type GroupEvent = (typeof groupEvents)[number]

/** DESIGN's group table; what is not here cannot happen. */
export const groupTransitions: Record<GroupState, Partial<Record<GroupEvent, GroupState>>> = {
  FORMING: { SUCCEED: 'SUCCEEDED', FAIL: 'FAILING' },
  SUCCEEDED: {},
  FAILING: { CLEAR: 'FAILED' },
  FAILED: {},
}

export const seatEvents = ['PAY', 'CONFIRM', 'RELEASE', 'REFUND', 'SETTLE'] as const
export type SeatEvent = (typeof seatEvents)[number]

/** DESIGN's seat table. A released or refunded seat is free: its person may take a new one. */
export const seatTransitions: Record<SeatState, Partial<Record<SeatEvent, SeatState>>> = {
  HELD: { PAY: 'PAID', RELEASE: 'RELEASED' },
  PAID: { CONFIRM: 'CONFIRMED', REFUND: 'REFUNDING' },
  CONFIRMED: {},
  RELEASED: {},
  REFUNDING: { SETTLE: 'REFUNDED' },
  REFUNDED: {},
}

/** The group's state after `event`. Throws when the table forbids it: the decisions ask first. */
export function nextGroupState(state: GroupState, event: GroupEvent): GroupState {
  const next = groupTransitions[state][event]
  if (next === undefined) throw new Error(`a group in ${state} cannot ${event}`)
  return next
}

/** The seat after these events, one after the other. Throws when the table forbids one. */
export function moveSeat(seat: Seat, ...events: readonly SeatEvent[]): Seat {
  const state = events.reduce((at, event) => {
    const next = seatTransitions[at][event]
    if (next === undefined) throw new Error(`a seat in ${at} cannot ${event}`)
    return next
  }, seat.state)
  return { ...seat, state }
}

const liveStates: readonly SeatState[] = ['HELD', 'PAID', 'CONFIRMED']

/** Whether the seat is taken, by somebody at the cashier or by a member. */
export const isLive = (seat: Seat): boolean => liveStates.includes(seat.state)

/** Seats in one of these states. */
export function countSeats(group: Pick<Group, 'seats'>, ...states: readonly SeatState[]): number {
  return Object.values(group.seats).filter((seat) => states.includes(seat.state)).length
}

/** This person's seat, whatever became of it. */
export function seatOf(group: Pick<Group, 'seats'>, openid: string): Seat | undefined {
  return Object.hasOwn(group.seats, openid) ? group.seats[openid] : undefined
}
