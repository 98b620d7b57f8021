import type { StoreOps } from '../store/store-api'
import { formatTime } from './china-time'
import type { Faults } from './faults'
import { TASKS } from './indexes'
import type { Keys } from './keys'
import type { PayContext } from './pay-context'
import { encryptResource } from './resource-cipher'
import { platformHeaders } from './signatures'
import type { NotifyTask, StoredTask, TaskOutcome } from './task-queue'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Gaps between attempts [WeChat Pay API v3, payment notification], 24 h 4 min in all. */
export const RETRY_GAPS_MS: readonly number[] = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
]
/** A held notification comes by itself after this, when no other overtakes it. */
const HOLD_MS = MINUTE

export interface Delivery {
  url: string
  headers: Record<string, string>
  body: string
}
/** Delivers and tells the HTTP status; 0 when there was no answer. */
export type NotifySend = (delivery: Delivery) => Promise<number>

/** Posts like WeChat Pay, which waits five seconds for the answer. */
export const sendOverHttp: NotifySend = async ({ url, headers, body }) => {
  try {
    const signal = AbortSignal.timeout(5000)
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

type NewNotification = Pick<
  NotifyTask,
  'url' | 'eventType' | 'summary' | 'originalType' | 'resource' | 'subject'
>

/** Schedules a notification within the caller's transaction, late or held back if the switches say so. */
export async function scheduleNotification(ctx: PayContext, tx: StoreOps, news: NewNotification) {
  const now = ctx.clock.now()
  const [waiting] = await tx.find(
    TASKS,
    { state: 'PENDING', dueAt: { $gt: now }, held: true },
    { limit: 1 },
  )
  const held = ctx.faults.reorder && !waiting
  const dueAt = now + ctx.faults.delayMs + (held ? HOLD_MS : 0)
  if (waiting) {
    const behind = { $set: { held: false, dueAt: dueAt + SECOND } }
    await tx.update(TASKS, { _id: waiting._id }, behind)
  }
  await ctx.tasks.add(tx, { kind: 'notify', ...news, attempt: 0, createdAt: now, held }, dueAt)
  if (held) ctx.emit('notify.held', news.subject, { event: news.eventType })
}

/** The same content as it would be for somebody else's payment. */
function mismatched(resource: Record<string, unknown>, mismatch: Faults['mismatch']) {
  const amount = resource['amount'] as Record<string, unknown> | undefined
  switch (mismatch) {
    case 'off':
      return resource
    case 'amount':
      return { ...resource, amount: { ...amount, total: Number(amount?.['total']) + 1 } }
    case 'currency':
      return { ...resource, amount: { ...amount, currency: 'USD' } }
    case 'mchid':
      return { ...resource, mchid: '1000000001' }
    case 'appid':
      return { ...resource, appid: 'wx0000000000000000' }
    case 'payer':
      return { ...resource, payer: { openid: 'o-somebody-else' } }
    case 'order':
      return { ...resource, out_trade_no: 'another-order-0001' }
  }
}

const flipped = (base64: string) => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1)

/** One delivery of the notification, signed now; forged or untrue if the switches say so. */
export function composeDelivery(
  keys: Keys,
  faults: Pick<Faults, 'forge' | 'mismatch'>,
  now: number,
  task: StoredTask<NotifyTask>,
): Delivery {
  const plain = JSON.stringify(mismatched(task.resource, faults.mismatch))
  const resource = encryptResource(keys.apiV3Key, task.originalType, plain)
  if (faults.forge === 'ciphertext') resource.ciphertext = flipped(resource.ciphertext)
  const body = JSON.stringify({
    id: task._id,
    create_time: formatTime(task.createdAt),
    resource_type: 'encrypt-resource',
    event_type: task.eventType,
    summary: task.summary,
    resource,
  })
  const signedAt = faults.forge === 'timestamp' ? now - 10 * MINUTE : now
  const headers = platformHeaders(keys, signedAt, body)
  if (faults.forge === 'signature') {
    headers['Wechatpay-Signature'] = flipped(headers['Wechatpay-Signature'] ?? '')
  }
  if (faults.forge === 'serial')
    headers['Wechatpay-Serial'] = 'PUB_KEY_ID_0999999999999999999999999999'
  return { url: task.url, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

/** One attempt: over when a copy was answered by 200 or 204, else due again after the next gap. */
export async function attemptNotification(
  ctx: PayContext,
  send: NotifySend,
  task: StoredTask<NotifyTask>,
): Promise<TaskOutcome> {
  const about = { event: task.eventType, attempt: task.attempt + 1 }
  if (ctx.faults.dropNext > 0) {
    ctx.faults.dropNext -= 1
    ctx.emit('notify.dropped', task.subject, about)
  } else {
    const copies = Array.from({ length: 1 + ctx.faults.duplicate }, () =>
      send(composeDelivery(ctx.keys, ctx.faults, ctx.clock.now(), task)),
    )
    const statuses = await Promise.all(copies)
    if (statuses.some((status) => status === 200 || status === 204)) {
      ctx.emit('notify.delivered', task.subject, { ...about, copies: copies.length })
      return 'DONE'
    }
    ctx.emit('notify.refused', task.subject, { ...about, status: statuses[0] ?? 0 })
  }
  const gap = RETRY_GAPS_MS[task.attempt]
  if (gap === undefined) {
    ctx.emit('notify.given-up', task.subject, about)
    return 'GAVE_UP'
  }
  return { dueAt: task.dueAt + gap, changes: { attempt: task.attempt + 1, held: false } }
}
