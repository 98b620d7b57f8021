/** The states of DESIGN's group table. */
export const groupStates = ['FORMING', 'SUCCEEDED', 'FAILING', 'FAILED'] as const
export type GroupState = (typeof groupStates)[number]

/** The states of DESIGN's seat table. CONFIRMED: the group succeeded with it. */
export const seatStates = [
  'HELD',
  'PAID',
  'CONFIRMED',
  'RELEASED',
  'REFUNDING',
  'REFUNDED',
] as const
export type SeatState = (typeof seatStates)[number]

/** Smallest and largest group that a campaign may offer. */
export const MIN_SIZE = 2
export const MAX_SIZE = 10

/** Why a group ended without success: its time ran out, or the last of its members left. */
export const groupEndReasons = ['EXPIRED', 'ALL_LEFT'] as const
export type GroupEndReason = (typeof groupEndReasons)[number]

/** Who completed a group: its last member by paying, or the seller, which its page says. */
export const groupCompletions = ['MEMBERS', 'SELLER'] as const
export type GroupCompletion = (typeof groupCompletions)[number]
