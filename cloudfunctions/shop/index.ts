import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createGroups } from '../_core/adapters/cloudbase/groups'
import { createOrders } from '../_core/adapters/cloudbase/orders'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createShares } from '../_core/adapters/cloudbase/shares'
import { createMain } from '../_core/dispatch/dispatch'
import { shopHandlers } from '../_core/usecases/shop-handlers'

const platform = createPlatform()
const { database, clock } = platform

export const main = createMain(
  'shop',
  shopHandlers({
    catalogue: createCatalogue(database, clock),
    settings: createSettings(database, clock),
    groups: createGroups(database),
    orders: createOrders(database),
    shares: createShares(database),
  }),
  platform,
)
