import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createMain } from '../_core/dispatch/dispatch'
import { listProducts } from '../_core/usecases/list-products'
import { showHome } from '../_core/usecases/show-home'
import { showProduct } from '../_core/usecases/show-product'

const platform = createPlatform()
const { database, clock } = platform
const deps = {
  catalogue: createCatalogue(database, clock),
  settings: createSettings(database, clock),
}

export const main = createMain(
  'shop',
  {
    'shop.home': showHome(deps),
    'shop.listProducts': listProducts(deps),
    'shop.getProduct': showProduct(deps),
  },
  platform,
)
