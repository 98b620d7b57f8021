/** What became of a seeded order. */
export type Outcome = 'paid' | 'cancelled' | 'expired' | 'unpaid'

/** A group of the history; `name` ties those who join to the one who opens. */
export type PlannedGroup =
  | { readonly kind: 'open'; readonly name: string; readonly size: number }
  | { readonly kind: 'join'; readonly name: string }

export interface PlannedOrder {
  /** Minutes after the start of the history. */
  readonly minute: number
  /** Index into the people. */
  readonly buyer: number
  readonly items: ReadonlyArray<readonly [skuId: string, quantity: number]>
  readonly outcome: Outcome
  readonly remark: string
  /** Null: a single purchase. */
  readonly group: PlannedGroup | null
}

const DAY = 1440
/** The history ends so many minutes after its start. */
export const HISTORY_MINUTES = 4 * DAY

const order = (
  minute: number,
  buyer: number,
  items: PlannedOrder['items'],
  outcome: Outcome,
  remark = '',
): PlannedOrder => ({ minute, buyer, items, outcome, remark, group: null })

/** One piece, paid, for a group. */
const inGroup = (
  minute: number,
  buyer: number,
  skuId: string,
  group: PlannedGroup,
): PlannedOrder => ({ ...order(minute, buyer, [[skuId, 1]], 'paid'), group })

const opens = (name: string, size: number): PlannedGroup => ({ kind: 'open', name, size })
const joins = (name: string): PlannedGroup => ({ kind: 'join', name })

/**
 * One group that nobody joined, so that its leader was refunded, one that succeeded, and three that
 * still miss one when the history ends.
 */
const groups: readonly PlannedOrder[] = [
  inGroup(DAY + 120, 3, 'gannan-orange-1', opens('oranges', 3)),
  inGroup(2 * DAY + 620, 3, 'comfort-bunny-1', opens('bunnies', 2)),
  inGroup(2 * DAY + 685, 2, 'comfort-bunny-5', joins('bunnies')),
  inGroup(4 * DAY - 95, 2, 'yangshan-peach-1', opens('peaches', 3)),
  inGroup(4 * DAY - 62, 3, 'yangshan-peach-2', joins('peaches')),
  inGroup(4 * DAY - 47, 3, 'drip-coffee-1', opens('coffee', 2)),
  inGroup(4 * DAY - 21, 2, 'iron-wok-2', opens('woks', 2)),
]

const singles: readonly PlannedOrder[] = [
  order(30, 2, [['iron-wok-2', 1]], 'paid', '工作日白天都在家'),
  order(
    190,
    0,
    [
      ['yangshan-peach-2', 1],
      ['drip-coffee-5', 1],
    ],
    'paid',
  ),
  order(420, 3, [['cat-food-1', 1]], 'expired'),
  order(445, 3, [['cat-food-1', 2]], 'paid', '放门口快递柜'),
  order(
    DAY + 80,
    1,
    [
      ['daily-nuts-2', 1],
      ['seaweed-crisps-1', 2],
    ],
    'paid',
  ),
  order(
    DAY + 300,
    2,
    [
      ['glazed-bowls-1', 1],
      ['bamboo-board-3', 1],
    ],
    'paid',
  ),
  order(DAY + 610, 0, [['comfort-bunny-1', 1]], 'cancelled'),
  order(
    2 * DAY + 45,
    0,
    [
      ['comfort-bunny-5', 1],
      ['bear-bowl-2', 1],
    ],
    'paid',
    '送人的，请包得好看一点',
  ),
  order(2 * DAY + 500, 1, [['thermos-cup-2', 1]], 'paid'),
  order(
    3 * DAY + 20,
    3,
    [
      ['gannan-orange-2', 1],
      ['soft-tissue-2', 1],
    ],
    'paid',
  ),
  order(3 * DAY + 700, 2, [['laundry-pods-2', 1]], 'cancelled'),
  order(
    3 * DAY + 1380,
    1,
    [
      ['egg-yolk-pastry-2', 1],
      ['longjing-tea-1', 1],
    ],
    'paid',
  ),
  order(4 * DAY - 4, 0, [['dandong-strawberry-1', 1]], 'unpaid', '请发熟一点的'),
]

/** Four days of a small shop, in the order in which they happened. */
export const historyPlan: readonly PlannedOrder[] = [...singles, ...groups].sort(
  (a, b) => a.minute - b.minute,
)
