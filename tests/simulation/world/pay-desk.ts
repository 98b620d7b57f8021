import type { Store, StoreOps } from '../../../emulator/store/store-api'
import { type Faults, noFaults } from '../../../emulator/wechat-pay/faults'
import { TASKS } from '../../../emulator/wechat-pay/indexes'
import type { Keys } from '../../../emulator/wechat-pay/keys'
import {
  attemptNotification,
  type Delivery,
  type NotifySend,
} from '../../../emulator/wechat-pay/notifications'
import { findPrepaid, payOrder } from '../../../emulator/wechat-pay/orders'
import type { PayContext } from '../../../emulator/wechat-pay/pay-context'
import { settleRefund } from '../../../emulator/wechat-pay/refunds'
import type {
  NotifyTask,
  StoredTask,
  Task,
  TaskOutcome,
} from '../../../emulator/wechat-pay/task-queue'
import type { VirtualClock } from './virtual-clock'

/** WeChat Pay waits this long for a receiver [API v3, payment notification]. */
const PATIENCE_MS = 5000

/** A notification that the merchant took. */
export interface Accepted {
  readonly tradeNo: string
  /** Of a refund. */
  readonly refundNo: string | null
  readonly event: string
}

interface Waiting {
  readonly until: number
  giveUp(): void
}

/**
 * The local WeChat Pay itself: its rules, its notifications with their schedule, signatures and faults.
 * It runs by the true clock and is never down; what is between may be.
 */
export class PayDesk {
  readonly faults: Faults = noFaults()
  readonly ctx: PayContext
  /** Orders that nobody can pay (any more), as the merchant was told. */
  readonly closed = new Set<string>()
  /** Told when the merchant accepted a notification about this order. */
  onAccepted: (accepted: Accepted) => Promise<void> = () => Promise.resolve()
  private tasks = 0
  private readonly dueAt = new Map<string, number>()
  private readonly running = new Set<string>()
  private waiting: Waiting[] = []

  constructor(
    private readonly store: Store,
    private readonly clock: VirtualClock,
    keys: Keys,
    private readonly send: NotifySend,
  ) {
    const tasks = {
      add: (ops: StoreOps, task: Task, dueAt: number) => this.add(ops, task, dueAt),
      wake: () => {},
      start: () => {},
      stop: () => Promise.resolve(),
    }
    this.ctx = { store, clock, keys, faults: this.faults, tasks, emit: () => {} }
  }

  /** When the last of what is planned is due, epoch ms; 0 when nothing is. */
  get lastDueAt(): number {
    return Math.max(0, ...this.dueAt.values())
  }

  get isIdle(): boolean {
    return this.dueAt.size === 0
  }

  /** The payer presses the button in the cashier. False: no money was taken. */
  async pay(prepayId: string, openid: string): Promise<boolean> {
    const order = await findPrepaid(this.ctx, prepayId)
    return order !== null && 'paid' in (await payOrder(this.ctx, order, openid))
  }

  /** Starts what is due; deliveries go on by the scheduler. */
  async work(): Promise<void> {
    const now = this.clock.now()
    for (const each of this.waiting.filter(({ until }) => until <= now)) each.giveUp()
    const due = [...this.dueAt].filter(([id, at]) => at <= now && !this.running.has(id))
    for (const [id] of due.sort(([, a], [, b]) => a - b)) await this.start(id)
  }

  private async add(ops: StoreOps, task: Task, dueAt: number): Promise<void> {
    const _id = `task-${(this.tasks += 1)}`
    await ops.insert(TASKS, [{ _id, state: 'PENDING', dueAt, ...task }])
    this.dueAt.set(_id, dueAt)
  }

  private async start(id: string): Promise<void> {
    const [doc] = await this.store.find(TASKS, { _id: id }, { limit: 1 })
    // What is being planned this moment is not committed yet.
    if (!doc) return
    const task = doc as unknown as StoredTask
    // A notification that waited for another one was moved.
    if (task.dueAt > this.clock.now()) return void this.dueAt.set(id, task.dueAt)
    this.running.add(id)
    const finish = (outcome: TaskOutcome) => this.finish(id, outcome)
    if (task.kind === 'settle-refund') return settleRefund(this.ctx, task.outRefundNo).then(finish)
    if (task.kind !== 'notify') throw new Error(`no ${task.kind} here`)
    void attemptNotification(this.ctx, (delivery) => this.deliver(delivery, task), task).then(
      finish,
    )
  }

  private async finish(id: string, outcome: TaskOutcome): Promise<void> {
    this.running.delete(id)
    if (typeof outcome === 'string') this.dueAt.delete(id)
    else this.dueAt.set(id, outcome.dueAt)
    const change = typeof outcome === 'string' ? { state: outcome } : outcome.changes
    const dueAt = typeof outcome === 'string' ? {} : { dueAt: outcome.dueAt }
    await this.store.update(TASKS, { _id: id }, { $set: { ...change, ...dueAt } })
  }

  private deliver(
    delivery: Delivery,
    { subject: tradeNo, eventType: event, resource }: NotifyTask,
  ): Promise<number> {
    const refundNo = (resource['out_refund_no'] as string | undefined) ?? null
    return new Promise((resolve) => {
      const wait = { until: this.clock.now() + PATIENCE_MS, giveUp: () => answer(0) }
      const answer = (status: number) => {
        this.waiting = this.waiting.filter((each) => each !== wait)
        const heard =
          status === 204 ? this.onAccepted({ tradeNo, refundNo, event }) : Promise.resolve()
        void heard.then(() => resolve(status))
      }
      this.waiting.push(wait)
      void this.send(delivery).then(answer)
    })
  }
}
