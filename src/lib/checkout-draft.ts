import type { InputOf } from '@contract/index'

/** What is bought together instead of alone. */
export interface GroupDraft {
  readonly choice: NonNullable<InputOf<'order.create'>['group']>
  readonly productId: string
  /** People. */
  readonly size: number
}

export interface CheckoutDraft {
  readonly items: readonly { readonly skuId: string; readonly quantity: number }[]
  /** Where it came from: an order made from the cart empties those lines of it. */
  readonly source: 'cart' | 'buyNow'
  /** Left out: a single purchase. */
  readonly group?: GroupDraft
}

let draft: CheckoutDraft | null = null

/** What the buyer is about to order; handed from the product, group and cart pages to the checkout. */
export const checkoutDraft = {
  get: (): CheckoutDraft | null => draft,
  set(next: CheckoutDraft): void {
    draft = next
  },
  clear(): void {
    draft = null
  },
}
