import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Doc, Store, StoreOps } from '../store/store-api'
import { TASKS } from './indexes'

/** Longest delay that setTimeout takes. */
const MAX_TIMER_MS = 2 ** 31 - 1
/** Deliveries at a time while real time runs; a moved clock delivers one after another. */
const WIDTH = 16

export interface NotifyTask {
  kind: 'notify'
  url: string
  eventType: string
  summary: string
  originalType: 'transaction' | 'refund' | 'mch_payment'
  /** What the notification tells, before encryption. */
  resource: Record<string, unknown>
  /** The merchant's number, for the stage. */
  subject: string
  attempt: number
  createdAt: number
  held: boolean
}

export type Task =
  | NotifyTask
  | { kind: 'settle-refund'; outRefundNo: string }
  | { kind: 'expire-transfer'; outBillNo: string }
  | { kind: 'finish-cancel'; outBillNo: string }

export type StoredTask<T extends Task = Task> = T & { _id: string; dueAt: number }

/** After a run a task is over, given up, or due again (epoch ms) with some fields changed. */
export type TaskOutcome = 'DONE' | 'GAVE_UP' | { dueAt: number; changes?: Record<string, unknown> }

export interface TaskQueue {
  /** Writes a task due at epoch ms `dueAt`, inside the caller's transaction if given one. */
  add(ops: StoreOps, task: Task, dueAt: number): Promise<void>
  /** To be called when added tasks are committed. */
  wake(): void
  /** Takes up what an earlier run left, then follows the clock. */
  start(run: (task: StoredTask) => Promise<TaskOutcome>): void
  /** Ends the timers and waits for the delivery under way. */
  stop(): Promise<void>
}

const asTask = (doc: Doc) => doc as unknown as StoredTask

/** Durable timed work: real timers that follow the clock, and everything due when the clock is moved. */
class ClockTaskQueue implements TaskQueue {
  private run: ((task: StoredTask) => Promise<TaskOutcome>) | null = null
  private timer: NodeJS.Timeout | undefined
  private tail: Promise<void> = Promise.resolve()
  private unsubscribe = () => {}

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  async add(ops: StoreOps, task: Task, dueAt: number) {
    await ops.insert(TASKS, [{ _id: randomUUID(), state: 'PENDING', dueAt, ...task }])
  }

  wake() {
    this.enqueue(WIDTH).catch((error: unknown) =>
      console.error('WeChat Pay could not look after what is due:', error),
    )
  }

  start(run: (task: StoredTask) => Promise<TaskOutcome>) {
    this.run = run
    this.unsubscribe = this.clock.onMove(() => this.enqueue(1))
    this.wake()
  }

  async stop() {
    this.run = null
    this.unsubscribe()
    clearTimeout(this.timer)
    await this.tail
  }

  /** One drain at a time: a delivery never overlaps the next look at what is due. One that fails ends none after it. */
  private enqueue(width: number): Promise<void> {
    const drained = this.tail.then(() => this.drain(width)).then(() => this.arm())
    this.tail = drained.catch(() => undefined)
    return drained
  }

  private async drain(width: number) {
    while (this.run) {
      const query = { state: 'PENDING', dueAt: { $lte: this.clock.now() } }
      const due = await this.store.find(TASKS, query, { sort: [['dueAt', 1]], limit: width })
      if (due.length === 0) return
      const run = this.run
      await Promise.all(due.map((doc) => this.step(asTask(doc), run)))
    }
  }

  private async step(task: StoredTask, run: (task: StoredTask) => Promise<TaskOutcome>) {
    const outcome = await run(task)
    const set =
      typeof outcome === 'string'
        ? { state: outcome }
        : { dueAt: outcome.dueAt, ...outcome.changes }
    await this.store.update(TASKS, { _id: task._id }, { $set: set })
  }

  private async arm() {
    clearTimeout(this.timer)
    if (!this.run) return
    const pending = { state: 'PENDING', dueAt: { $gte: 0 } }
    const [next] = await this.store.find(TASKS, pending, { sort: [['dueAt', 1]], limit: 1 })
    if (!next || !this.run) return
    const wait = Math.max(0, asTask(next).dueAt - this.clock.now())
    this.timer = setTimeout(() => this.wake(), Math.min(wait, MAX_TIMER_MS))
    this.timer.unref()
  }
}

/** A queue over the collection of tasks; nothing runs before `start`. */
export const createTaskQueue = (store: Store, clock: Clock): TaskQueue =>
  new ClockTaskQueue(store, clock)
