import { cards } from '../_core/adapters/cloudbase/cards'
import { createGroups } from '../_core/adapters/cloudbase/groups'
import { createOrders } from '../_core/adapters/cloudbase/orders'
import { createPlatform } from '../_core/adapters/cloudbase/platform'
import { createMain } from '../_core/dispatch/dispatch'
import { completeGroup } from '../_core/usecases/complete-group'

const platform = createPlatform()
const { database } = platform

const deps = {
  ...platform,
  groups: createGroups(database),
  orders: createOrders(database),
  cards,
}

export const main = createMain('seller', { 'seller.completeGroup': completeGroup(deps) }, platform)
