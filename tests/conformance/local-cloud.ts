import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { createClock, type Clock } from '../../emulator/clock'
import { createOpenApi } from '../../emulator/openapi/create-openapi'
import { openApiIndexes } from '../../emulator/openapi/indexes'
import { registerStorage } from '../../emulator/storage/register-storage'
import { createStore } from '../../emulator/store/create-store'
import type { IndexSpec, Store } from '../../emulator/store/store-api'
import { registerWire } from '../../emulator/wire/register-wire'

export interface LocalCloud {
  /** Address of the wire. */
  adminUrl: string
  store: Store
  clock: Clock
  close(): Promise<void>
}

/** The echo function answers its event; there is no other. */
function invokeFunction(name: string, payload: string): Promise<string> {
  if (name === 'echo') return Promise.resolve(`{"echoed":${payload}}`)
  return Promise.reject(new Error(`FunctionName parameter could not be found: ${name}`))
}

/** The emulator's cloud without functions' workers, on a free port and in a folder of its own. */
export async function startLocalCloud(
  indexes: Readonly<Record<string, readonly IndexSpec[]>>,
): Promise<LocalCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const clock = createClock()
  const store = await createStore({
    folder: join(folder, 'store'),
    indexes: { ...openApiIndexes, ...indexes },
    now: () => clock.now(),
  })
  const app = fastify({ forceCloseConnections: true })
  let url = ''
  const storage = registerStorage(app, { folder: join(folder, 'files'), baseUrl: () => url, clock })
  const openApi = createOpenApi({
    store,
    clock,
    appid: 'wx0000000000000000',
    pages: () => ['pages/shop/index'],
    onMessage: () => undefined,
  })
  registerWire(app, {
    store,
    invokeFunction,
    storage: (action, body) => storage.handleStorage(action, body),
    openApi,
    now: () => clock.now(),
    isHidden: (collection) => Object.hasOwn(openApiIndexes, collection),
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    await app.close()
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { adminUrl: `${url}/admin`, store, clock, close }
}
