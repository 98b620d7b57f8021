import type { OutputOf } from '../../contract/index'
import type { Clock } from '../clock'
import type { EventBus } from '../event-bus'
import { callFunction } from './call-function'
import { enterPerson, type EnterDeps } from './enter-person'
import { HISTORY_MINUTES, historyPlan, type PlannedOrder } from './history-plan'
import { personDrafts } from './people-drafts'

export interface SeedHistoryDeps extends EnterDeps {
  clock: Clock
  events: EventBus
  /** The emulator's address, without a slash at its end: it must be listening. */
  url: string
}

const MINUTE_MS = 60_000
/** Past the 15 minutes after which an unpaid order closes. */
const EXPIRY_MINUTES = 16
/** Real time that a notification may take, ms. */
const PATIENCE_MS = 20_000

async function payAtCashier(
  url: string,
  openid: string,
  params: OutputOf<'order.prepay'>,
): Promise<void> {
  const prepayId = params.package.replace('prepay_id=', '')
  const response = await fetch(`${url}/wechat-pay/cashier/${prepayId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, ...params }),
  })
  if (!response.ok) throw new Error(`the cashier refused: ${await response.text()}`)
}

/** The shop has taken in the payment. Moving the clock earlier would make the notification stale. */
function untilNotified(events: EventBus, orderId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = events.on((event) => {
      if (event.kind !== 'pay' || event.event.outTradeNo !== orderId) return
      if (event.event.kind === 'notify.delivered') end()
    })
    const patience = setTimeout(
      () => end(new Error('a seeded payment was not taken in')),
      PATIENCE_MS,
    )
    const end = (error?: Error) => {
      clearTimeout(patience)
      stop()
      if (error) reject(error)
      else resolve()
    }
  })
}

async function placeOrder(
  { functions, url, events }: SeedHistoryDeps,
  { openid, addressId }: Buyer,
  plan: PlannedOrder,
): Promise<void> {
  const key = (step: string) => `seed-${step}-${plan.minute}-order`
  const items = plan.items.map(([skuId, quantity]) => ({ skuId, quantity }))
  const quote = await callFunction(functions, {
    openid,
    endpoint: 'order.quote',
    input: { items },
    requestKey: key('quote'),
  })
  const input = { items, addressId, remark: plan.remark, expectedPayable: quote.amounts.payable }
  const { orderId } = await callFunction(functions, {
    openid,
    endpoint: 'order.create',
    input,
    requestKey: key('create'),
  })
  const about = { openid, input: { orderId } }
  if (plan.outcome === 'cancelled')
    await callFunction(functions, { ...about, endpoint: 'order.cancel', requestKey: key('cancel') })
  if (plan.outcome !== 'paid') return
  const prepay = { ...about, endpoint: 'order.prepay', requestKey: key('prepay') } as const
  const params = await callFunction(functions, prepay)
  const notified = untilNotified(events, orderId)
  await payAtCashier(url, openid, params)
  await notified
}

interface Buyer {
  openid: string
  addressId: string
}

async function enterBuyers(deps: SeedHistoryDeps): Promise<Buyer[]> {
  const buyers: Buyer[] = []
  for (const draft of personDrafts) {
    const { openid, address } = draft
    await enterPerson(deps, draft)
    const { savedId } = await callFunction(deps.functions, {
      openid,
      endpoint: 'login.saveAddress',
      input: { ...address, isDefault: true },
      requestKey: `seed-address-${openid}`,
    })
    buyers.push({ openid, addressId: savedId })
  }
  return buyers
}

/**
 * Lives through four days of the shop with the real functions, cashier and timers, and moves the
 * clock on by `HISTORY_MINUTES` while it does. Throws when a step is refused: that is a bug.
 */
export async function seedHistory(deps: SeedHistoryDeps): Promise<void> {
  const start = deps.clock.now()
  const buyers = await enterBuyers(deps)
  const goTo = (minute: number) =>
    deps.clock.advance(Math.max(0, Math.round(start + minute * MINUTE_MS - deps.clock.now())))
  for (const plan of historyPlan) {
    await goTo(plan.minute)
    const buyer = buyers[plan.buyer]
    if (!buyer) throw new Error('a planned order has no buyer')
    await placeOrder(deps, buyer, plan)
    if (plan.outcome === 'expired') await goTo(plan.minute + EXPIRY_MINUTES)
  }
  await goTo(HISTORY_MINUTES)
}
