import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Store } from '../store/store-api'
import { isPlainObject } from '../store/values'
import { registerClientDatabase } from './client-database'
import type { ClientRules } from './client-rules'
import { DatabaseActions, type Answer } from './database-actions'
import { decodeOpenApiRequest, encodeOpenApiResponse, type OpenApiAnswer } from './openapi-message'
import { toWireError, WireRefusal } from './wire-error'

export interface WireDeps {
  store: Store
  /** Runs a function with its event as JSON; resolves to its result as JSON. */
  invokeFunction(name: string, payload: string): Promise<string>
  /** Answers `{data}` or `{code, message}`. */
  storage: (action: string, body: Record<string, unknown>) => Promise<unknown>
  /** `data` is in snake_case, as it leaves the SDK. */
  openApi: (apiName: string, data: Record<string, unknown>) => Promise<OpenApiAnswer>
  onDatabaseCall?(info: { collection: string; action: string; ms: number }): void
  /** Epoch ms of server dates; by default the machine's. */
  now?: () => number
  /** Collections of the store that are not the environment's: for the wire they do not exist. */
  isHidden?: (collection: string) => boolean
  /** What clients may do directly; by default nothing. */
  rules?: ClientRules
}

const BODY_LIMIT = 16 * 1024 * 1024

/**
 * CloudBase's wire on POST /admin, as wx-server-sdk 4.0.2 speaks it, and POST /client-database.
 * The authorization header is not looked at: only this machine reaches the emulator.
 */
export function registerWire(app: FastifyInstance, deps: WireDeps): void {
  const database = new DatabaseActions({
    store: deps.store,
    now: deps.now ?? Date.now,
    isHidden: deps.isHidden ?? (() => false),
  })
  // Its own scope, since others may read multipart bodies in another way.
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: BODY_LIMIT } })
    scope.post('/admin', { bodyLimit: BODY_LIMIT }, (request, reply) =>
      request.isMultipart()
        ? answerOpenApi(deps, request, reply)
        : answerJson(deps, database, request),
    )
  })
  registerClientDatabase(app, deps.rules ?? {}, (action, body) => database.run(action, body))
}

async function answerJson(
  deps: WireDeps,
  database: DatabaseActions,
  request: FastifyRequest,
): Promise<Answer> {
  const requestId = randomUUID()
  try {
    const body = isPlainObject(request.body) ? request.body : {}
    return { requestId, ...(await runAction(deps, database, String(body.action), body)) }
  } catch (error) {
    return { requestId, ...toWireError(error) }
  }
}

async function runAction(
  deps: WireDeps,
  database: DatabaseActions,
  action: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  if (action === 'functions.invokeFunction') return invoke(deps, body)
  if (action.startsWith('storage.')) return (await deps.storage(action, body)) as Answer
  const start = performance.now()
  try {
    return await database.run(action, body)
  } finally {
    const collection = typeof body.collectionName === 'string' ? body.collectionName : ''
    deps.onDatabaseCall?.({ collection, action, ms: performance.now() - start })
  }
}

async function invoke(deps: WireDeps, body: Record<string, unknown>): Promise<Answer> {
  const { function_name: name, request_data: payload } = body
  if (typeof name !== 'string') throw new WireRefusal('INVALID_PARAM', 'function_name is missing')
  const event = typeof payload === 'string' && payload !== '' ? payload : '{}'
  try {
    return { data: { response_data: await deps.invokeFunction(name, event) } }
  } catch (error) {
    throw new WireRefusal(
      'FUNCTIONS_EXECUTE_FAIL',
      error instanceof Error ? error.message : String(error),
    )
  }
}

async function answerOpenApi(
  deps: WireDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const fields = await readForm(request)
    const apiName = fields.get('apiName')?.toString() ?? ''
    if (fields.get('action')?.toString() !== 'wx.openApi') {
      throw new WireRefusal('INVALID_PARAM', 'the only multipart action is wx.openApi')
    }
    const data = decodeOpenApiRequest(fields.get('requestData') ?? Buffer.alloc(0))
    const answer = encodeOpenApiResponse(await deps.openApi(apiName, data))
    return reply.type('application/octet-stream').send(answer)
  } catch (error) {
    return reply.send({ requestId: randomUUID(), ...toWireError(error) })
  }
}

async function readForm(request: FastifyRequest): Promise<Map<string, Buffer>> {
  const fields = new Map<string, Buffer>()
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? await part.toBuffer() : Buffer.from(String(part.value))
    fields.set(part.fieldname, value)
  }
  return fields
}
