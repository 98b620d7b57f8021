import { type Customer, spentBy } from './customer'
import type { Fen } from './money'
import { NEVER } from './stock'

/** Segments that always are; those of the seller's own rules have ids. */
export const fixedSegments = ['NEW', 'ACTIVE', 'SLEEPING', 'SHARERS'] as const
export type FixedSegment = (typeof fixedSegments)[number]

/** All that are given must hold. Amounts in fen, days of 24 hours. */
export interface SegmentRule {
  readonly ordersFrom?: number | undefined
  readonly spentFrom?: Fen | undefined
  readonly paidWithinDays?: number | undefined
  /** Since the last payment, or, without any, since they joined. */
  readonly notPaidForDays?: number | undefined
  readonly joinedWithinDays?: number | undefined
  readonly broughtFrom?: number | undefined
  readonly sharesFrom?: number | undefined
  readonly tag?: string | undefined
}

export interface Segment {
  readonly id: string
  readonly name: string
  readonly rule: SegmentRule
}

/** The one document of the seller's own rules. */
export interface SegmentBook {
  readonly _id: 'own'
  readonly segments: readonly Segment[]
  /** Counts the changes of the rules. */
  readonly rev: number
}

export const MAX_SEGMENTS = 10
export const noSegments: SegmentBook = { _id: 'own', segments: [], rev: 0 }

const DAY_MS = 24 * 3_600_000
const NEW_DAYS = 30
const ACTIVE_DAYS = 30
const SLEEPING_DAYS = 60

/** A condition of time: it holds until, or from, epoch ms `at`. */
interface Timed {
  readonly at: number
  readonly holds: 'before' | 'from'
}

/** `count` days after `since`; a time that never was is long over. */
const after = (since: number | null, days: number): number =>
  since === null ? -Infinity : since + days * DAY_MS

type Judged = Omit<Customer, '_id' | 'seq'>

function timesOf(customer: Judged, rule: SegmentRule): readonly Timed[] {
  const { joinedAt, lastPaidAt } = customer
  const { paidWithinDays, notPaidForDays, joinedWithinDays } = rule
  const within = (since: number | null, days?: number): readonly Timed[] =>
    days === undefined ? [] : [{ at: after(since, days), holds: 'before' }]
  const idle: readonly Timed[] =
    notPaidForDays === undefined
      ? []
      : [{ at: after(lastPaidAt ?? joinedAt, notPaidForDays), holds: 'from' }]
  return [...within(lastPaidAt, paidWithinDays), ...within(joinedAt, joinedWithinDays), ...idle]
}

const holdsAt =
  (now: number) =>
  ({ at, holds }: Timed): boolean =>
    holds === 'before' ? now < at : now >= at

function meetsCounts(customer: Judged, rule: SegmentRule): boolean {
  const { ordersFrom = 0, spentFrom = 0, broughtFrom = 0, sharesFrom = 0, tag } = rule
  return (
    customer.orders >= ordersFrom &&
    spentBy(customer) >= spentFrom &&
    customer.brought >= broughtFrom &&
    customer.shares >= sharesFrom &&
    (tag === undefined || customer.tags.includes(tag))
  )
}

/** The fixed segments: any of the alternatives must hold. */
const fixedRules: Record<FixedSegment, readonly SegmentRule[]> = {
  // Or paid for the first time: firstTimes() below.
  NEW: [{ joinedWithinDays: NEW_DAYS }],
  ACTIVE: [{ paidWithinDays: ACTIVE_DAYS }],
  SLEEPING: [{ ordersFrom: 1, notPaidForDays: SLEEPING_DAYS }],
  SHARERS: [{ sharesFrom: 1 }],
}

/** Until when somebody is new for their first payment. */
const firstTimes = ({ firstPaidAt }: Judged): Timed => ({
  at: after(firstPaidAt, NEW_DAYS),
  holds: 'before',
})

const meets = (customer: Judged, rule: SegmentRule, now: number): boolean =>
  meetsCounts(customer, rule) && timesOf(customer, rule).every(holdsAt(now))

/** The segments that a customer is in at epoch ms `now`: the fixed ones, then the ids of the seller's own. */
export function segmentsOf(customer: Judged, own: readonly Segment[], now: number): string[] {
  const fixed = fixedSegments.filter(
    (name) =>
      fixedRules[name].some((rule) => meets(customer, rule, now)) ||
      (name === 'NEW' && holdsAt(now)(firstTimes(customer))),
  )
  return [...fixed, ...own.filter(({ rule }) => meets(customer, rule, now)).map(({ id }) => id)]
}

/** When segmentsOf may next change by time alone, epoch ms; NEVER: not without something happening. */
export function nextSorting(customer: Judged, own: readonly Segment[], now: number): number {
  const rules = [...Object.values(fixedRules).flat(), ...own.map(({ rule }) => rule)]
  const times = [...rules.flatMap((rule) => timesOf(customer, rule)), firstTimes(customer)]
  return Math.min(NEVER, ...times.map(({ at }) => at).filter((at) => at > now))
}

/** The customer sorted by these rules at epoch ms `now`. */
export function sorted(
  customer: Judged,
  { segments: own, rev }: SegmentBook,
  now: number,
): Pick<Customer, 'segments' | 'segmentDueAt' | 'segmentRev'> {
  return {
    segments: segmentsOf(customer, own, now),
    segmentDueAt: nextSorting(customer, own, now),
    segmentRev: rev,
  }
}
