/** Pieces sold of one product, over its SKUs. */
export interface ProductSales {
  readonly productId: string
  readonly sold: number
  /** What the product's cards say now; null when there is no such product. */
  readonly shown: number | null
}

/** The sold counts that cards show, copied from the stock documents step by step. */
export interface SoldCounts {
  /** Products whose id is greater than `after`, by id, complete, about `limit` SKUs in all; empty at the end. */
  nextStep(after: string, limit: number): Promise<ProductSales[]>
  show(productId: string, sold: number): Promise<void>
  /** Where the last step ended; '' at the start. */
  position(): Promise<string>
  savePosition(after: string): Promise<void>
}
