import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import { seenProduct } from './seen-product'
import { type ProductViewDeps, showManaged } from './seller-product-view'

interface Deps extends ProductViewDeps {
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId'>
}

/** One product of any state, with its stock. Two round trips. */
export function getSellerProduct(deps: Deps): Handler<'seller.getProduct'> {
  return async ({ actor: { staff }, input: { productId } }) => {
    const found = await seenProduct(deps.sellerCatalogue, productId, staff)
    return found ? ok(await showManaged(deps, found.product)) : refuse('PRODUCT_NOT_FOUND')
  }
}
