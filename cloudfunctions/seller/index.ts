import { createAfterSaleOrders } from '../_core/adapters/cloudbase/after-sale-orders'
import { createAlertDesk } from '../_core/adapters/cloudbase/alerts'
import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { contentCheck } from '../_core/adapters/cloudbase/content-check'
import { createGoods } from '../_core/adapters/cloudbase/goods'
import { createInvites } from '../_core/adapters/cloudbase/invites'
import { createPeople } from '../_core/adapters/cloudbase/people'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createReporting } from '../_core/adapters/cloudbase/reporting'
import { createSellerOrders } from '../_core/adapters/cloudbase/seller-orders'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createShares } from '../_core/adapters/cloudbase/shares'
import { createSuppliers } from '../_core/adapters/cloudbase/suppliers'
import { createTrade } from '../_core/adapters/cloudbase/trade'
import { createStaffPlaces } from '../_core/adapters/cloudbase/users'
import { createBlindIndex } from '../_core/adapters/crypto/blind-index'
import { createInviteTokens } from '../_core/adapters/crypto/invite-tokens'
import { createSealer } from '../_core/adapters/crypto/sealer'
import { createMain } from '../_core/dispatch/dispatch'
import { sellerHandlers } from '../_core/usecases/seller-handlers'

const platform = createPlatform()
const { database, clock, ids } = platform
const fieldKey = process.env['FIELD_KEY'] ?? ''

export const main = createMain(
  'seller',
  // Each table of handlers is merged in usecases/seller-handlers; here is what they stand on.
  sellerHandlers({
    ...platform,
    ...createTrade(database),
    afterSaleOrders: createAfterSaleOrders(database),
    ...createGoods(database),
    ...createReporting(database),
    catalogue: createCatalogue(database, clock),
    shares: createShares(database),
    contentCheck,
    sellerOrders: createSellerOrders(database),
    people: createPeople(database),
    alertDesk: createAlertDesk(database),
    settings: createSettings(database, clock),
    suppliers: createSuppliers(database),
    staffPlaces: createStaffPlaces(database),
    invites: createInvites(database),
    inviteTokens: createInviteTokens(fieldKey, ids),
    blindIndex: createBlindIndex(fieldKey),
    sealer: createSealer(fieldKey),
  }),
  platform,
)
