/** The sums of days, or of one day. */
export interface ReportSums {
  readonly shares: number
  readonly visits: number
  readonly sharedOrders: number
  readonly sharers: number
  readonly newFriends: number
  readonly groupsSucceeded: number
  readonly groupsFailed: number
}

const names = [
  'shares',
  'visits',
  'sharedOrders',
  'sharers',
  'newFriends',
  'groupsSucceeded',
  'groupsFailed',
] as const satisfies readonly (keyof ReportSums)[]

/** Adds up days. */
export function sumOf(days: readonly ReportSums[]): ReportSums {
  const total = (name: keyof ReportSums) => days.reduce((sum, day) => sum + day[name], 0)
  return Object.fromEntries(names.map((name) => [name, total(name)])) as unknown as ReportSums
}

/** `part` of `whole`; null when there is no whole to speak of. */
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** People who opened a share, for each share that was opened. */
export const visitsPerShare = ({ visits, shares }: ReportSums) => ratio(visits, shares)

/** Orders that a share earned, for each visit through one. */
export const ordersPerVisit = ({ sharedOrders, visits }: ReportSums) => ratio(sharedOrders, visits)

/** Of the groups that ended, those that succeeded, 0 to 1. */
export const groupSuccess = ({ groupsSucceeded, groupsFailed }: ReportSums) =>
  ratio(groupsSucceeded, groupsSucceeded + groupsFailed)

/** K: new friends for each person who shared; above 1 the shop grows by itself. */
export const kFactor = ({ newFriends, sharers }: ReportSums) => ratio(newFriends, sharers)
