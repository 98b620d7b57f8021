import type { Order, Refund } from '@domain/order'
import { refundTransitions } from '@domain/refund'
import { type Findings, mayReach, unless } from './violation'

function checkMove(before: Refund, after: Refund | null): Findings {
  if (after === null) return ['a refund was forgotten']
  return unless(
    [
      mayReach(refundTransitions, before.state, after.state),
      `refund: ${before.state} became ${after.state}`,
    ],
    [
      before.no === after.no && before.amount === after.amount,
      'a refund changed its number or amount',
    ],
  )
}

/** What one write may do to an order's refund. */
export function checkRefund(before: Order | null, after: Order): Findings {
  const { refund, payment } = after
  const moved = before?.refund ? checkMove(before.refund, refund) : []
  if (!refund) return moved
  const decided = refund.state === 'APPROVED' || refund.reason === 'REFUNDED_ELSEWHERE'
  return [
    ...moved,
    ...unless(
      [before?.refund != null || decided, 'a refund that nobody approved'],
      [payment !== null && refund.amount <= payment.amount, 'more refunded than paid'],
      [after.state === 'CLOSED', `refunded while ${after.state}`],
    ),
  ]
}
