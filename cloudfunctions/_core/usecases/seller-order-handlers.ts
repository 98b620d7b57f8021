import type { Handlers } from '../dispatch/handler'
import { type ChangeUnpaidDeps, closeSellerOrder, remarkOrder, repriceOrder } from './change-order'
import { shipBatch } from './ship-batch'
import { correctWaybill, type ShipDeps, shipOrder } from './ship-order'

type Changes =
  'ship' | 'shipBatch' | 'correctWaybill' | 'remarkOrder' | 'repriceOrder' | 'closeOrder'

/** What the seller does with orders. */
export function sellerOrderHandlers(
  deps: ShipDeps & ChangeUnpaidDeps,
): Handlers<`seller.${Changes}`> {
  return {
    'seller.ship': shipOrder(deps),
    'seller.shipBatch': shipBatch(deps),
    'seller.correctWaybill': correctWaybill(deps),
    'seller.remarkOrder': remarkOrder(deps),
    'seller.repriceOrder': repriceOrder(deps),
    'seller.closeOrder': closeSellerOrder(deps),
  }
}
