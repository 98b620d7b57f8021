import type { EffectKind, Order } from '@domain/order'
import type { OrderState } from '@domain/order-state'
import { NEVER } from '@domain/stock'
import { type Findings, unless } from './violation'

/** In which states an order may owe an effect. */
const OWED_IN: Readonly<Record<EffectKind, readonly OrderState[]>> = {
  // A group's success lets an order be shipped, refunded even, before its pieces are booked as sold.
  SELL: ['PAID', 'TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'],
  REVIVE: ['CLOSED'],
  REFUND: ['CLOSED'],
  RELEASE: ['CLOSED'],
  SEAT: ['PAID'],
  UNSEAT: ['CLOSED'],
  CLOSE: ['CREATED'],
  REPRICE: ['CREATED'],
  UPLOAD: ['TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'],
  AFTER_SALE: ['TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'],
  TELL_SHIPPED: ['SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'],
  TELL_REFUNDED: ['TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'],
}

/** Whether an outbox says what is left to do, and when. */
export function checkOutbox({ outbox, outboxDueAt, state, payment, refund }: Order): Findings {
  const kinds = outbox.map(({ kind }) => kind)
  const misplaced = kinds.filter((kind) => !OWED_IN[kind].includes(state))
  return unless(
    [new Set(kinds).size === kinds.length, `owes twice: ${kinds.join(', ')}`],
    [
      (kinds.length === 0) === (outboxDueAt === NEVER),
      'an outbox that is never due, or due for nothing',
    ],
    [misplaced.length === 0, `owes ${misplaced.join(', ')} while ${state}`],
    [!kinds.includes('REVIVE') || payment !== null, 'owes a revival without a payment'],
    [
      !kinds.includes('REFUND') || (refund !== null && refund.state !== 'SUCCESS'),
      'owes no refund',
    ],
  )
}
