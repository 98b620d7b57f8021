import type { Order } from '@domain/order'
import type { DayReport } from '@domain/day-report'
import type { StockItem, StockMovement } from '@domain/stock'
import type { Store } from '../../../emulator/store/store-api'
import { SHIPPINGS } from '../../../emulator/openapi/indexes'
import type { Shipping } from '../../../emulator/openapi/shipping-record'
import { ORDERS, REFUNDS } from '../../../emulator/wechat-pay/indexes'
import type { PayOrder } from '../../../emulator/wechat-pay/pay-order'
import type { StoredGroup } from '../invariants/group'

/** A stock movement in the log. */
export type LoggedRow = Omit<StockMovement, 'id'> & { readonly _id: string; readonly skuId: string }

/** A refund at WeChat Pay, as much as is compared. */
export interface PaidBack {
  readonly outTradeNo: string
  readonly state: string
  /** Fen. */
  readonly amount: number
}

/** All that counts, as it lies in the databases of both sides. */
export interface Everything {
  readonly orders: readonly Order[]
  readonly groups: readonly StoredGroup[]
  readonly stocks: readonly StockItem[]
  readonly payOrders: readonly PayOrder[]
  readonly refunds: readonly PaidBack[]
  readonly shippings: readonly Shipping[]
  readonly movements: readonly LoggedRow[]
  readonly days: readonly DayReport[]
  /** Notes of stock movements that were acknowledged. */
  readonly acknowledged: ReadonlySet<string>
}

/** The documents of days among those of the reports. */
const DAY = /^\d{4}-\d\d-\d\d$/
const MOST = 10_000

export async function readEverything(
  store: Store,
  acknowledged: ReadonlySet<string>,
): Promise<Everything> {
  const all = async (collection: string) =>
    (await store.find(collection, {}, { limit: MOST })) as unknown
  return {
    orders: (await all('orders')) as Order[],
    groups: (await all('groups')) as StoredGroup[],
    stocks: (await all('stocks')) as StockItem[],
    payOrders: (await all(ORDERS)) as PayOrder[],
    refunds: (await all(REFUNDS)) as PaidBack[],
    shippings: (await all(SHIPPINGS)) as Shipping[],
    movements: (await all('stock_movements')) as LoggedRow[],
    days: ((await all('reports')) as DayReport[]).filter(({ _id }) => DAY.test(_id)),
    acknowledged,
  }
}
