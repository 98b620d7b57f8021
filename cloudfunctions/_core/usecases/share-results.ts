import { byKey } from '@domain/by-key'
import { type OrderResults, resultsOf } from '@domain/order-results'
import type { AttributedOrders } from '../ports/attributed-orders'

/** Orders that are counted for one answer; of more, the newest (the platform reads 1,000 at a time). */
const COUNTED = 1000

/** What came in through each of these codes. Counted from the orders themselves, so it cannot drift. */
export async function resultsByCode(
  orders: Pick<AttributedOrders, 'earnedThrough'>,
  codes: readonly string[],
): Promise<(code: string) => OrderResults> {
  const earned = await orders.earnedThrough(codes, COUNTED)
  const byCode = byKey(earned, ({ attribution }) => attribution.earner?.code)
  return (code) => resultsOf(byCode.get(code) ?? [])
}
