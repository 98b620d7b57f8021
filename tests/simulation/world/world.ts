import type { Order } from '@domain/order'
import indexes from '../../../cloudfunctions/database/indexes.json'
import { lazyPayConfig } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import { functionEnv } from '../../../emulator/function-env'
import { toHttpEvent } from '../../../emulator/functions/http-event'
import { createStore } from '../../../emulator/store/create-store'
import type { IndexSpec, Store } from '../../../emulator/store/store-api'
import { wechatPayIndexes } from '../../../emulator/wechat-pay/indexes'
import { createKeys } from '../../../emulator/wechat-pay/keys'
import type { Delivery } from '../../../emulator/wechat-pay/notifications'
import { findOrder } from '../../../emulator/wechat-pay/orders'
import { type Chance, createChance } from './chance'
import { type Everything, readEverything } from './everything'
import { type Call, FunctionHost } from './function-host'
import { createLocalPay } from './local-pay'
import { bugIn } from './log-check'
import { PayDesk } from './pay-desk'
import { Phone } from './phone'
import { drain, Scheduler, settled } from './scheduler'
import { PEOPLE, putWorld, SELLER } from './shop'
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
  readonly chance: Chance
  readonly scheduler: Scheduler
  readonly desk: PayDesk
  readonly host: FunctionHost
  readonly phones: readonly Phone[]
  readonly seller: Phone
  /** Without faults and checks. */
  readonly database: SingleWrites
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
    this.desk.onAccepted = (orderId, event) => this.checkAccepted(orderId, event)
    this.database = createStoreDatabase(store, this.clock)
    this.host = new FunctionHost(this, {
      database: createWatchedDatabase(this.database, {
        clock: this.clock,
        report: (text) => this.report(text),
        isClosedThere: (id) => this.desk.closed.has(id),
        transactionOf: async (id) => (await findOrder(this.desk.ctx, id))?.transactionId ?? null,
      }),
      pay: createLocalPay(this.desk.ctx, this.desk.closed),
      payConfig,
      fieldKey: keys.fieldKey,
      log: (line) => this.readLog(line),
    })
    this.phones = PEOPLE.map((openid) => new Phone(openid, this))
    this.seller = new Phone(SELLER, this)
  }

  /** A new world; what happens in it follows from the seed and from what is asked of it. */
  static async open(seed: number): Promise<World> {
    const tables = { ...(indexes as unknown as Record<string, IndexSpec[]>), ...wechatPayIndexes }
    const world = new World(await createStore({ indexes: tables, refuseScans: true }), seed)
    await putWorld(world.store)
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
    return readEverything(this.store)
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
  private async checkAccepted(orderId: string, event: string): Promise<void> {
    const order = await this.database.findById<Order>('orders', orderId)
    const applied = event.startsWith('REFUND') ? order?.refund?.state : order?.payment
    if (applied == null || applied === 'APPROVED') this.report(`${event} of ${orderId} is lost`)
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
