import { chinaTime } from '@domain/china-time'
import type { Group, GroupEffect, GroupNews } from '@domain/group'
import { countSeats } from '@domain/group-transitions'
import type { MessageKind } from '@domain/message-state'
import type { Fen } from '@domain/money'
import type { Order } from '@domain/order'
import type { Catalogue } from '../ports/catalogue'
import type { Messages } from '../ports/messages'
import type { Orders } from '../ports/orders'
import type { Users } from '../ports/users'
import { inParallel } from './in-parallel'

export type GroupTelling = Extract<GroupEffect, { kind: 'TELL' }>

export interface TellDeps {
  readonly users: Pick<Users, 'spendMessage' | 'giveBackMessage'>
  readonly messages: Messages
  readonly orders: Pick<Orders, 'byId'>
  readonly catalogue: Pick<Catalogue, 'product'>
}

const WIDTH = 10

const kinds: Record<GroupNews, MessageKind> = {
  JOINED: 'GROUP_JOINED',
  SUCCEEDED: 'GROUP_SUCCEEDED',
  FAILED: 'GROUP_FAILED',
}

const yuan = (amount: Fen): string => `${(amount / 100).toFixed(2)}元`

/** The members that paid, by payment. */
function paidMembers({ seats }: Group): string[] {
  return Object.entries(seats)
    .filter(([, { state }]) => state === 'PAID' || state === 'CONFIRMED')
    .sort(([, a], [, b]) => (a.paidAt ?? 0) - (b.paidAt ?? 0))
    .map(([openid]) => openid)
}

/** Whom the news concerns. That somebody joined is old once the group has ended. */
function concerned(group: Group, news: GroupNews): readonly string[] {
  switch (news) {
    case 'JOINED':
      return group.state === 'FORMING' ? paidMembers(group).slice(0, -1) : []
    case 'SUCCEEDED':
      return paidMembers(group)
    case 'FAILED':
      return Object.keys(group.seats)
  }
}

/** What the message of one member says. */
function fieldsOf(group: Group, news: GroupNews, product: string, order: Order) {
  const paid = countSeats(group, 'PAID', 'CONFIRMED')
  switch (news) {
    case 'JOINED': {
      const newest = group.seats[paidMembers(group).at(-1) ?? '']?.nickname ?? ''
      const missing = `${group.size - paid}`
      return { product, member: newest, missing, endsAt: chinaTime(group.expiresAt) }
    }
    case 'SUCCEEDED': {
      const at = chinaTime(group.endedAt ?? group.openedAt)
      return { product, price: yuan(order.amounts.payable), members: `${paid}`, at }
    }
    case 'FAILED':
      return { product, refund: yuan(order.amounts.payable), reason: '到时间人数未满，全额退回' }
  }
}

/** True: told, or nobody to tell any more. False: WeChat could not answer. */
async function tellOne(
  { users, messages, orders }: TellDeps,
  group: Group,
  news: GroupNews,
  openid: string,
  product: string,
): Promise<boolean> {
  const kind = kinds[news]
  const order = await orders.byId(group.seats[openid]?.orderId ?? '')
  if (!order || !(await users.spendMessage(openid, kind))) return true
  const fields = fieldsOf(group, news, product, order)
  const page = `pages/group/index?id=${group._id}`
  if ((await messages.send({ openid, kind, page, fields })) !== 'unavailable') return true
  await users.giveBackMessage(openid, kind)
  return false
}

/**
 * Tells members the news by subscription messages, one of what each still allows: spent before it is
 * sent, since a lost message is better than a double one; given back when WeChat could not answer.
 * Answers the openids of those who are to be told later.
 */
export async function tellMembers(
  deps: TellDeps,
  group: Group,
  { news, to }: GroupTelling,
): Promise<readonly string[]> {
  const people = to ?? concerned(group, news)
  if (people.length === 0) return []
  const title = (await deps.catalogue.product(group.productId))?.title ?? ''
  const told = await inParallel(people, WIDTH, (openid) =>
    tellOne(deps, group, news, openid, title),
  )
  return people.filter((_, index) => {
    const end = told[index]
    return end?.status !== 'fulfilled' || !end.value
  })
}
