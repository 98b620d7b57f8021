import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import type { Faults } from './faults'
import type { Keys } from './keys'
import type { TaskQueue } from './task-queue'

/** Something the stage can show. `at`: epoch ms. */
export interface PayEvent {
  at: number
  kind:
    | 'order.created'
    | 'order.paid'
    | 'order.closed'
    | 'refund.accepted'
    | 'refund.settled'
    | 'transfer.created'
    | 'transfer.finished'
    | 'notify.delivered'
    | 'notify.refused'
    | 'notify.dropped'
    | 'notify.held'
    | 'notify.given-up'
    | 'answer.lost'
  /** The order, refund or transfer it is about, by the merchant's number. */
  outTradeNo: string
  detail: Record<string, string | number>
}

/** What every part of this WeChat Pay works with. */
export interface PayContext {
  store: Store
  clock: Clock
  keys: Keys
  faults: Faults
  tasks: TaskQueue
  emit(kind: PayEvent['kind'], outTradeNo: string, detail?: PayEvent['detail']): void
}
