import path from 'node:path'
import { makeStageCollections, MARKS } from '../stage/collections'
import type { World } from '../world'
import { emptyWorld } from './empty-world'
import { seedHistory } from './seed-history'
import { seedShop } from './seed-shop'

export type SeedDeps = Pick<
  World,
  'store' | 'clock' | 'functions' | 'events' | 'url' | 'dataFolder'
>

const DONE = 'seeded'

/** Where the emulator's storage keeps its files. */
export const storageFolderOf = (dataFolder: string): string => path.join(dataFolder, 'files')

/**
 * Makes the world new: the shop, its people and four days of their history, which move the clock on
 * by `HISTORY_MINUTES`. The emulator must be listening, since payments go through its cashier.
 */
export async function seedWorld(deps: SeedDeps): Promise<void> {
  const storageFolder = storageFolderOf(deps.dataFolder)
  await makeStageCollections(deps.store)
  await emptyWorld(deps.store)
  await seedShop({ ...deps, storageFolder })
  await seedHistory({ ...deps, storageFolder })
  await deps.store.insert(MARKS, [{ _id: DONE }])
}

/** Seeds a world that is new, or whose seeding was interrupted. Returns whether it did. */
export async function seedIfEmpty(deps: SeedDeps): Promise<boolean> {
  await makeStageCollections(deps.store)
  if ((await deps.store.count(MARKS, { _id: DONE })) > 0) return false
  await seedWorld(deps)
  return true
}
