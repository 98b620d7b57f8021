import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GenericSchema, InferOutput } from 'valibot'
import * as v from 'valibot'
import { JsapiOrder } from './order-input'
import { transactionView } from './order-view'
import { closeOrder, createOrder, findOrder, findTransaction } from './orders'
import { checkParams } from './param-check'
import type { PayContext } from './pay-context'
import { ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { PayOrder } from './pay-order'
import { RefundRequest } from './refund-input'
import { createRefund, queryRefund } from './refunds'
import { checkMerchant, platformHeaders } from './signatures'
import { downloadBill, requestBill } from './trade-bill'
import { TransferRequest } from './transfer-input'
import { cancelTransfer, createTransfer, queryTransfer } from './transfers'

type Outcome = Promise<PayAnswer | PayError>
type Params = Record<string, string>
type Handler = (params: Params, body: unknown, request: FastifyRequest) => Outcome

const rawBody = (request: FastifyRequest) => (typeof request.body === 'string' ? request.body : '')

/** Runs a handler for a signed request; a switch may cut the connection after its work is done. */
function signed(ctx: PayContext, handler: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const text = rawBody(request)
    const { method, url } = request
    const { authorization } = request.headers
    const refusal = checkMerchant(ctx.keys, ctx.clock.now(), {
      method,
      url,
      body: text,
      authorization,
    })
    if (refusal) return reply.code(refusal.status).send(refusal.body)
    let body: unknown
    try {
      body = text === '' ? {} : JSON.parse(text)
    } catch {
      const error = payError('PARAM_ERROR', '请求体不是合法的JSON')
      return reply.code(error.status).send(error.body)
    }
    const answer = await handler(request.params as Params, body, request)
    if (method === 'POST' && answer.status < 300 && ctx.faults.loseAnswers > 0) {
      ctx.faults.loseAnswers -= 1
      ctx.emit('answer.lost', Object.values(request.params as Params)[0] ?? '', { url })
      reply.hijack()
      reply.raw.destroy()
      return reply
    }
    return reply.code(answer.status).send(answer.body ?? undefined)
  }
}

/** Checks the body by its schema before the work is done. */
function withBody<S extends GenericSchema>(
  schema: S,
  work: (input: InferOutput<S>, params: Params) => Outcome,
): Handler {
  return async (params, body) => {
    const checked = checkParams(schema, body)
    return 'error' in checked ? checked.error : work(checked.value, params)
  }
}

function queryMerchant(ctx: PayContext, request: FastifyRequest, order: PayOrder | null) {
  const { mchid } = request.query as { mchid?: string }
  if (mchid === undefined) return payError('PARAM_ERROR', '缺少参数mchid')
  if (mchid !== ctx.keys.mchid) return payError('MCH_NOT_EXISTS', '商户号不存在')
  return order ? ok(transactionView(ctx.keys, order)) : payError('ORDER_NOT_EXIST', '订单不存在')
}

const CloseBody = v.object({ mchid: v.string() })

function registerOrders(app: FastifyInstance, ctx: PayContext): void {
  const orders = '/pay/transactions'
  app.post(
    `${orders}/jsapi`,
    signed(
      ctx,
      withBody(JsapiOrder, (input) => createOrder(ctx, input)),
    ),
  )
  app.get(
    `${orders}/out-trade-no/:no`,
    signed(ctx, async ({ no = '' }, _body, request) =>
      queryMerchant(ctx, request, await findOrder(ctx, no)),
    ),
  )
  app.get(
    `${orders}/id/:id`,
    signed(ctx, async ({ id = '' }, _body, request) =>
      queryMerchant(ctx, request, await findTransaction(ctx, id)),
    ),
  )
  app.post(
    `${orders}/out-trade-no/:no/close`,
    signed(
      ctx,
      withBody(CloseBody, async (input, { no = '' }) =>
        input.mchid === ctx.keys.mchid
          ? closeOrder(ctx, no)
          : payError('MCH_NOT_EXISTS', '商户号不存在'),
      ),
    ),
  )
}

function registerRefunds(app: FastifyInstance, ctx: PayContext): void {
  const refunds = '/refund/domestic/refunds'
  app.post(
    refunds,
    signed(
      ctx,
      withBody(RefundRequest, (input) => createRefund(ctx, input)),
    ),
  )
  app.get(
    `${refunds}/:no`,
    signed(ctx, ({ no = '' }) => queryRefund(ctx, no)),
  )
}

function registerTransfers(app: FastifyInstance, ctx: PayContext): void {
  const bills = '/fund-app/mch-transfer/transfer-bills'
  app.post(
    bills,
    signed(
      ctx,
      withBody(TransferRequest, (input) => createTransfer(ctx, input)),
    ),
  )
  app.get(
    `${bills}/out-bill-no/:no`,
    signed(ctx, ({ no = '' }) => queryTransfer(ctx, no)),
  )
  app.post(
    `${bills}/out-bill-no/:no/cancel`,
    signed(ctx, ({ no = '' }) => cancelTransfer(ctx, no)),
  )
}

function registerBills(app: FastifyInstance, ctx: PayContext): void {
  app.get(
    '/bill/tradebill',
    signed(ctx, (_params, _body, request) => {
      const base = `${request.protocol}://${request.host}${request.url.split('/v3/')[0] ?? ''}`
      return requestBill(ctx, base, request.query as Record<string, string>)
    }),
  )
  app.get('/billdownload/file', async (request, reply) => {
    const { method, url } = request
    const { authorization } = request.headers
    const refusal = checkMerchant(ctx.keys, ctx.clock.now(), {
      method,
      url,
      body: '',
      authorization,
    })
    if (refusal) return reply.code(refusal.status).send(refusal.body)
    const { token = '' } = request.query as { token?: string }
    const bill = await downloadBill(ctx, token)
    if (bill !== null) return reply.type('text/plain; charset=utf-8').send(bill)
    const error = payError('PARAM_ERROR', '账单下载token无效')
    return reply.code(error.status).send(error.body)
  })
}

/** API v3: bodies stay text until their signature is checked, and every answer is signed. */
export function registerV3(app: FastifyInstance, ctx: PayContext): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addHook('onSend', async (_request, reply, payload) => {
    const body = typeof payload === 'string' ? payload : ''
    reply.headers(platformHeaders(ctx.keys, ctx.clock.now(), body))
    return payload
  })
  app.setErrorHandler(async (error: Error, _request, reply) => {
    const answer = payError('SYSTEM_ERROR', `系统异常：${error.message}`)
    return reply.code(answer.status).send(answer.body)
  })
  app.setNotFoundHandler(async (_request, reply) => {
    const answer = payError('RESOURCE_NOT_EXISTS', '请求的接口不存在')
    return reply.code(answer.status).send(answer.body)
  })
  registerOrders(app, ctx)
  registerRefunds(app, ctx)
  registerTransfers(app, ctx)
  registerBills(app, ctx)
}
