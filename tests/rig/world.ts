import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Envelope } from '@contract/envelope'
import type { EndpointName, ErrorOf, InputOf, OutputOf } from '@contract/index'
import Fastify, { type FastifyInstance } from 'fastify'
import type { HttpAnswer } from '../../cloudfunctions/_core/ports/http'
import indexes from '../../cloudfunctions/database/indexes.json'
import { functionEnv } from '../../emulator/function-env'
import { toHttpEvent } from '../../emulator/functions/http-event'
import { createOpenApi } from '../../emulator/openapi/create-openapi'
import { openApiIndexes } from '../../emulator/openapi/indexes'
import { createStore } from '../../emulator/store/create-store'
import type { IndexSpec, Store } from '../../emulator/store/store-api'
import type { Faults } from '../../emulator/wechat-pay/faults'
import { wechatPayIndexes } from '../../emulator/wechat-pay/indexes'
import { createKeys, type Keys } from '../../emulator/wechat-pay/keys'
import { registerWechatPay } from '../../emulator/wechat-pay/register-wechat-pay'
import { registerStorage } from '../../emulator/storage/register-storage'
import { registerWire } from '../../emulator/wire/register-wire'
import { createFakeOpenapi, type FakeOpenapi } from './fake-openapi'
import { runInProcess, type InProcess } from './in-process'
import { loadFunction } from './load-function'
import { captureLog, type LogLine } from './log-capture'
import { createWorldClock, type WorldClock } from './world-clock'

/** The functions in this process, against the emulator's store and WeChat Pay. */
export interface World {
  /** Stands still until moved. */
  readonly clock: WorldClock
  readonly store: Store
  readonly keys: Keys
  /** Switches of WeChat Pay. */
  readonly faults: Faults
  readonly openapi: FakeOpenapi
  /** Of the server: WeChat Pay under /wechat-pay, HTTP functions under /http. */
  readonly url: string
  /** The log lines of the functions, oldest first. */
  readonly logs: LogLine[]
  /** Calls an endpoint as a person's phone does; a new request key each time unless given. */
  call<E extends EndpointName>(
    openid: string,
    endpoint: E,
    input: InputOf<E>,
    requestKey?: string,
  ): Promise<Envelope<OutputOf<E>, ErrorOf<E>>>
  /** Sends any event to a function, as a person or (null) as nobody. */
  send(openid: string | null, fn: string, event: unknown): Promise<unknown>
  /** Runs a timer function once. */
  tick(fn: string): Promise<unknown>
  /** Forgets what instances keep in memory, as a cold start does. */
  restart(): void
  close(): Promise<void>
}

/** 2026-11-22 12:00 in China. */
const START = Date.UTC(2026, 10, 22, 4)
const TIMER_EVENT = { Type: 'Timer', TriggerName: 'minute', Message: '' }
let requests = 0

const openStore = (): Promise<Store> =>
  createStore({
    indexes: {
      ...(indexes as unknown as Record<string, IndexSpec[]>),
      ...wechatPayIndexes,
      ...openApiIndexes,
    },
    refuseScans: true,
  })

/** `/http/<fn>`: CloudBase's HTTP access service. The body stays the bytes that were sent. */
function registerHttp(app: FastifyInstance, functions: InProcess): void {
  void app.register((http, _options, done) => {
    http.removeAllContentTypeParsers()
    http.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, parsed) => parsed(null, body))
    http.all('/http/:fn', async ({ raw, body, params }, reply) => {
      const { url = '/', method = 'GET', headers } = raw
      const bytes = (body as Buffer | null | undefined) ?? Buffer.alloc(0)
      const { fn } = params as { fn: string }
      const event = toHttpEvent({ url, method, headers, body: bytes })
      const answer = (await functions.invoke(fn, event, { source: 'http' })) as HttpAnswer
      return reply
        .code(answer.statusCode)
        .headers(answer.headers ?? {})
        .send(answer.body)
    })
    done()
  })
}

const callers = (functions: InProcess): Pick<World, 'call' | 'send' | 'tick' | 'restart'> => ({
  call(openid, endpoint, input, requestKey = `rig-key-${(requests += 1)}`) {
    const [fn = ''] = endpoint.split('.')
    const event = { endpoint, input, requestKey }
    return functions.invoke(fn, event, { source: 'client', openid }) as never
  },
  send: (openid, fn, event) =>
    functions.invoke(
      fn,
      event,
      openid === null ? { source: 'http' } : { source: 'client', openid },
    ),
  tick: (fn) => functions.invoke(fn, TIMER_EVENT, { source: 'timer' }),
  restart: () => functions.restart(),
})

/** Opens a world with an empty database; one at a time, since its environment is the process's. */
export async function createWorld({ now = START }: { now?: number } = {}): Promise<World> {
  const clock = createWorldClock(now)
  const keys = createKeys()
  const store = await openStore()
  const emulated = createOpenApi({
    ...{ store, clock, appid: keys.appid },
    pages: () => [],
    onMessage: () => undefined,
  })
  const openapi = createFakeOpenapi(() => clock.now(), emulated)
  const functions = runInProcess(keys.appid, loadFunction)
  const app = Fastify({ forceCloseConnections: true })
  const { faults } = registerWechatPay(app, { store, clock, keys })
  registerHttp(app, functions)
  const folder = await mkdtemp(path.join(tmpdir(), 'rig-files-'))
  const storage = registerStorage(app, { folder, baseUrl: () => url, clock })
  registerWire(app, {
    store,
    invokeFunction: () => Promise.reject(new Error('no function calls another')),
    storage: (action, body) => storage.handleStorage(action, body),
    openApi: (apiName, data) => openapi.answer(apiName, data),
    now: () => clock.now(),
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  Object.assign(process.env, functionEnv(keys, url))
  const log = captureLog()
  const close = async () => {
    log.stop()
    await app.close()
    await store.close()
    await rm(folder, { recursive: true })
    clock.stop()
  }
  return {
    ...{ clock, store, keys, faults, openapi, url, close },
    logs: log.lines,
    ...callers(functions),
  }
}
