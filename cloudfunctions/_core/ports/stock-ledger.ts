import type { StockItem, StockMovement } from '@domain/stock'
import type { PagePosition } from './catalogue'

/** A movement and the SKU that it moved. */
export interface LoggedMovement extends StockMovement {
  readonly skuId: string
  readonly productId: string
}

/** The pieces of a SKU in numbers; what is neither available nor sold is held. */
export type StockCounts = Pick<StockItem, '_id' | 'available' | 'sold' | 'supplied'>

/** What the seller puts into the stock, and its log. */
export interface StockLedger {
  /** Puts up the stock of a new SKU, unless it is there. */
  open(stock: StockItem): Promise<void>
  counts(skuIds: readonly string[]): Promise<ReadonlyMap<string, StockCounts>>
  /** What a movement asks of a stock document. */
  last(skuId: string): Promise<Pick<StockItem, 'productId' | 'available' | 'movement'> | null>
  /** The last movement of each SKU that this product has or had, logged or not. */
  lastOfProduct(productId: string): Promise<readonly LoggedMovement[]>
  /** Logs a movement, unless it is there. */
  log(movement: LoggedMovement): Promise<void>
  isLogged(movementId: string): Promise<boolean>
  /** Newest first; `after` is a position by time and id. */
  logged(productId: string, after: PagePosition | null, limit: number): Promise<LoggedMovement[]>
  /**
   * domain/stock-movement's applyMovement as one conditional update. False, and nothing written, when
   * `before` is not the last movement (any more) or too few pieces are available.
   */
  apply(skuId: string, before: StockMovement | null, movement: StockMovement): Promise<boolean>
}
