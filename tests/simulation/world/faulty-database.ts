import type { Database } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { Unavailable } from '../../../cloudfunctions/_core/ports/unavailable'
import type { Invocation } from './invocation'
import type { SingleWrites } from './store-database'
import type { Surroundings } from './surroundings'
import { databaseFate, type Fate } from './weather'

/** What the SDK throws when its own attempts at a write were not enough. */
class WriteConflict extends Error {
  override readonly name = 'WriteConflict'
}

async function underFate<T>(fate: Fate, work: () => Promise<T>): Promise<T> {
  switch (fate) {
    case 'FINE':
      return work()
    case 'LOST':
      await work()
      throw new Unavailable('the answer was lost')
    case 'REFUSED':
      throw new Unavailable('the database is down')
    case 'CONFLICT':
      throw new WriteConflict('conflict')
  }
}

/** Documents of one statement. */
const MOST = 1000

/** Carries a write out, unless this is the one at which something is to happen to the function. */
async function doomed<T>(invocation: Invocation, work: () => Promise<T>): Promise<T> {
  invocation.writes += 1
  const { doom, writes } = invocation
  if (doom === null || writes !== doom.write) return work()
  doom.met = true
  if (doom.how !== 'DIES_BEFORE') await work()
  if (doom.how !== 'ANSWER_LOST') invocation.die()
  throw new Unavailable('the answer was lost')
}

type Ask = <T>(what: () => string, isWrite: boolean, work: () => Promise<T>) => Promise<T>

const createSingleWrites = (database: SingleWrites, ask: Ask): SingleWrites => ({
  find: (collection, query, options) =>
    ask(
      () => `find ${collection} ${JSON.stringify(query)}`,
      false,
      () => database.find(collection, query, options),
    ),
  findById: (collection, id) =>
    ask(
      () => `read ${collection} ${id}`,
      false,
      () => database.findById(collection, id),
    ),
  insert: (collection, doc) =>
    ask(
      () => `insert ${collection} ${doc._id}`,
      true,
      () => database.insert(collection, doc),
    ),
  updateOne: (collection, query, update) =>
    ask(
      () => `update ${collection} ${JSON.stringify(query)} ${JSON.stringify(update)}`,
      true,
      () => database.updateOne(collection, query, update),
    ),
  remove: (collection, query) =>
    ask(
      () => `remove ${collection} ${JSON.stringify(query)}`,
      true,
      () => database.remove(collection, query),
    ),
})

/** The database as one invocation sees it: each call waits for its turn and may meet a fault. */
export function createFaultyDatabase(
  database: SingleWrites,
  current: () => Invocation,
  { scheduler, weather, chance, clock }: Surroundings,
): Database {
  const ask: Ask = (what, isWrite, work) => {
    const invocation = current()
    const nth = scheduler.count(invocation.name)
    return scheduler.request(invocation, what, () => {
      const request = { name: invocation.name, nth, isWrite, now: clock.now() }
      const carryOut = () => underFate(databaseFate(weather, chance, request), work)
      return isWrite && invocation.state !== 'DEAD' ? doomed(invocation, carryOut) : carryOut()
    })
  }
  const one = createSingleWrites(database, ask)
  return {
    ...one,
    // Atomic for each document only, so each of them is a write that may be the last.
    async updateMany(collection, query, update) {
      const found = await one.find<{ _id: string }>(collection, query, {
        limit: MOST,
        fields: ['_id'],
      })
      const written = await Promise.all(
        found.map(({ _id }) => one.updateOne(collection, { ...query, _id }, update)),
      )
      return written.filter(Boolean).length
    },
  }
}
