import type { HttpAnswer, HttpRequest } from '../ports/http'
import type { PayNotification, PayNotifications } from '../ports/pay-notifications'
import { settlePayment, type SettleDeps } from './settle-payment'
import { type RefundDeps, settleRefund } from './settle-refund'

type Deps = SettleDeps & RefundDeps & { readonly notifications: PayNotifications }

/** WeChat Pay asks for 200 or 204; anything else makes it try again [API v3, payment notification]. */
const ACCEPTED: HttpAnswer = { statusCode: 204 }

const refusal = (statusCode: number, why: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code: 'FAIL', message: why }),
})

const settle = (deps: Deps, notification: PayNotification) =>
  notification.kind === 'PAYMENT'
    ? settlePayment(deps, notification.report)
    : settleRefund(deps, notification.report)

/** Accepts a notification only when what it tells is applied for good. Its signature is its only credential. */
export function receiveNotification(deps: Deps) {
  return async (request: HttpRequest, now: number): Promise<HttpAnswer> => {
    if (request.method !== 'POST') return refusal(405, 'METHOD_NOT_ALLOWED')
    const opened = deps.notifications.open(request.headers, request.body, now)
    if (!opened.ok) return refusal(401, opened.error.code)
    const settled = await settle(deps, opened.value)
    return settled.ok ? ACCEPTED : refusal(400, settled.error.code)
  }
}
