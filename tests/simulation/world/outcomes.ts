import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { Everything } from './everything'

/** In a few words what became of an order. */
function outcomeOf({ state, closeReason, refund, holdKey, _id, group }: Order): string {
  if (refund) return `${state}, refunded: ${refund.reason}`
  if (state === 'CLOSED') return `CLOSED: ${closeReason}`
  return [state, group && 'in a group', holdKey !== _id && 'revived'].filter(Boolean).join(', ')
}

function groupOutcomeOf({ state, completedBy, endReason }: Group): string {
  return `group ${state}: ${completedBy ?? endReason}`
}

export const outcomesOf = ({ orders, groups }: Everything): readonly string[] => [
  ...orders.map(outcomeOf),
  ...groups.map(groupOutcomeOf),
]
