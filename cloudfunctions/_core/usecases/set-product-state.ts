import { missingOf } from '@domain/product-edit'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { ContentCheck } from '../ports/content-check'
import type { Ids } from '../ports/ids'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import { editKeyOf } from './edit-key'
import { checkProduct } from './product-texts'
import { type ProductViewDeps, showManaged } from './seller-product-view'

interface Deps extends ProductViewDeps {
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId' | 'commit'>
  readonly contentCheck: Pick<ContentCheck, 'publication'>
  readonly ids: Ids
}

/**
 * Puts a complete product on sale, or takes it off. Nothing is a draft again: orders, groups and shares
 * that buyers have may show it.
 */
export function setProductState(deps: Deps): Handler<'seller.setProductState'> {
  const { sellerCatalogue, contentCheck, ids } = deps
  return async (request) => {
    const { actor, input } = request
    const { productId, state } = input
    const before = await sellerCatalogue.byId(productId)
    if (!before) return refuse('PRODUCT_NOT_FOUND')
    if (before.product.state === state) return ok(await showManaged(deps, before.product))
    const product = { ...before.product, state, rev: before.product.rev + 1 }
    if (state === 'DRAFT') return refuse('BAD_REQUEST', { field: 'state' })
    const missing = missingOf(product)
    if (missing !== null) return refuse('PRODUCT_INCOMPLETE', { field: missing })
    const checked = await checkProduct(contentCheck, actor.openid, product, before)
    if (!checked.ok) return checked
    const after = { ...before, product, lastEdit: editKeyOf(ids, request), unchecked: false }
    if (await sellerCatalogue.commit(before, after)) return ok(await showManaged(deps, product))
    return refuse('CHANGED_MEANWHILE')
  }
}
