import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import rules from '../cloudfunctions/database/rules.json'
import { registerClock } from './emulated-time'
import { registerFunctions } from './functions/routes'
import { readAppPages } from './openapi/app-pages'
import { createOpenApi } from './openapi/create-openapi'
import { registerWechatClient } from './openapi/register-wechat-client'
import { registerStage } from './stage/register-stage'
import { registerStorage } from './storage/register-storage'
import { readClientRules } from './wire/client-rules'
import { registerWire } from './wire/register-wire'
import { registerWechatPay } from './wechat-pay/register-wechat-pay'
import { isHidden, type World } from './world'

/** CloudBase: functions, and the wire on which they reach database, storage and WeChat's APIs. */
function registerCloud(app: FastifyInstance, world: World): void {
  const { store, clock, keys, functions, events, dataFolder, dist } = world
  const folder = path.join(dataFolder, 'files')
  const storage = registerStorage(app, { folder, baseUrl: () => world.url, clock })
  const openApi = createOpenApi({
    store,
    clock,
    appid: keys.appid,
    pages: () => readAppPages(path.join(dist, 'weapp/app.json')),
    onMessage: (message) => events.emit({ kind: 'wechat', message }),
  })
  registerWire(app, {
    store,
    storage: (action, body) => storage.handleStorage(action, body),
    openApi,
    invokeFunction: async (name, payload) =>
      JSON.stringify(await functions.invoke(name, JSON.parse(payload), { source: 'function' })),
    now: () => clock.now(),
    isHidden,
    rules: readClientRules(rules),
  })
  registerFunctions(app, functions)
}

/** Everything that answers on the emulator's one port. */
export function registerParts(app: FastifyInstance, world: World): void {
  const { store, clock, keys, events } = world
  registerClock(app, clock)
  registerCloud(app, world)
  registerWechatClient(app, { store, clock })
  registerWechatPay(app, {
    store,
    clock,
    keys,
    onEvent: (event) => events.emit({ kind: 'pay', event }),
  })
  registerStage(app, world)
}
