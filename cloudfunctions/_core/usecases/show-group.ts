import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Groups } from '../ports/groups'
import type { Orders } from '../ports/orders'
import { isRefunded, seatOfVisitor, toGroupView } from './group-view'

interface Deps {
  readonly groups: Pick<Groups, 'byId'>
  readonly catalogue: Pick<Catalogue, 'product'>
  readonly orders: Pick<Orders, 'byId'>
}

/** A group for whoever looks. Two reads, and one more for a visitor whose money goes back. */
export function showGroup({ groups, catalogue, orders }: Deps): Handler<'shop.getGroup'> {
  return async ({ actor: { openid }, input: { groupId } }) => {
    const group = await groups.byId(groupId)
    if (!group) return refuse('GROUP_NOT_FOUND')
    const seat = seatOfVisitor(group, openid)
    const [product, order] = await Promise.all([
      catalogue.product(group.productId),
      seat && isRefunded(seat) ? orders.byId(seat.orderId) : null,
    ])
    if (!product) return refuse('GROUP_NOT_FOUND')
    return ok(toGroupView(group, product, { openid, order }))
  }
}
