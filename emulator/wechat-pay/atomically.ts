import { setImmediate } from 'node:timers/promises'
import type { Store, StoreOps } from '../store/store-api'
import { DuplicateKeyError, WriteConflictError } from '../store/store-errors'

const ATTEMPTS = 50

/** Whether an insert was refused since its number is taken. */
export const isDuplicateKey = (error: unknown) => error instanceof DuplicateKeyError

async function once<T>(store: Store, work: (tx: StoreOps) => Promise<T>): Promise<T> {
  const tx = await store.begin()
  let result: T
  try {
    result = await work(tx)
  } catch (error) {
    await tx.abort()
    throw error
  }
  await tx.commit()
  return result
}

/** Runs `work` in a transaction: all of its writes or none. Repeats it after a write conflict. */
export async function atomically<T>(store: Store, work: (tx: StoreOps) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(store, work)
    } catch (error) {
      if (!(error instanceof WriteConflictError) || attempt === ATTEMPTS) throw error
      await setImmediate()
    }
  }
}
