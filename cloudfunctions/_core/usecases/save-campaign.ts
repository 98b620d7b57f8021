import { editCampaign } from '@domain/campaign-edit'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { SellerCatalogue } from '../ports/seller-catalogue'
import { editKeyOf } from './edit-key'
import { storedAlready } from './save-product'
import { type ProductViewDeps, showManaged } from './seller-product-view'

interface Deps extends ProductViewDeps {
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId' | 'insert' | 'commit'>
  readonly ids: Ids
}

/** Begins, changes or ends a product's campaign. Groups that form keep what they promised. */
export function saveCampaign(deps: Deps): Handler<'seller.saveCampaign'> {
  const { sellerCatalogue, ids } = deps
  return async (request) => {
    const { input, now } = request
    const { productId, rev, campaign } = input
    const before = await sellerCatalogue.byId(productId)
    if (!before) return refuse('PRODUCT_NOT_FOUND')
    const lastEdit = editKeyOf(ids, request)
    if (before.lastEdit === lastEdit) return ok(await showManaged(deps, before.product))
    if (before.product.rev !== rev) return refuse('CHANGED_MEANWHILE')
    const newId = `c${ids.derived(15, 'campaign', productId, lastEdit)}`
    const edited = editCampaign(before.product, campaign, newId, now)
    if (!edited.ok) return edited
    const product = (await sellerCatalogue.commit(before, {
      ...before,
      product: edited.value,
      lastEdit,
    }))
      ? edited.value
      : await storedAlready(deps, request, productId)
    return product ? ok(await showManaged(deps, product)) : refuse('CHANGED_MEANWHILE')
  }
}
