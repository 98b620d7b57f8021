import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'
import { formatTime } from './china-time'
import { findPrepaid, payOrder } from './orders'
import type { PayContext } from './pay-context'
import { ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { PayOrder } from './pay-order'
import { checkJsapiCall } from './signatures'
import { confirmTransfer, findPackage, transferView } from './transfers'

const MERCHANT_NAME = '拼享'

/** The payer, and what the page called the cashier with; a call that is given is checked whole. */
const PayBody = v.object({
  openid: v.string(),
  call: v.optional(
    v.object({
      // wx.requestPayment leaves it out: WeChat knows which mini program calls.
      appId: v.optional(v.string()),
      timeStamp: v.string(),
      nonceStr: v.string(),
      package: v.string(),
      signType: v.string(),
      paySign: v.string(),
    }),
  ),
})

/** The call's fields stand beside `openid`, as the page gave them to WeixinJSBridge. */
function readPayBody(body: unknown) {
  const fields = typeof body === 'object' && body !== null ? body : {}
  return v.safeParse(PayBody, 'paySign' in fields ? { ...fields, call: fields } : fields)
}

const cashierView = (order: PayOrder) => ({
  prepayId: order.prepayId,
  outTradeNo: order._id,
  merchant: MERCHANT_NAME,
  description: order.description,
  amount: order.total,
  currency: 'CNY',
  state: order.state,
  openid: order.openid,
  payableUntil: formatTime(order.payableUntil),
})

const answer = (reply: FastifyReply, { status, body }: PayAnswer | PayError) =>
  reply.code(status).send(body)

async function pay(
  ctx: PayContext,
  prepayId: string,
  body: unknown,
): Promise<PayAnswer | PayError> {
  const parsed = readPayBody(body)
  if (!parsed.success) return payError('PARAM_ERROR', '缺少支付参数')
  const { openid, call } = parsed.output
  const order = await findPrepaid(ctx, prepayId)
  if (!order) return payError('ORDER_NOT_EXIST', '支付参数错误：prepay_id无效')
  if (
    call &&
    !checkJsapiCall(ctx.keys, prepayId, { ...call, appId: call.appId ?? ctx.keys.appid })
  ) {
    return payError('SIGN_ERROR', '支付验证签名失败')
  }
  const outcome = await payOrder(ctx, order, openid)
  return 'refusal' in outcome ? outcome.refusal : ok(cashierView(outcome.paid))
}

/** The user's side: what WeChat shows when the page opens the cashier, and what its buttons do. */
export function registerCashier(app: FastifyInstance, ctx: PayContext): void {
  app.get<{ Params: { prepayId: string } }>('/cashier/:prepayId', async (request, reply) => {
    const order = await findPrepaid(ctx, request.params.prepayId)
    if (!order) return answer(reply, payError('ORDER_NOT_EXIST', '支付参数错误：prepay_id无效'))
    return cashierView(order)
  })
  app.post<{ Params: { prepayId: string } }>('/cashier/:prepayId/pay', async (request, reply) =>
    answer(reply, await pay(ctx, request.params.prepayId, request.body)),
  )
  app.get<{ Params: { packageInfo: string } }>(
    '/cashier/transfers/:packageInfo',
    async (request, reply) => {
      const transfer = await findPackage(ctx, request.params.packageInfo)
      if (!transfer) return answer(reply, payError('NOT_FOUND', '转账单不存在'))
      return { ...transferView(ctx.keys, transfer), merchant: MERCHANT_NAME }
    },
  )
  app.post<{ Params: { packageInfo: string } }>(
    '/cashier/transfers/:packageInfo/confirm',
    async (request, reply) => {
      const parsed = v.safeParse(v.object({ openid: v.string() }), request.body)
      if (!parsed.success) return answer(reply, payError('PARAM_ERROR', '缺少openid'))
      const { packageInfo } = request.params
      return answer(reply, await confirmTransfer(ctx, packageInfo, parsed.output.openid))
    },
  )
}
