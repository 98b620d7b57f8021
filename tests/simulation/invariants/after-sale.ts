import type { AfterSale } from '@domain/after-sale'
import { stageOf } from '@domain/after-sale-stage'
import { afterSaleTransitions } from '@domain/after-sale-transitions'
import type { Restock } from '@domain/after-sale-state'
import type { Order } from '@domain/order'
import { nextStepAt } from '@domain/receipt'
import { refundTransitions } from '@domain/refund'
import { defaultAfterSale } from '@domain/shop-settings'
import { type Findings, mayReach, sameValue, unless } from './violation'

/** Written once, when it is asked for. */
const FROZEN = ['id', 'request', 'kind', 'skuId', 'quantity', 'pieces', 'createdAt'] as const
const REFUNDING: readonly AfterSale['state'][] = ['REFUNDING', 'REFUNDED']

const restocking: Record<Restock, Partial<Record<string, Restock>>> = {
  NONE: { owe: 'OWED' },
  OWED: { place: 'PLACED' },
  PLACED: { finish: 'DONE' },
  DONE: {},
}

function checkMoney({ id, amount, refund, state, postage }: AfterSale): Findings {
  return unless(
    [(refund !== null) === REFUNDING.includes(state), `${id}: ${state}, its refund ${refund?.no}`],
    [
      refund === null || (refund.state === 'SUCCESS') === (state === 'REFUNDED'),
      `${id}: ${state}, its refund ${refund?.state}`,
    ],
    [refund === null || refund.amount === amount, `${id}: ${amount} granted, not refunded so`],
    [postage <= amount, `${id}: more postage than money`],
  )
}

function checkMove(before: AfterSale, after: AfterSale | undefined): Findings {
  if (after === undefined) return [`request ${before.id} was forgotten`]
  const { id, refund } = before
  const isRefundKept =
    refund === null ||
    (after.refund?.no === refund.no &&
      after.refund.amount === refund.amount &&
      mayReach(refundTransitions, refund.state, after.refund.state))
  return [
    ...FROZEN.filter((field) => before[field] !== after[field]).map(
      (field) => `${id}: ${field} was changed`,
    ),
    ...unless(
      [
        mayReach(afterSaleTransitions, before.state, after.state),
        `${id}: ${before.state} became ${after.state}`,
      ],
      [
        mayReach(restocking, before.restock, after.restock),
        `${id}: ${before.restock} restock became ${after.restock}`,
      ],
      [isRefundKept, `${id}: a refund changed its number or amount, or went back`],
    ),
  ]
}

/** What one write may do to the requests of an order. */
export function checkAfterSales(before: Order | null, after: Order): Findings {
  const { afterSales, payment, refund, afterSaleStage, stepDueAt } = after
  const back = afterSales.reduce((sum, one) => sum + (one.refund?.amount ?? 0), 0)
  const numbers = afterSales.flatMap((one) => one.refund?.no ?? [])
  const ids = afterSales.map(({ id }) => id)
  return [
    ...(before?.afterSales ?? []).flatMap((one) =>
      checkMove(
        one,
        afterSales.find(({ id }) => id === one.id),
      ),
    ),
    ...afterSales.flatMap(checkMoney),
    ...unless(
      [new Set(ids).size === ids.length, `requests of one name: ${ids.join(', ')}`],
      [new Set(numbers).size === numbers.length, `refunds of one number: ${numbers.join(', ')}`],
      [
        back + (refund?.amount ?? 0) <= (payment?.amount ?? 0),
        `${back} of ${payment?.amount ?? 0} paid are to go back`,
      ],
      [sameValue(afterSaleStage, stageOf(afterSales)), 'in the wrong after-sale list'],
      [stepDueAt === nextStepAt(after, defaultAfterSale), 'its next step is at the wrong time'],
    ),
  ]
}
