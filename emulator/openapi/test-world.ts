import fastify, { type FastifyInstance } from 'fastify'
import { type Clock, createClock } from '../clock'
import { createStore } from '../store/create-store'
import { createOpenApi, type OpenApi } from './create-openapi'
import { openApiIndexes } from './indexes'
import type { WechatMessage } from './openapi-context'
import { registerWechatClient } from './register-wechat-client'

type Json = Record<string, unknown>

export interface World {
  clock: Clock
  openApi: OpenApi
  app: FastifyInstance
  /** What WeChat showed to people, in order. */
  messages: WechatMessage[]
  /** The JSON answer of an API. */
  call(api: string, data: Json): Promise<Json>
  errcode(api: string, data: Json): Promise<unknown>
  /** A request of that person's WeChat. */
  asUser(url: string, payload?: object, openid?: string): Promise<{ status: number; data: Json }>
}

/** WeChat's server APIs over an empty store, for a mini program of two pages. */
export async function openWorld(): Promise<World> {
  const clock = createClock()
  const store = await createStore({ indexes: openApiIndexes, refuseScans: true })
  const messages: WechatMessage[] = []
  const openApi = createOpenApi({
    store,
    clock,
    appid: 'wx0123456789abcdef',
    pages: () => ['pages/shop/index', 'packages/order/pages/detail/index'],
    onMessage: (message) => messages.push(message),
  })
  const app = fastify()
  registerWechatClient(app, { store, clock })
  const call = async (api: string, data: Json) =>
    JSON.parse((await openApi(api, data)).respData.toString()) as Json
  return {
    clock,
    openApi,
    app,
    messages,
    call,
    errcode: async (api, data) => (await call(api, data))['errcode'],
    async asUser(url, payload = {}, openid = 'o-buyer') {
      const headers = { 'x-openid': openid }
      const answer = await app.inject({ method: 'POST', url, payload, headers })
      return { status: answer.statusCode, data: answer.json<Json>() }
    },
  }
}
