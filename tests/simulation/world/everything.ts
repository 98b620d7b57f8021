import type { Order } from '@domain/order'
import type { StockItem } from '@domain/stock'
import type { Store } from '../../../emulator/store/store-api'
import { ORDERS, REFUNDS } from '../../../emulator/wechat-pay/indexes'
import type { PayOrder } from '../../../emulator/wechat-pay/pay-order'
import type { StoredGroup } from '../invariants/group'

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
}

const MOST = 10_000

export async function readEverything(store: Store): Promise<Everything> {
  const all = async (collection: string) =>
    (await store.find(collection, {}, { limit: MOST })) as unknown
  return {
    orders: (await all('orders')) as Order[],
    groups: (await all('groups')) as StoredGroup[],
    stocks: (await all('stocks')) as StockItem[],
    payOrders: (await all(ORDERS)) as PayOrder[],
    refunds: (await all(REFUNDS)) as PaidBack[],
  }
}
