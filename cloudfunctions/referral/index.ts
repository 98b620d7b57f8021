import { createAttributedOrders } from '../_core/adapters/cloudbase/attributed-orders'
import { cards } from '../_core/adapters/cloudbase/cards'
import { createCatalogue } from '../_core/adapters/cloudbase/catalogue'
import { createGroups } from '../_core/adapters/cloudbase/groups'
import { miniProgramCodes } from '../_core/adapters/cloudbase/mini-program-codes'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createSettings } from '../_core/adapters/cloudbase/settings'
import { createShares } from '../_core/adapters/cloudbase/shares'
import { createTouches } from '../_core/adapters/cloudbase/touches'
import { createMain } from '../_core/dispatch/dispatch'
import { referralHandlers } from '../_core/usecases/referral-handlers'

const platform = createPlatform()
const { database, clock } = platform

const handlers = referralHandlers({
  ...platform,
  catalogue: createCatalogue(database, clock),
  settings: createSettings(database, clock),
  groups: createGroups(database),
  shares: createShares(database),
  touches: createTouches(database),
  orders: createAttributedOrders(database),
  codes: miniProgramCodes,
  cards,
})

export const main = createMain('referral', handlers, platform)
