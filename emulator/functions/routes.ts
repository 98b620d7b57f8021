import type { FastifyInstance, FastifyReply } from 'fastify'
import type { FunctionHost } from './host'
import { toHttpAnswer, toHttpEvent } from './http-event'
import { PlatformError } from './platform-error'

const BODY_LIMIT = 100 * 1024
const OPENID = /^[A-Za-z0-9_-]{6,64}$/

interface Call {
  fn: string
  /** Undefined: WeChat's single page mode, which has no login. */
  openid: unknown
  body: unknown
}

const refuse = (reply: FastifyReply, status: number, error: string) =>
  reply.code(status).send({ error })

/** The platform's failure as wx.cloud.callFunction reports it; 404 for a function that is not there. */
function fail(reply: FastifyReply, error: unknown) {
  if (!(error instanceof PlatformError)) throw error
  const { errCode, errMsg, fault } = error
  return reply.code(fault.kind === 'unknown-function' ? 404 : 500).send({ errCode, errMsg })
}

async function answerCall(host: FunctionHost, { fn, openid, body }: Call, reply: FastifyReply) {
  if (openid !== undefined && (typeof openid !== 'string' || !OPENID.test(openid)))
    return refuse(reply, 400, 'The x-openid header must be 6 to 64 letters, digits, "_" or "-".')
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return refuse(reply, 400, 'The body must be a JSON object, which becomes the event.')
  try {
    const caller = { source: 'client', ...(openid !== undefined && { openid }) } as const
    return await reply.send(JSON.stringify(await host.invoke(fn, body, caller)))
  } catch (error) {
    return fail(reply, error)
  }
}

/**
 * Calls as a mini program makes them: by header, or from the page of one person's phone; without an
 * openid from Moments' single page mode.
 */
function registerCalls(app: FastifyInstance, host: FunctionHost): void {
  const options = { bodyLimit: BODY_LIMIT }
  app.post<{ Params: { fn: string } }>('/invoke/:fn', options, ({ params, headers, body }, reply) =>
    answerCall(host, { fn: params.fn, openid: headers['x-openid'], body }, reply.type(JSON_TYPE)),
  )
  app.post<{ Params: { fn: string; openid: string } }>(
    '/p/:openid/invoke/:fn',
    options,
    ({ params, body }, reply) => answerCall(host, { ...params, body }, reply.type(JSON_TYPE)),
  )
  app.post<{ Params: { fn: string } }>(
    '/p/:openid/single/invoke/:fn',
    options,
    ({ params: { fn }, body }, reply) =>
      answerCall(host, { fn, openid: undefined, body }, reply.type(JSON_TYPE)),
  )
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** Only functions that declare an HTTP trigger; the body reaches them byte for byte. */
function registerHttp(app: FastifyInstance, host: FunctionHost): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post<{ Params: { fn: string } }>(
    '/http/:fn',
    { bodyLimit: BODY_LIMIT },
    async ({ params, url, method, headers, body }, reply) => {
      if (!host.functions.get(params.fn)?.http)
        return refuse(reply, 404, 'No function with an HTTP trigger has this name.')
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
      const event = toHttpEvent({ url, method, headers, body: bytes })
      try {
        const answer = toHttpAnswer(await host.invoke(params.fn, event, { source: 'http' }))
        return await reply.code(answer.statusCode).headers(answer.headers).send(answer.body)
      } catch (error) {
        return fail(reply, error)
      }
    },
  )
}

export function registerFunctions(app: FastifyInstance, host: FunctionHost): void {
  registerCalls(app, host)
  void app.register((scope, _options, done) => {
    registerHttp(scope, host)
    done()
  })
}
