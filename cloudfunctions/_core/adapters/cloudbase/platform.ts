import type { Caller, Environment } from '../../dispatch/invocation'
import type { Audit } from '../../ports/audit'
import type { Clock } from '../../ports/clock'
import type { Ids } from '../../ports/ids'
import type { Users } from '../../ports/users'
import { createIds } from '../crypto/ids'
import { createAudit } from './audit'
import type { Database } from './database'
import { sdk } from './sdk'
import { createDatabase } from './sdk-database'
import { createUsers } from './users'

/** What every function stands on. */
export interface Platform extends Environment {
  /** The id of the cloud environment; file ids name it. */
  readonly environment: string
  readonly database: Database
  readonly ids: Ids
  readonly users: Users
  readonly audit: Audit
}

const systemClock: Clock = { now: () => Date.now() }

/**
 * The openid that the platform sets for each invocation of a client. getWXContext() says whether
 * there is one; its text is read where that reads it, since wx-server-sdk 4.0.2 makes a number of
 * digits, so that '0042' and '42' would be one person.
 */
function caller(): Caller {
  const { OPENID } = sdk.getWXContext()
  return { openid: OPENID === undefined ? null : process.env['WX_OPENID'] || null }
}

/** CloudBase as one function sees it. Call it once, when the function loads. */
export function createPlatform(): Platform {
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  const database = createDatabase(sdk.database())
  const ids = createIds()
  return {
    // As getWXContext() reads it.
    environment: process.env['TCB_ENV'] || process.env['SCF_NAMESPACE'] || '',
    database,
    ids,
    users: createUsers(database),
    audit: createAudit(database),
    clock: systemClock,
    caller,
    trips: () => database.trips.count,
    fingerprint: (openid) => ids.derived(8, 'log', openid),
    log: (line) => console.log(line),
  }
}
