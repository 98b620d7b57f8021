import type { InputOf, OutputOf } from '@contract/index'
import type { GroupCampaign } from '@domain/group-campaign'
import type { Group } from '@domain/group'
import { fen } from '@domain/money'
import type { Order } from '@domain/order'
import { aCampaign, aProduct, aSku } from '../../rig/shop-fixture'
import { type Buyer, createScene, type Scene } from './order-scene'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

type Choice = NonNullable<InputOf<'order.create'>['group']>
type Created = OutputOf<'order.create'>

/** What of which product; one piece of g1-1 unless told. */
export interface Want {
  readonly skuId?: string
  readonly quantity?: number
}

export interface GroupScene extends Scene {
  /** The input of order.create for a group, priced by order.quote. */
  groupWish(buyer: Buyer, group: Choice, want?: Want): Promise<InputOf<'order.create'>>
  /** An unpaid order that opens a group of `size`. */
  open(buyer: Buyer, size: number, want?: Want): Promise<Created & { groupId: string }>
  /** An unpaid order that holds a seat. */
  join(buyer: Buyer, groupId: string, want?: Want): Promise<Created>
  /** The buyer pays; what the order is then. */
  pay(buyer: Buyer, orderId: string): Promise<Order>
  /** A group of `size` that its leader has paid. */
  formed(leader: Buyer, size: number, want?: Want): Promise<string>
  /** Joins and pays; the order's id. */
  member(buyer: Buyer, groupId: string, want?: Want): Promise<string>
  groupOf(id: string): Promise<Group>
  /** Live seats are counted right and fit, in every group. */
  expectSeats(): Promise<void>
  tripsOf(endpoint: string): number | undefined
}

const grouped = (id: string, more: Partial<GroupCampaign> = {}) =>
  aProduct(id, {
    group: aCampaign(id, more),
    skus: [aSku(`${id}-1`, 1000), aSku(`${id}-2`, 2000)],
  })

/**
 * Two people 8.00 yuan, three 7.00, alone 10.00; `-2` of each is not sold to groups. g1: no more
 * rules. newcomers: only they may join. limited: two pieces each. shared: three pieces for groups.
 * discount: a yuan off for leaders, not listed. cheap: leaders would get more off than it costs.
 */
const products = [
  grouped('g1'),
  grouped('newcomers', { newcomersOnly: true }),
  grouped('limited', { limitPerPerson: 2 }),
  grouped('shared', { stockShare: 3 }),
  grouped('discount', { leaderDiscount: fen(100), listsForming: false }),
  grouped('cheap', { leaderDiscount: fen(5000) }),
]

const DEFAULT: Required<Want> = { skuId: 'g1-1', quantity: 1 }

function groupingIn(scene: Scene) {
  const groupWish: GroupScene['groupWish'] = async ({ openid, addressId }, group, want = {}) => {
    const items = [{ ...DEFAULT, ...want }]
    const { amounts } = await scene.ok(openid, 'order.quote', { items, group })
    return { items, addressId, remark: '', expectedPayable: amounts.payable, group }
  }
  const create = async (buyer: Buyer, group: Choice, want?: Want) => {
    const wish = await groupWish(buyer, group, want)
    const created = await scene.ok(buyer.openid, 'order.create', wish)
    if (created.groupId === null) throw new Error('an order without its group')
    return { ...created, groupId: created.groupId }
  }
  const pay: GroupScene['pay'] = async (buyer, orderId) => {
    await scene.payAt(buyer, await scene.prepay(buyer, orderId))
    return scene.orderOf(orderId)
  }
  const open: GroupScene['open'] = (buyer, size, want) =>
    create(buyer, { kind: 'open', size }, want)
  const join = (buyer: Buyer, groupId: string, want?: Want) =>
    create(buyer, { kind: 'join', groupId }, want)
  return { groupWish, open, join, pay }
}

/** A world with a shop of groups, `pieces` of each SKU. Close it when the tests are over. */
export async function createGroupScene(pieces = 1000): Promise<GroupScene> {
  const scene = await createScene(pieces, products)
  const grouping = groupingIn(scene)
  const { open, join, pay } = grouping
  return {
    ...scene,
    ...grouping,
    async formed(leader, size, want) {
      const { orderId, groupId } = await open(leader, size, want)
      await pay(leader, orderId)
      return groupId
    },
    async member(buyer, groupId, want) {
      const { orderId } = await join(buyer, groupId, want)
      await pay(buyer, orderId)
      return orderId
    },
    async groupOf(_id) {
      const [group] = await scene.store.find('groups', { _id }, { limit: 1 })
      if (!group) throw new Error(`there is no group ${_id}`)
      return group as unknown as Group
    },
    async expectSeats() {
      const groups = await scene.store.find('groups', {}, { sort: [['_id', 1]], limit: 1000 })
      for (const { seats, taken, size } of groups as unknown as Group[]) {
        const live = Object.values(seats).filter(({ state }) => /HELD|PAID|CONFIRMED/.test(state))
        expect(taken).toBe(live.length)
        expect(taken).toBeLessThanOrEqual(size)
      }
    },
    tripsOf: (endpoint) => scene.logs.filter((line) => line.endpoint === endpoint).at(-1)?.trips,
  }
}
