import { createAlerts } from './alerts'
import { cards } from './cards'
import type { Database } from './database'
import { createGroups } from './groups'
import { createOrders } from './orders'
import { createStocks } from './stocks'

/** What every function that settles orders stands on, besides WeChat Pay. */
export const createTrade = (database: Database) => ({
  alerts: createAlerts(database),
  cards,
  groups: createGroups(database),
  orders: createOrders(database),
  stocks: createStocks(database),
})
