import type { Doc } from '../store/store-api'
import type { PayOrder } from '../wechat-pay/pay-order'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** After so long WeChat confirms what the buyer did not [order and shipping management, settlement]. */
export const AUTOMATIC_CONFIRM_MS = 10 * DAY_MS
/** WeChat settles what was confirmed within so long; the complaint period follows [community]. */
const SETTLING_MS = HOUR_MS
const COMPLAINT_MS = 7 * DAY_MS

export interface ShippedParcel {
  readonly tracking_no: string
  readonly express_company: string
  readonly goods_desc: string
  /** Epoch s. */
  readonly upload_time: number
}

/** What WeChat knows of an order's shipping; `_id` is the out_trade_no. */
export interface Shipping extends Doc {
  complete: boolean
  digest: string
  reshipped: boolean
  parcels: readonly ShippedParcel[]
  logisticsType: number
  deliveryMode: number
  /** When everything had left, epoch ms; null: not yet. */
  completeAt: number | null
  /** When the buyer confirmed, epoch ms; null: not yet. */
  confirmedAt: number | null
}

/** order_state of get_order. */
export const orderStates = {
  toShip: 1,
  shipped: 2,
  confirmed: 3,
  done: 4,
  refunded: 5,
  settling: 6,
} as const
export type WechatOrderState = (typeof orderStates)[keyof typeof orderStates]

/** When it was confirmed, by the buyer or by WeChat itself, epoch ms; null: it is not at `now`. */
function confirmedAt(shipping: Shipping, now: number): number | null {
  if (shipping.confirmedAt !== null) return shipping.confirmedAt
  if (shipping.completeAt === null) return null
  const at = shipping.completeAt + AUTOMATIC_CONFIRM_MS
  return at <= now ? at : null
}

/** The order's state at epoch ms `now`; a confirmed one is first settled, then open to complaints. */
export function stateOf(order: PayOrder, shipping: Shipping | null, now: number): WechatOrderState {
  if (order.refunded >= order.total) return orderStates.refunded
  if (!shipping?.complete) return orderStates.toShip
  const at = confirmedAt(shipping, now)
  if (at === null) return orderStates.shipped
  if (now < at + SETTLING_MS) return orderStates.settling
  return now < at + SETTLING_MS + COMPLAINT_MS ? orderStates.confirmed : orderStates.done
}
