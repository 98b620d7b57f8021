import type { OutputOf } from '@contract/index'
import { settled } from '../e2e/until'
import { createShopper, payAtCashier, place, settleIn, type Shopper } from '../rig/shopper'
import type { Cloud } from './cloud'

/** A seeded product with group buying for two and for three. */
export const PEACH = 'yangshan-peach'

/** A group whose leader has paid, and how the leader shares it. */
export interface OpenGroup {
  readonly id: string
  readonly leader: Shopper
  readonly codes: OutputOf<'referral.prepareShare'>
}

/** The notification may be at work at the same time: paid is not yet seated. */
async function seated(shopper: Shopper, orderId: string): Promise<void> {
  const check = async () => (await shopper.call('order.checkPayment', { orderId })).state
  const state = await settled(check, 'GROUPING')
  if (state !== 'GROUPING') throw new Error(`no seat came of ${state}`)
}

/** Somebody called `openid` opens a group on the peaches, pays, and gets the codes to share it. */
export async function openGroup(
  { url }: Pick<Cloud, 'url'>,
  openid: string,
  size: number,
): Promise<OpenGroup> {
  const leader = createShopper(url, openid)
  const wish = { skuId: `${PEACH}-1`, addressId: await settleIn(leader) }
  const { orderId, groupId } = await place(leader, { ...wish, group: { kind: 'open', size } })
  await payAtCashier(url, leader, orderId)
  await seated(leader, orderId)
  if (groupId === null) throw new Error('the order is of no group')
  const target = { kind: 'group', id: groupId } as const
  const codes = await leader.call('referral.prepareShare', { target, parent: null })
  return { id: groupId, leader, codes }
}

/** A friend comes by the leader's card, joins and pays; there must be a seat free beside. */
export async function joinGroup(
  { url }: Pick<Cloud, 'url'>,
  openid: string,
  { id, codes }: OpenGroup,
): Promise<void> {
  const friend = createShopper(url, openid)
  const wish = { skuId: `${PEACH}-1`, addressId: await settleIn(friend) }
  await friend.call('referral.touch', { code: codes.chat, scene: 1007 })
  const { orderId } = await place(friend, { ...wish, group: { kind: 'join', groupId: id } })
  await payAtCashier(url, friend, orderId)
  await seated(friend, orderId)
}
