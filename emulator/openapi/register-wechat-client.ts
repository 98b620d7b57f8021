import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import { registerReceipt } from './confirm-receipt'
import { createPhoneCode } from './phone-number'
import { findTemplate, recordAccept } from './subscribe-message'

/** Templates that one request may ask for [wx.requestSubscribeMessage]. */
const MAX_TEMPLATES = 3

const AcceptBody = v.object({
  tmplIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MAX_TEMPLATES)),
})

/**
 * What the person's WeChat does: `POST /wechat/subscribe-accept {tmplIds}` when the person allows
 * messages, `POST /wechat/phone-code` when the person taps the phone number button, and
 * `GET|POST /wechat/receipt/<transaction id>` when the person looks at or confirms an order that came.
 * All by x-openid.
 */
export function registerWechatClient(
  app: FastifyInstance,
  { store, clock }: { store: Store; clock: Clock },
): void {
  registerReceipt(app, { store, clock })
  app.post('/wechat/subscribe-accept', async (request, reply) => {
    const openid = request.headers['x-openid']
    const parsed = v.safeParse(AcceptBody, request.body)
    if (typeof openid !== 'string' || openid === '' || !parsed.success) {
      return reply
        .code(400)
        .send({ errCode: 10001, errMsg: "requestSubscribeMessage:fail TmplIds can't be empty" })
    }
    const { tmplIds } = parsed.output
    if (tmplIds.some((id) => !findTemplate(id))) {
      const errMsg =
        'requestSubscribeMessage:fail No template data return, verify the template id exist'
      return reply.code(400).send({ errCode: 20001, errMsg })
    }
    for (const id of tmplIds) await recordAccept(store, openid, id)
    const results = Object.fromEntries(tmplIds.map((id) => [id, 'accept']))
    return { errMsg: 'requestSubscribeMessage:ok', ...results }
  })
  app.post('/wechat/phone-code', async (request, reply) => {
    const openid = request.headers['x-openid']
    if (typeof openid !== 'string' || openid === '') {
      return reply.code(400).send({ errMsg: 'getPhoneNumber:fail no user' })
    }
    return { code: await createPhoneCode(store, clock, openid), errMsg: 'getPhoneNumber:ok' }
  })
}
