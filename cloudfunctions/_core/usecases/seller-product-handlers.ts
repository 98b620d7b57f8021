import type { sellerProducts } from '@contract/seller-products'
import type { Handlers } from '../dispatch/handler'
import { changeStock } from './change-stock'
import { copyProduct } from './copy-product'
import { removeCategory, saveCategory, sortCategories } from './edit-categories'
import { getSellerProduct } from './get-seller-product'
import { listMovements } from './list-movements'
import { listSellerProducts } from './list-seller-products'
import { moveProduct } from './move-product'
import { productChoices } from './product-choices'
import { saveCampaign } from './save-campaign'
import { saveProduct } from './save-product'
import { setProductState } from './set-product-state'

type Deps = Parameters<typeof listSellerProducts>[0] &
  Parameters<typeof getSellerProduct>[0] &
  Parameters<typeof productChoices>[0] &
  Parameters<typeof saveProduct>[0] &
  Parameters<typeof setProductState>[0] &
  Parameters<typeof copyProduct>[0] &
  Parameters<typeof moveProduct>[0] &
  Parameters<typeof saveCampaign>[0] &
  Parameters<typeof changeStock>[0] &
  Parameters<typeof listMovements>[0] &
  Parameters<typeof saveCategory>[0]

/** Goods, their stock, their categories and campaigns. */
export function sellerProductHandlers(deps: Deps): Handlers<keyof typeof sellerProducts> {
  return {
    'seller.listProducts': listSellerProducts(deps),
    'seller.getProduct': getSellerProduct(deps),
    'seller.productChoices': productChoices(deps),
    'seller.saveProduct': saveProduct(deps),
    'seller.setProductState': setProductState(deps),
    'seller.copyProduct': copyProduct(deps),
    'seller.moveProduct': moveProduct(deps),
    'seller.saveCampaign': saveCampaign(deps),
    'seller.changeStock': changeStock(deps),
    'seller.listMovements': listMovements(deps),
    'seller.saveCategory': saveCategory(deps),
    'seller.sortCategories': sortCategories(deps),
    'seller.removeCategory': removeCategory(deps),
  }
}
