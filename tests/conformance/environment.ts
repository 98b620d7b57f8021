import { randomBytes } from 'node:crypto'
import type { IndexSpec } from '../../emulator/store/store-api'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import type { Cloud, Collection, Database } from './sdk'

/** Where the cases run: the emulator, or a real environment when its keys are given. */
export interface Environment {
  cloud: Cloud
  db: Database
  /** The full name of one of the collections that `openEnvironment` was asked for. */
  nameOf(collection: string): string
  collection(name: string): Collection
  /** Absent when the cases run against a real environment. */
  local: LocalCloud | undefined
  close(): Promise<void>
}

const { CLOUDBASE_ENV_ID, CLOUDBASE_SECRET_ID, CLOUDBASE_SECRET_KEY } = process.env
const realEnv =
  CLOUDBASE_ENV_ID && CLOUDBASE_SECRET_ID && CLOUDBASE_SECRET_KEY
    ? { id: CLOUDBASE_ENV_ID, secretId: CLOUDBASE_SECRET_ID, secretKey: CLOUDBASE_SECRET_KEY }
    : undefined

export const isReal = realEnv !== undefined

/** Cases that need the emulator (its clock, its indexes, a function of its own). */
export function onlyOnTheEmulator(cases: () => void): void {
  if (isReal) console.info('Against a real environment some cases of this file do not run.')
  else describe('only on the emulator', cases)
}

/** The SDK reads the environment when it loads, so it loads only now. */
function loadSdk(adminUrl: string | undefined): Cloud {
  const settings = realEnv
    ? { TENCENTCLOUD_SECRETID: realEnv.secretId, TENCENTCLOUD_SECRETKEY: realEnv.secretKey }
    : {
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
        TENCENTCLOUD_RUNENV: 'SCF',
        TENCENTCLOUD_REGION: 'ap-shanghai',
        SCF_NAMESPACE: 'env-local',
        TCB_ENV: 'env-local',
        TENCENTCLOUD_SECRETID: 'local',
        TENCENTCLOUD_SECRETKEY: 'local',
        TENCENTCLOUD_SESSIONTOKEN: 'local',
      }
  Object.assign(process.env, settings)
  // The SDK's AI client, which nothing here uses, needs an ES module that jest cannot load.
  jest.doMock('@cloudbase/ai', () => ({}))
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const cloud = require('wx-server-sdk') as Cloud
  cloud.init({ env: realEnv?.id ?? 'env-local' })
  return cloud
}

/** Creates the collections under names of this run's own. */
export async function openEnvironment(collections: readonly string[]): Promise<Environment> {
  const prefix = `conformance_${randomBytes(4).toString('hex')}_`
  const nameOf = (collection: string) => prefix + collection
  const indexes: Readonly<Record<string, readonly IndexSpec[]>> = {
    [nameOf('unique')]: [{ name: 'phone', keys: [['phone', 1]], unique: true }],
  }
  const local = isReal ? undefined : await startLocalCloud(indexes)
  try {
    const cloud = loadSdk(local?.adminUrl)
    const db = cloud.database()
    const absent = collections.map(nameOf).filter((name) => !local || !(name in indexes))
    for (const name of absent) await db.createCollection(name)
    const collection = (name: string) => db.collection(nameOf(name))
    const close = async () => {
      // The SDK cannot drop a collection: a real one is emptied.
      for (const name of local ? [] : collections) {
        await collection(name)
          .where({ _id: db.command.exists(true) })
          .remove()
      }
      await local?.close()
    }
    return { cloud, db, nameOf, collection, local, close }
  } catch (error) {
    await local?.close()
    throw error
  }
}
