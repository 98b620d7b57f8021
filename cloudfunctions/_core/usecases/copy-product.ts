import { copyProduct as copyOf } from '@domain/product-edit'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import { editKeyOf } from './edit-key'
import { skuNamer, storedAlready, storeProduct, type StoreProductDeps } from './save-product'
import { showManaged } from './seller-product-view'

/** A draft like a product; a repeat answers the same draft. */
export function copyProduct(deps: StoreProductDeps): Handler<'seller.copyProduct'> {
  return async (request) => {
    const { actor, input, requestKey, now } = request
    const { ids, sellerCatalogue } = deps
    const id = `p${ids.derived(15, 'copy', actor.openid, requestKey)}`
    const [source, earlier] = await Promise.all([
      sellerCatalogue.byId(input.productId),
      sellerCatalogue.byId(id),
    ])
    if (earlier) return ok(await showManaged(deps, earlier.product))
    if (!source) return refuse('PRODUCT_NOT_FOUND')
    const namer = skuNamer(ids, id, editKeyOf(ids, request))
    const copy = copyOf(source.product, id, namer, now)
    if (!copy.ok) throw new Error(`a stored product cannot be copied: ${copy.error.code}`)
    const { unchecked } = source
    const isStored = await storeProduct(deps, request, null, { ...copy.value, unchecked })
    const product = isStored ? copy.value.product : await storedAlready(deps, request, id)
    if (!product) throw new Error('the copy is neither written nor there')
    return ok(await showManaged(deps, product))
  }
}
