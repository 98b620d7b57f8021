import type { HandlerTable } from '../dispatch/handler'
import { listFormingGroups } from './list-forming-groups'
import { listProducts } from './list-products'
import { openShare } from './open-share'
import { showGroup } from './show-group'
import { showHome } from './show-home'
import { showProduct } from './show-product'

type Deps = Parameters<typeof showHome>[0] &
  Parameters<typeof listProducts>[0] &
  Parameters<typeof showProduct>[0] &
  Parameters<typeof showGroup>[0] &
  Parameters<typeof listFormingGroups>[0] &
  Parameters<typeof openShare>[0]

/** Every endpoint of the function `shop`. */
export function shopHandlers(deps: Deps): HandlerTable<'shop'> {
  return {
    'shop.home': showHome(deps),
    'shop.listProducts': listProducts(deps),
    'shop.getProduct': showProduct(deps),
    'shop.getGroup': showGroup(deps),
    'shop.formingGroups': listFormingGroups(deps),
    'shop.openShare': openShare(deps),
  }
}
