import type { AfterSale } from '@domain/after-sale'
import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { Everything } from './everything'

/** In a few words what became of an order. */
function outcomeOf({ state, closeReason, refund, holdKey, _id, group }: Order): string {
  if (refund) return `${state}, refunded: ${refund.reason}`
  if (state === 'CLOSED') return `CLOSED: ${closeReason}`
  return [state, group && 'in a group', holdKey !== _id && 'revived'].filter(Boolean).join(', ')
}

/** Paid after its close and alive again, however far it came since. */
const revivalOf = ({ holdKey, _id, group }: Order): readonly string[] =>
  holdKey === _id ? [] : [group ? 'revived, in a group' : 'revived']

function groupOutcomeOf({ state, completedBy, endReason }: Group): string {
  return `group ${state}: ${completedBy ?? endReason}`
}

const requestOutcomeOf = ({ kind, pieces, state }: AfterSale): string =>
  `${kind} ${pieces}: ${state}`

export const outcomesOf = ({ orders, groups }: Everything): readonly string[] => [
  ...orders.map(outcomeOf),
  ...orders.flatMap(({ afterSales }) => afterSales.map(requestOutcomeOf)),
  ...groups.map(groupOutcomeOf),
]

/** What became of everything, and what it went through. */
export const sightsOf = (world: Everything): readonly string[] => [
  ...outcomesOf(world),
  ...world.orders.flatMap(revivalOf),
]
