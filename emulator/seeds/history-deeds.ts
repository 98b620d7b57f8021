import type { InputOf } from '../../contract/index'
import { fen } from '../../domain/money'

const DAY = 1440

type Parcels = InputOf<'seller.ship'>['parcels']
type Request = Omit<InputOf<'order.requestAfterSale'>, 'orderId' | 'pictures'>

/** What became of a paid order of the history. */
export type Deed =
  /** `by`: index into the people. */
  | { readonly kind: 'ship'; readonly by: number; readonly parcels: Parcels }
  /** The buyer confirms in WeChat that everything came. */
  | { readonly kind: 'receive' }
  /** `pictures`: of the seeds, as the buyer took them. */
  | { readonly kind: 'ask'; readonly request: Request; readonly pictures: readonly string[] }

export type PlannedDeed = Deed & {
  /** Minutes after the start of the history. */
  readonly minute: number
  /** The order, by the minute at which it was placed. */
  readonly of: number
}

const KEEPER = 4
const XIAOMAN = 5
const ORCHARD = 6

const ship = (
  minute: number,
  of: number,
  by: number,
  carrier: string,
  waybill: string,
  lines?: Parcels[number]['lines'],
): PlannedDeed => ({
  kind: 'ship',
  minute,
  of,
  by,
  parcels: [{ carrier, waybill, ...(lines && { lines }) }],
})
const receive = (minute: number, of: number): PlannedDeed => ({ kind: 'receive', minute, of })

/**
 * Three orders came, one of them in two parcels by two senders and with a complaint that waits for an
 * answer; three are on their way; the others wait to be shipped. Each deed is done at the minute of an
 * order, since every move of the clock runs the jobs.
 */
const planned: PlannedDeed[] = [
  ship(445, 30, KEEPER, 'SF', 'SF1394820561733'),
  receive(2 * DAY + 500, 30),
  ship(445, 190, ORCHARD, 'JD', 'JDV019283746512', [{ skuId: 'yangshan-peach-2', quantity: 1 }]),
  ship(DAY + 80, 190, KEEPER, 'YTO', 'YT8820394715206'),
  receive(2 * DAY + 620, 190),
  {
    kind: 'ask',
    minute: 4 * DAY - 95,
    of: 190,
    request: {
      kind: 'REFUND_ONLY',
      pieces: 'SHIPPED',
      lines: [{ skuId: 'yangshan-peach-2', quantity: 1 }],
      reason: 'DAMAGED',
      note: '到货时有三个压坏了，照片里能看到，其他的都很好吃。',
      amount: fen(1750),
    },
    pictures: ['products/yangshan-peach-2'],
  },
  ship(DAY + 120, 445, XIAOMAN, 'ZTO', '75309481726354'),
  receive(3 * DAY + 20, 445),
  ship(DAY + 610, DAY + 80, XIAOMAN, 'ZTO', '75309481730018'),
  ship(2 * DAY + 45, DAY + 300, KEEPER, 'YUNDA', '4318209475612'),
  ship(3 * DAY + 20, 2 * DAY + 45, KEEPER, 'YTO', 'YT8820394721845'),
]

export const historyDeeds: readonly PlannedDeed[] = planned.sort((a, b) => a.minute - b.minute)
