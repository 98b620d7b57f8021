import type { Staff } from '@domain/staff'
import type { ManagedProduct, SellerCatalogue } from '../ports/seller-catalogue'
import { scopeOf } from './supplier-sight'

/** The product, if this colleague may see it: of a supplier's operator, their own. */
export async function seenProduct(
  sellerCatalogue: Pick<SellerCatalogue, 'byId'>,
  productId: string,
  staff: Staff,
): Promise<ManagedProduct | null> {
  const found = await sellerCatalogue.byId(productId)
  const scope = scopeOf(staff)
  return found && (scope === null || found.product.supplierId === scope) ? found : null
}
