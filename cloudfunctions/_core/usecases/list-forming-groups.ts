import type { Group } from '@domain/group'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Catalogue } from '../ports/catalogue'
import type { Groups } from '../ports/groups'
import { seatOfVisitor, toFormingGroup } from './group-view'

interface Deps {
  readonly groups: Pick<Groups, 'forming'>
  readonly catalogue: Pick<Catalogue, 'product'>
}

const SHOWN = 4
/** More than are shown: a few may be the visitor's own, or over and not yet expired. */
const ASKED = 12

/** Whether a stranger may still join; the person's own group is not offered to them again. */
function isOffered(group: Group, openid: string | null, now: number): boolean {
  const seat = seatOfVisitor(group, openid)
  const isMine = seat !== null && seat.state !== 'RELEASED' && seat.state !== 'REFUNDED'
  return !isMine && group.state === 'FORMING' && group.taken < group.size && now < group.expiresAt
}

/** Forming groups of a product on sale whose campaign lists them. Two reads at once. */
export function listFormingGroups({ groups, catalogue }: Deps): Handler<'shop.formingGroups'> {
  return async ({ actor: { openid }, input: { productId }, now }) => {
    const [product, forming] = await Promise.all([
      catalogue.product(productId),
      groups.forming(productId, ASKED),
    ])
    if (product?.state !== 'ON_SALE' || !product.group?.listsForming) return ok({ groups: [] })
    const offered = forming.filter((group) => isOffered(group, openid, now)).slice(0, SHOWN)
    return ok({ groups: offered.map(toFormingGroup) })
  }
}
