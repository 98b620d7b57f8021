/** What became of a seeded order. */
export type Outcome = 'paid' | 'cancelled' | 'expired' | 'unpaid'

export interface PlannedOrder {
  /** Minutes after the start of the history. */
  readonly minute: number
  /** Index into the people. */
  readonly buyer: number
  readonly items: ReadonlyArray<readonly [skuId: string, quantity: number]>
  readonly outcome: Outcome
  readonly remark: string
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
): PlannedOrder => ({ minute, buyer, items, outcome, remark })

/** Four days of a small shop, in the order in which they happened. */
export const historyPlan: readonly PlannedOrder[] = [
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
