import type { Caller, Environment } from '../../dispatch/invocation'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Users } from '../../ports/users'
import { createIds } from '../crypto/ids'
import type { Database } from './database'
import { sdk } from './sdk'
import { createDatabase } from './sdk-database'
import { createUsers } from './users'

/** What every function stands on. */
export interface Platform extends Environment {
  readonly database: Database
  readonly ids: Ids
  readonly users: Users
}

const systemClock: Clock = { now: () => Date.now() }

/** Reads process.env (WX_CONTEXT_KEYS), which the platform sets for each invocation of a client. */
function caller(): Caller {
  const { OPENID } = sdk.getWXContext()
  return { openid: OPENID === undefined || OPENID === '' ? null : OPENID }
}

/** CloudBase as one function sees it. Call it once, when the function loads. */
export function createPlatform(): Platform {
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  const database = createDatabase(sdk.database())
  const ids = createIds()
  return {
    database,
    ids,
    users: createUsers(database),
    clock: systemClock,
    caller,
    trips: () => database.trips.count,
    fingerprint: (openid) => ids.derived(8, 'log', openid),
    log: (line) => console.log(line),
  }
}
