import { carrierOf } from '@domain/carriers'
import { chinaTime } from '@domain/china-time'
import type { MessageKind } from '@domain/message-state'
import type { Fen } from '@domain/money'
import type { Order } from '@domain/order'
import { finishEffect } from '@domain/order-outbox'
import type { Messages } from '../ports/messages'
import type { Users } from '../ports/users'
import type { Step } from './outbox-step'

export interface TellBuyerDeps {
  readonly users: Pick<Users, 'spendMessage' | 'giveBackMessage'>
  readonly messages: Messages
}

export type BuyerNews = 'TELL_SHIPPED' | 'TELL_REFUNDED'

const kinds: Record<BuyerNews, MessageKind> = {
  TELL_SHIPPED: 'ORDER_SHIPPED',
  TELL_REFUNDED: 'REFUNDED',
}

const yuan = (amount: Fen): string => `${(amount / 100).toFixed(2)}元`

/** The refund that ended last. */
function refundedLast({ afterSales, refund }: Order): Fen | null {
  const endOf = (one: Order['afterSales'][number]) => one.timeline.at(-1)?.at ?? one.createdAt
  const [last] = afterSales
    .filter(({ state }) => state === 'REFUNDED')
    .sort((a, b) => endOf(b) - endOf(a))
  return last?.refund?.amount ?? refund?.amount ?? null
}

/** What the message says; null: there is nothing to say (any more). */
function fieldsOf(order: Order, news: BuyerNews): Readonly<Record<string, string>> | null {
  const about = { order: order._id, product: order.lines[0]?.title ?? '' }
  if (news === 'TELL_REFUNDED') {
    const amount = refundedLast(order)
    return amount === null ? null : { ...about, refund: yuan(amount), state: '退款成功' }
  }
  const parcel = order.shipments.at(-1)
  if (!parcel) return null
  const { carrier, waybill, at } = parcel
  return { ...about, carrier: carrierOf(carrier)?.name ?? carrier, waybill, at: chinaTime(at) }
}

/**
 * Tells the buyer by a subscription message, if they still allow one: spent before it is sent, since a
 * lost message is better than a double one; given back when WeChat could not answer.
 */
export async function tellBuyer(
  { users, messages }: TellBuyerDeps,
  order: Order,
  news: BuyerNews,
): Promise<Step> {
  const openid = order.buyerId
  const kind = kinds[news]
  const told: Step = { commit: finishEffect(order, news) }
  const fields = fieldsOf(order, news)
  if (!fields || !(await users.spendMessage(openid, kind))) return told
  const page = `packages/order/pages/order/index?id=${order._id}`
  if ((await messages.send({ openid, kind, page, fields })) !== 'unavailable') return told
  await users.giveBackMessage(openid, kind)
  return { later: true }
}
