import type { OutputOf } from '@contract/index'
import { ok, refuse } from '@domain/result'
import type { Attribution, Touch } from '@domain/touch'
import type { Handler } from '../dispatch/handler'
import type { AttributedOrders } from '../ports/attributed-orders'
import type { Users } from '../ports/users'
import { toTouchedOrder } from './touched-order-view'

interface Deps {
  readonly orders: Pick<AttributedOrders, 'byRef'>
  readonly users: Pick<Users, 'nicknames'>
}

type Explained = OutputOf<'referral.explain'>

const isSame = (a: Touch, b: Touch | null) => b !== null && a.code === b.code && a.at === b.at

/** What the buyer had opened, oldest first. A binding that was opened too long ago for the list is in it again. */
function toTouches({ touches, earner, reason }: Attribution, openid: string): Explained['touches'] {
  const forgotten = earner && !touches.some((touch) => isSame(touch, earner)) ? [earner] : []
  return [...forgotten, ...touches]
    .sort((a, b) => a.at - b.at)
    .map((touch) => {
      const earns = isSame(touch, earner)
      return {
        at: touch.at,
        until: touch.until,
        channel: touch.channel,
        isMine: touch.sharerId === openid,
        bound: earns && reason === 'BOUND',
        earns,
      }
    })
}

/** How long a touch counted, as it was when the order was placed. */
function protectionOf({ earner, touches }: Attribution): number {
  const touch = earner ?? touches.at(-1)
  return touch ? touch.until - touch.at : 0
}

/** Why the asker earns this order or does not. An order without a share of theirs does not exist for them. */
export function explainOrder({ orders, users }: Deps): Handler<'referral.explain'> {
  return async ({ actor: { openid }, input: { ref } }) => {
    const order = await orders.byRef(ref)
    if (!order?.attribution.candidates.includes(openid)) return refuse('ORDER_NOT_FOUND')
    const nicknames = await users.nicknames([order.buyerId])
    return ok({
      ...toTouchedOrder(order, openid, nicknames),
      protectionMs: protectionOf(order.attribution),
      touches: toTouches(order.attribution, openid),
    })
  }
}
