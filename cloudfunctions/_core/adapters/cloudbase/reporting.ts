import { createCustomers } from './customers'
import type { Database } from './database'
import { createOldSources } from './old-sources'
import { createReports } from './reports'
import { createSegments } from './segments'
import { createTallyBooks } from './tally-books'
import { createTallySources } from './tally-sources'
import { createWaitingRoom } from './waiting-room'

/** What counts for the seller, and what tells of it. */
export const createReporting = (database: Database) => ({
  customers: createCustomers(database),
  oldSources: createOldSources(database),
  reports: createReports(database),
  segments: createSegments(database),
  tallyBooks: createTallyBooks(database),
  tallySources: createTallySources(database),
  waitingRoom: createWaitingRoom(database),
})
