import type { InputOf, OutputOf } from '../../contract/index'
import type { Clock } from '../clock'
import type { EventBus } from '../event-bus'
import { callFunction } from './call-function'
import { enterPerson, type EnterDeps } from './enter-person'
import { historyDeeds, type PlannedDeed } from './history-deeds'
import { HISTORY_MINUTES, historyPlan, type PlannedGroup, type PlannedOrder } from './history-plan'
import { personDrafts } from './people-drafts'
import { doDeed } from './seed-deeds'

export interface SeedHistoryDeps extends EnterDeps {
  clock: Clock
  events: EventBus
  /** The emulator's address, without a slash at its end: it must be listening. */
  url: string
}

type CreateInput = InputOf<'order.create'>

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

/** The ids of the groups so far, by their names in the plan. */
type GroupIds = Map<string, string>

function choiceOf(group: PlannedGroup | null, ids: GroupIds): Pick<CreateInput, 'group'> {
  if (group === null) return {}
  if (group.kind === 'open') return { group: { kind: 'open', size: group.size } }
  const groupId = ids.get(group.name)
  if (groupId === undefined) throw new Error('a planned group was joined before it was opened')
  return { group: { kind: 'join', groupId } }
}

/** Returns the order's id. */
async function placeOrder(
  { functions }: SeedHistoryDeps,
  { openid, addressId }: Buyer,
  plan: PlannedOrder,
  groupIds: GroupIds,
): Promise<string> {
  const key = keyOf(plan)
  const items = plan.items.map(([skuId, quantity]) => ({ skuId, quantity }))
  const wanted = { items, ...choiceOf(plan.group, groupIds) }
  const quote = await callFunction(functions, {
    openid,
    endpoint: 'order.quote',
    input: wanted,
    requestKey: key('quote'),
  })
  const input = {
    ...wanted,
    addressId,
    remark: plan.remark,
    expectedPayable: quote.amounts.payable,
  }
  const { orderId, groupId } = await callFunction(functions, {
    openid,
    endpoint: 'order.create',
    input,
    requestKey: key('create'),
  })
  if (plan.group?.kind === 'open' && groupId !== null) groupIds.set(plan.group.name, groupId)
  return orderId
}

/** What the buyer does with the order. */
async function goOn(
  { functions, url, events }: SeedHistoryDeps,
  openid: string,
  orderId: string,
  plan: PlannedOrder,
): Promise<void> {
  const key = keyOf(plan)
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

const keyOf = (plan: PlannedOrder) => (step: string) => `seed-${step}-${plan.minute}-order`

interface Buyer {
  openid: string
  /** What others see instead of the openid. */
  id: string
  addressId: string
}

async function enterBuyers(deps: SeedHistoryDeps): Promise<Buyer[]> {
  const buyers: Buyer[] = []
  for (const draft of personDrafts) {
    const { openid, address } = draft
    const { publicId: id } = await enterPerson(deps, draft)
    const { savedId } = await callFunction(deps.functions, {
      openid,
      endpoint: 'login.saveAddress',
      input: { ...address, isDefault: true },
      requestKey: `seed-address-${openid}`,
    })
    buyers.push({ openid, id, addressId: savedId })
  }
  return buyers
}

/** The orders so far, by the minute at which they were placed. */
type Placed = Map<number, { orderId: string; buyer: Buyer }>

interface Life {
  readonly deps: SeedHistoryDeps
  readonly people: readonly Buyer[]
  readonly goTo: (minute: number) => Promise<void>
  readonly groupIds: GroupIds
  readonly placed: Placed
}

async function liveOrder(life: Life, plan: PlannedOrder): Promise<void> {
  const { deps, people, goTo, groupIds, placed } = life
  const buyer = people[plan.buyer]
  if (!buyer) throw new Error('a planned order has no buyer')
  const orderId = await placeOrder(deps, buyer, plan, groupIds)
  placed.set(plan.minute, { orderId, buyer })
  await goOn(deps, buyer.openid, orderId, plan)
  if (plan.outcome === 'expired') await goTo(plan.minute + EXPIRY_MINUTES)
}

async function liveDeed({ deps, people, placed }: Life, deed: PlannedDeed): Promise<void> {
  const about = placed.get(deed.of)
  if (!about) throw new Error('a planned deed is about no order')
  const key = (step: string) => `seed-${step}-${deed.minute}-deed`
  await doDeed(deps, deed, { ...about, people: people.map(({ openid }) => openid), key })
}

/**
 * Lives through four days of the shop with the real functions, cashier and timers, and moves the
 * clock on by `HISTORY_MINUTES` while it does. Throws when a step is refused: that is a bug.
 */
export async function seedHistory(deps: SeedHistoryDeps): Promise<void> {
  const start = deps.clock.now()
  const people = await enterBuyers(deps)
  const goTo = (minute: number) =>
    deps.clock.advance(Math.max(0, Math.round(start + minute * MINUTE_MS - deps.clock.now())))
  const life: Life = { deps, people, goTo, groupIds: new Map(), placed: new Map() }
  const steps = [
    ...historyPlan.map((plan) => ({ minute: plan.minute, live: () => liveOrder(life, plan) })),
    ...historyDeeds.map((deed) => ({ minute: deed.minute, live: () => liveDeed(life, deed) })),
  ].sort((a, b) => a.minute - b.minute)
  for (const { minute, live } of steps) {
    await goTo(minute)
    await live()
  }
  await goTo(HISTORY_MINUTES)
}
