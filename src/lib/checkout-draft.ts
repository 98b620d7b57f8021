export interface CheckoutDraft {
  readonly items: readonly { readonly skuId: string; readonly quantity: number }[]
  /** Where it came from: an order made from the cart empties those lines of it. */
  readonly source: 'cart' | 'buyNow'
}

let draft: CheckoutDraft | null = null

/** What the buyer is about to order; handed from the product and cart pages to the checkout. */
export const checkoutDraft = {
  get: (): CheckoutDraft | null => draft,
  set(next: CheckoutDraft): void {
    draft = next
  },
  clear(): void {
    draft = null
  },
}
