import type { AfterSaleStage } from '@domain/after-sale-state'
import type { Order } from '@domain/order'
import type { PagePosition } from './catalogue'

/** Orders with requests; a position is the time of the last change of one, and the order's id. */
export interface AfterSaleOrders {
  /** This buyer's, latest change first. */
  ofBuyer(buyerId: string, after: PagePosition | null, limit: number): Promise<Order[]>
  /** Latest change first; those that wait for the seller: the longest waiting first. */
  inStage(
    stage: Exclude<AfterSaleStage, 'NONE'>,
    after: PagePosition | null,
    limit: number,
  ): Promise<Order[]>
}
