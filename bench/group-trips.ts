import type { Emulator } from '../emulator/app'
import { aCampaign } from '../tests/rig/shop-fixture'
import { arrive, payAtCashier, type Settler, type Wish, wishOf } from '../tests/rig/shopper'
import { metric, type Metric } from './metric'
import { countTrips, nextRun } from './trips'
import { stockUp } from './world'

const MINUTE = 60_000
const SIZE = 3

type Group = NonNullable<Wish['group']>

/** Takes steps one by one, and keeps the most round trips that those of each name took. */
function createMeter(cloud: Emulator) {
  const most: Record<string, number> = {}
  /** Instances have forgotten by then what they had read before. */
  const take = async <T>(name: string, endpoint: string, step: () => Promise<T>): Promise<T> => {
    await cloud.clock.advance(MINUTE)
    const { result, trips } = await countTrips(cloud, step)
    const cost = trips.get(endpoint)
    if (cost === undefined) throw new Error(`nobody called ${endpoint}`)
    most[name] = Math.max(cost, most[name] ?? 0)
    return result
  }
  return { most, take }
}

/** Everybody's order is ready to ship, though no phone ever asked. */
async function expectSucceeded(groupId: string, members: readonly Settler[]): Promise<void> {
  for (const { shopper } of members) {
    const { state, me } = await shopper.call('shop.getGroup', { groupId })
    const order = me && (await shopper.call('order.get', { orderId: me.orderId }))
    if (state !== 'SUCCEEDED' || order?.state !== 'TO_SHIP')
      throw new Error(`the notifications left a group ${state}, its order ${order?.state}`)
  }
}

/** A group of three from its opening to its end; the friends come through the leader's share. */
export async function measureGroupTrips(cloud: Emulator): Promise<Metric[]> {
  const skuId = await stockUp(cloud, 'bench-grouped', { group: aCampaign('bench-grouped') })
  const people = await arrive(cloud.url, SIZE, 'bench-group')
  const [leader, ...friends] = people
  if (!leader) throw new Error('nobody came')
  const { take, most } = createMeter(cloud)
  const enter = async (name: string, { shopper, addressId }: Settler, group: Group) => {
    const wish = await wishOf(shopper, { skuId, addressId, group })
    return take(name, 'order.create', () => shopper.call('order.create', wish))
  }
  const pay = (name: string, { shopper }: Settler, orderId: string) =>
    take(name, 'pay-notify', async () => {
      const notified = nextRun(cloud, 'pay-notify')
      await payAtCashier(cloud.url, shopper, orderId)
      await notified
    })

  const opened = await enter('group.open', leader, { kind: 'open', size: SIZE })
  await pay('group.notify', leader, opened.orderId)
  const groupId = opened.groupId ?? ''
  const share = { target: { kind: 'group', id: groupId } as const, parent: null }
  const { chat: code } = await leader.shopper.call('referral.prepareShare', share)
  for (const friend of friends) {
    await take('share.touch', 'referral.touch', () =>
      friend.shopper.call('referral.touch', { code, scene: 1007 }),
    )
    const { orderId } = await enter('group.join', friend, { kind: 'join', groupId })
    await pay(friend === friends.at(-1) ? 'group.complete' : 'group.notify', friend, orderId)
  }
  await expectSucceeded(groupId, people)
  return Object.entries(most).map(([name, trips]) => metric(`roundtrips.${name}`, trips, 'count'))
}
