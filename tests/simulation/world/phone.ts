import type { Envelope } from '@contract/envelope'
import type { EndpointName, ErrorOf, InputOf, OutputOf } from '@contract/index'
import type { Order } from '@domain/order'
import type { Chance } from './chance'
import type { Call } from './function-host'
import { ADDRESS_ID } from './shop'
import type { SingleWrites } from './store-database'

type Answer<E extends EndpointName> = Envelope<OutputOf<E>, ErrorOf<E>> | null

interface Wish {
  readonly key: string
  readonly input: InputOf<'order.create'>
}

export interface KnownOrder {
  readonly id: string
  /** The group that it opens or joins. */
  readonly groupId: string | null
  prepayId: string | null
}

export type GroupChoice = NonNullable<InputOf<'order.create'>['group']>

/** Pieces by SKU. */
export type Basket = Readonly<Record<string, number>>

const AGAIN = ['BUSY', 'INTERNAL']

/** What a phone reaches, and whom it tells what it saw. */
interface Network {
  readonly chance: Chance
  readonly database: SingleWrites
  invoke(call: Call): Promise<unknown>
  pay(prepayId: string, openid: string): Promise<boolean>
  note(line: string): void
  /** What the count of sights is to know. */
  saw(sight: string): void
  report(violation: string): void
}

const functionOf = (endpoint: EndpointName) => (endpoint.startsWith('seller.') ? 'seller' : 'order')

/** What one person does and knows. Refusals are fine; what was acknowledged must be so. */
export class Phone {
  readonly orders: KnownOrder[] = []
  lastWish: Wish | null = null
  /** How often a call is tried again; null: as it comes. */
  patience: number | null = null
  private requests = 0
  private calls = 0

  constructor(
    readonly openid: string,
    private readonly network: Network,
  ) {}

  /** Calls an endpoint; tries again, with the same key, when nothing or no clear answer comes. */
  async call<E extends EndpointName>(
    endpoint: E,
    input: InputOf<E>,
    { key = this.newKey() }: { key?: string } = {},
  ): Promise<Answer<E>> {
    const event = { endpoint, input, requestKey: key }
    const chance = this.network.chance('patience', this.openid, key)
    const patience = this.patience ?? Math.floor(chance * 3)
    for (let attempt = 0; ; attempt += 1) {
      const name = `${this.openid} ${endpoint} ${(this.calls += 1)} (${key})`
      const call = { fn: functionOf(endpoint), name, event, openid: this.openid } as const
      const answer = (await this.network.invoke(call)) as Answer<E>
      this.network.saw(
        `${endpoint} ${answer === null ? 'no answer' : answer.ok ? 'ok' : answer.error.code}`,
      )
      const clear = answer !== null && (answer.ok || !AGAIN.includes(answer.error.code))
      if (clear || attempt >= patience) return answer
    }
  }

  /** Prices a basket and orders it. */
  async order(basket: Basket, group?: GroupChoice): Promise<void> {
    const wish = await this.wish(basket, group)
    if (wish) await this.place(wish)
  }

  /** What to ask for to have these pieces at today's price. */
  async wish(basket: Basket, group?: GroupChoice): Promise<Wish | null> {
    const items = Object.entries(basket).map(([skuId, quantity]) => ({ skuId, quantity }))
    const chosen = group ? { group } : {}
    const quote = await this.call('order.quote', { items, ...chosen })
    if (!quote?.ok) return null
    const expectedPayable = quote.data.amounts.payable
    const input = { items, addressId: ADDRESS_ID, remark: '', expectedPayable, ...chosen }
    this.lastWish = { key: this.newKey(), input }
    return this.lastWish
  }

  /** Sends a wish, once more if it was sent before. */
  async place({ key, input }: Wish): Promise<void> {
    const answer = await this.call('order.create', input, { key })
    if (!answer?.ok) return
    const { orderId: id, payable, groupId } = answer.data
    const order = await this.stored(id)
    // The seller may have changed the price since.
    const isAsked = order?.tradeNo !== id || payable === input.expectedPayable
    if (!isAsked) this.lie(`order ${id} costs ${payable}`)
    if (!order || (order.tradeNo === id && order.amounts.payable !== payable))
      this.lie(`order ${id} was acknowledged and is not there`)
    if (!this.orders.some((known) => known.id === id))
      this.orders.push({ id, groupId, prepayId: null })
  }

  /** Opens the cashier. */
  async openCashier(order: KnownOrder): Promise<void> {
    const answer = await this.call('order.prepay', { orderId: order.id })
    if (answer?.ok) order.prepayId = answer.data.package.replace('prepay_id=', '')
  }

  /** Presses the cashier's button; false when WeChat took no money. */
  async pay({ prepayId, id }: KnownOrder): Promise<boolean> {
    const paid = prepayId !== null && (await this.network.pay(prepayId, this.openid))
    this.network.note(`${this.openid} ${paid ? 'paid' : 'could not pay'} ${id}`)
    return paid
  }

  async check({ id }: KnownOrder): Promise<void> {
    await this.call('order.checkPayment', { orderId: id })
  }

  async cancel({ id }: KnownOrder): Promise<void> {
    const answer = await this.call('order.cancel', { orderId: id })
    if (!answer?.ok) return
    const order = await this.stored(id)
    if (order?.state === 'CREATED') this.lie(`order ${id} is said to be cancelled and is not`)
  }

  async leaveGroup({ id }: KnownOrder): Promise<void> {
    const answer = await this.call('order.leaveGroup', { orderId: id })
    if (!answer?.ok) return
    const order = await this.stored(id)
    if (order?.state === 'TO_SHIP') this.lie(`order ${id} is said to have left and is shipped`)
  }

  async chooseGroup({ id }: KnownOrder, groupId: string): Promise<void> {
    await this.call('order.chooseGroup', { orderId: id, groupId })
  }

  private stored(id: string): Promise<Order | null> {
    return this.network.database.findById<Order>('orders', id)
  }

  private lie(what: string): void {
    this.network.report(`${this.openid}: ${what}`)
  }

  private newKey(): string {
    return `request-${(this.requests += 1).toString().padStart(4, '0')}`
  }
}
