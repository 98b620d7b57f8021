import { checkoutDraft, type GroupDraft } from '@/lib/checkout-draft'
import { go } from '@/platform/navigation'

/** Goes on to the checkout with one SKU for a group. */
export function checkoutTogether(skuId: string, quantity: number, group: GroupDraft): void {
  checkoutDraft.set({ source: 'buyNow', items: [{ skuId, quantity }], group })
  go('checkout')
}
