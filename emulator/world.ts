import path from 'node:path'
import indexes from '../cloudfunctions/database/indexes.json'
import type { Clock } from './clock'
import type { Closers } from './closers'
import { openClock } from './emulated-time'
import { createEventBus, type EventBus } from './event-bus'
import { envOf } from './function-env'
import { createFunctionHost, type FunctionHost } from './functions/host'
import { openApiIndexes } from './openapi/indexes'
import { createStore } from './store/create-store'
import type { IndexSpec, Store } from './store/store-api'
import { wechatPayIndexes } from './wechat-pay/indexes'
import { loadOrCreateKeys, type Keys } from './wechat-pay/keys'

/** The state that every part of the emulator works on. */
export interface World {
  dataFolder: string
  /** The build: cloudfunctions, h5 and, when it was built, weapp. */
  dist: string
  store: Store
  clock: Clock
  keys: Keys
  functions: FunctionHost
  events: EventBus
  /** Our address without a slash at its end; empty until the emulator listens. */
  url: string
}

const dist = path.resolve(__dirname, '../dist')
const deployed = indexes as unknown as Readonly<Record<string, readonly IndexSpec[]>>

/** WeChat's and the stage's records lie in the same store, but functions do not see them. */
export const isHidden = (collection: string): boolean => /^(wechat|stage)_/.test(collection)

interface WorldOptions {
  dataFolder: string
  historyMs: number
  /** False: the documents live in memory only. */
  durable: boolean
}

/** Opens a data folder, or makes it, its clock `historyMs` back. Throws with one sentence when it cannot be used. */
export async function openWorld(
  { dataFolder, historyMs, durable }: WorldOptions,
  closers: Closers,
): Promise<World> {
  const clock = openClock(dataFolder, -historyMs)
  const store = await createStore({
    ...(durable && { folder: path.join(dataFolder, 'store') }),
    indexes: { ...deployed, ...wechatPayIndexes, ...openApiIndexes },
    refuseScans: true,
    now: () => clock.now(),
  })
  closers.add(() => store.close())
  const keys = loadOrCreateKeys(dataFolder)
  const events = createEventBus()
  const functions = createFunctionHost({
    bundles: path.join(dist, 'cloudfunctions'),
    env: (fn) => envOf(fn, keys, world.url),
    appid: keys.appid,
    clock,
    onLog: (log) => events.emit({ kind: 'function', log }),
  })
  closers.add(() => functions.close())
  const world: World = { dataFolder, dist, store, clock, keys, functions, events, url: '' }
  return world
}
