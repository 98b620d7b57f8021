// A process of its own for crash.test.ts: writes without end and tells each acknowledged write on
// stdout, until it is killed. Arguments: data folder, first number.
import { writeSync } from 'node:fs'
import { createStore } from './create-store'
import type { Store } from './store-api'

export const crashIndexes = {
  pairs: [{ name: 'pair', keys: [['pair', 1]] as const }],
  counters: [],
  accounts: [],
}
export const COUNTERS = 4
export const ACCOUNTS = 4

/** Small enough that snapshots are being written at any moment. */
export const openCrashStore = (folder: string): Promise<Store> =>
  createStore({ folder, indexes: crashIndexes, rotateBytes: 20_000 })

const tell = (line: string): number => writeSync(1, `${line}\n`)

/** Two documents in one insert: both or neither. */
async function insertPairs(store: Store, from: number): Promise<never> {
  for (let pair = from; ; pair++) {
    await store.insert('pairs', [
      { _id: `${pair}-l`, pair },
      { _id: `${pair}-r`, pair, padding: 'x'.repeat(pair % 500) },
    ])
    tell(`pair ${pair}`)
  }
}

async function count(store: Store, counter: number): Promise<never> {
  const _id = `c${counter}`
  for (;;) {
    await store.update('counters', { _id }, { $inc: { n: 1 } }, { upsert: true })
    tell(`count ${counter}`)
  }
}

/** Moves money in a transaction, so that the sum stays what it is; accounts may go negative. */
async function transfer(store: Store): Promise<never> {
  for (let step = 0; ; step++) {
    const transaction = await store.begin()
    const [from, to] = [`a${step % ACCOUNTS}`, `a${(step * 3 + 1) % ACCOUNTS}`]
    await transaction.update('accounts', { _id: from }, { $inc: { fen: -7 } }, { upsert: true })
    await transaction.update('accounts', { _id: to }, { $inc: { fen: 7 } }, { upsert: true })
    await transaction.commit()
    tell('transfer')
  }
}

async function main(folder: string, from: number): Promise<void> {
  const store = await openCrashStore(folder)
  tell('open')
  const counters = Array.from({ length: COUNTERS }, (_, counter) => count(store, counter))
  await Promise.all([insertPairs(store, from), transfer(store), ...counters])
}

const [, script, folder, from] = process.argv
if (script === __filename && folder) void main(folder, Number(from))
