import { composeDelivery } from '../../../emulator/wechat-pay/notifications'
import { type Faults, noFaults } from '../../../emulator/wechat-pay/faults'
import { formatTime } from '../../../emulator/wechat-pay/china-time'
import type { Scene } from './order-scene'

export interface Notice {
  readonly headers: Record<string, string>
  readonly body: string
}

interface NoticeOptions {
  readonly eventType?: string
  readonly forge?: Faults['forge']
}

/** What WeChat Pay would tell about the payment of an order, with changes. */
export async function paymentOf(scene: Scene, orderId: string, more: object = {}) {
  const { buyerId, amounts } = await scene.orderOf(orderId)
  const { appid, mchid } = scene.keys
  return {
    appid,
    mchid,
    out_trade_no: orderId,
    transaction_id: `T-${orderId}`,
    trade_state: 'SUCCESS',
    success_time: formatTime(scene.clock.now()),
    payer: { openid: buyerId },
    amount: { total: amounts.payable, currency: 'CNY' },
    ...more,
  }
}

/** A notification with these contents, rightly signed unless forged on purpose. */
export function compose(
  scene: Scene,
  resource: object,
  { eventType = 'TRANSACTION.SUCCESS', forge = 'off' }: NoticeOptions = {},
): Notice {
  const at = scene.clock.now()
  return composeDelivery(scene.keys, { ...noFaults(), forge }, at, {
    _id: 'notice-1',
    dueAt: at,
    kind: 'notify',
    url: '',
    eventType,
    summary: '',
    originalType: eventType.startsWith('REFUND') ? 'refund' : 'transaction',
    resource: resource as Record<string, unknown>,
    subject: '',
    attempt: 0,
    createdAt: at,
    held: false,
  })
}

/** Hands it to pay-notify over HTTP; the status and the code of its answer. */
export async function deliver(scene: Scene, { headers, body }: Notice) {
  const response = await fetch(`${scene.url}/http/pay-notify`, { method: 'POST', headers, body })
  const text = await response.text()
  const { message = null } = (text === '' ? {} : JSON.parse(text)) as { message?: string }
  return { status: response.status, message }
}

export const notify = (scene: Scene, resource: object, options?: NoticeOptions) =>
  deliver(scene, compose(scene, resource, options))
