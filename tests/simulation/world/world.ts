import type { Order } from '@domain/order'
import { orderIdOf } from '@domain/payment'
import indexes from '../../../cloudfunctions/database/indexes.json'
import { lazyPayConfig } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import { functionEnv } from '../../../emulator/function-env'
import { toHttpEvent } from '../../../emulator/functions/http-event'
import { createStore } from '../../../emulator/store/create-store'
import type { IndexSpec, Store } from '../../../emulator/store/store-api'
import { openApiIndexes } from '../../../emulator/openapi/indexes'
import { wechatPayIndexes } from '../../../emulator/wechat-pay/indexes'
import { createKeys } from '../../../emulator/wechat-pay/keys'
import type { Delivery } from '../../../emulator/wechat-pay/notifications'
import { findOrder } from '../../../emulator/wechat-pay/orders'
import { type Chance, createChance } from './chance'
import { type Everything, readEverything } from './everything'
import { type Call, FunctionHost } from './function-host'
import { createLocalPay } from './local-pay'
import { confirmThere, createLocalShipping, type ShippingFaults } from './local-shipping'
import { bugIn } from './log-check'
import { type Accepted, PayDesk } from './pay-desk'
import { Phone } from './phone'
import { drain, Scheduler, settled } from './scheduler'
import { CLERK, PEOPLE, putWorld, SELLER } from './shop'
import { createStoreDatabase, type SingleWrites } from './store-database'
import { createTrace, type Trace } from './trace'
import { createVirtualClock, type VirtualClock } from './virtual-clock'
import { createWatchedDatabase } from './watched-database'
import { clearWeather, type Weather } from './weather'

/** Something that the invariants forbid was seen. */
export class Violation extends Error {
  override readonly name = 'Violation'
}

const keys = createKeys()
const payConfig = lazyPayConfig(functionEnv(keys, 'http://127.0.0.1'))
const TIMER_EVENT = { Type: 'Timer', TriggerName: 'minute' }

/** Everything in one process: the people, the functions, the database, WeChat Pay, and the time. */
export class World {
  readonly clock: VirtualClock = createVirtualClock()
  readonly trace: Trace = createTrace(this.clock)
  readonly weather: Weather = clearWeather()
  readonly shippingFaults: ShippingFaults = { refuses: false }
  readonly chance: Chance
  readonly scheduler: Scheduler
  readonly desk: PayDesk
  readonly host: FunctionHost
  readonly phones: readonly Phone[]
  readonly seller: Phone
  /** Works for the seller. */
  readonly clerk: Phone
  /** Without faults and checks. */
  readonly database: SingleWrites
  /** Notes of stock movements that the seller was told are done. */
  readonly acknowledged = new Set<string>()
  /** What people were answered. */
  readonly sights = new Set<string>()
  private readonly violations: string[] = []
  private calls = 0
  steps = 0

  private constructor(
    readonly store: Store,
    seed: number,
  ) {
    this.chance = createChance(seed)
    this.scheduler = new Scheduler(this.chance, this.clock, (line) => this.noteStep(line))
    this.desk = new PayDesk(store, this.clock, keys, (delivery) => this.deliver(delivery))
    this.desk.onAccepted = (accepted) => this.checkAccepted(accepted)
    this.database = createStoreDatabase(store, this.clock)
    this.host = new FunctionHost(this, {
      database: createWatchedDatabase(this.database, {
        clock: this.clock,
        report: (text) => this.report(text),
        isClosedThere: (tradeNo) => this.desk.closed.has(tradeNo),
        transactionOf: async (tradeNo) =>
          (await findOrder(this.desk.ctx, tradeNo))?.transactionId ?? null,
      }),
      pay: createLocalPay(this.desk.ctx, this.desk.closed),
      shippingInfo: createLocalShipping(this.desk.ctx, this.shippingFaults),
      payConfig,
      fieldKey: keys.fieldKey,
      log: (line) => this.readLog(line),
    })
    this.phones = PEOPLE.map((openid) => new Phone(openid, this))
    this.seller = new Phone(SELLER, this)
    this.clerk = new Phone(CLERK, this)
  }

  /** A new world; what happens in it follows from the seed and from what is asked of it. */
  static async open(seed: number): Promise<World> {
    const tables = {
      ...(indexes as unknown as Record<string, IndexSpec[]>),
      ...wechatPayIndexes,
      ...openApiIndexes,
    }
    const world = new World(await createStore({ indexes: tables, refuseScans: true }), seed)
    await putWorld(world.store, keys.fieldKey)
    return world
  }

  report(violation: string): void {
    this.trace.note(`!! ${violation}`)
    this.violations.push(violation)
  }

  /** Throws Violation when anything was reported. */
  check(): void {
    const [first] = this.violations
    if (first !== undefined) throw new Violation(first)
  }

  invoke(call: Call): Promise<unknown> {
    return this.host.invoke(call)
  }

  everything(): Promise<Everything> {
    return readEverything(this.store, this.acknowledged)
  }

  /** The minute timer rings. */
  ring(): Promise<unknown> {
    const name = `jobs ${(this.calls += 1)}`
    return this.invoke({
      fn: 'jobs',
      name,
      event: TIMER_EVENT,
      openid: null,
    })
  }

  /** The payer presses the cashier's button. */
  pay(prepayId: string, openid: string): Promise<boolean> {
    return this.desk.pay(prepayId, openid)
  }

  /** The buyer confirms in WeChat that the goods arrived. */
  confirm(transactionId: string): Promise<boolean> {
    return confirmThere(this.desk.ctx, transactionId)
  }

  saw(sight: string): void {
    this.sights.add(sight)
  }

  note(line: string): void {
    this.trace.note(line)
  }

  /** At most so many requests are carried out. */
  async step(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      await this.workDesk()
      if (!(await this.scheduler.step())) return
      this.check()
    }
  }

  /** Until nothing is under way but what stalls. */
  async settle(): Promise<void> {
    await drain(this.scheduler, () => this.workDesk())
  }

  /** Time passes, and nothing goes on meanwhile but what WeChat Pay has planned. */
  async pass(ms: number): Promise<void> {
    this.clock.pass(ms)
    this.trace.note(`-- ${ms} ms later`)
    this.host.enforceLimits()
    await this.workDesk()
  }

  /** Hands a notification to the function, over HTTP; the status of its answer, 0 for none. */
  async deliver({ url, headers, body }: Delivery): Promise<number> {
    const name = `notification ${(this.calls += 1)}`
    const event = toHttpEvent({ url, method: 'POST', headers, body: Buffer.from(body) })
    const answer = await this.invoke({ fn: 'pay-notify', name, event, openid: null })
    return (answer as { statusCode: number } | null)?.statusCode ?? 0
  }

  /** What was accepted is applied for good: WeChat Pay will not tell it again. */
  private async checkAccepted({ tradeNo, refundNo, event }: Accepted): Promise<void> {
    const order = await this.database.findById<Order>('orders', orderIdOf(tradeNo))
    const refunds = [order?.refund, ...(order?.afterSales ?? []).map(({ refund }) => refund)]
    const refund = refunds.find((one) => one?.no === refundNo)
    const applied = event.startsWith('REFUND') ? refund?.state : order?.payment
    if (applied == null || applied === 'APPROVED') this.report(`${event} of ${tradeNo} is lost`)
  }

  /** What WeChat Pay has planned for now begins. */
  private async workDesk(): Promise<void> {
    await settled()
    await this.desk.work()
    await settled()
    this.check()
  }

  private noteStep(line: () => string): void {
    this.steps += 1
    this.trace.note(line)
  }

  private readLog(line: string): void {
    this.trace.note(`   log ${line}`)
    const bug = bugIn(line)
    if (bug !== null) this.report(bug)
  }
}
