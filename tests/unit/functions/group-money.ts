import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { GroupScene } from './group-scene'

/** Every order that ever was for this group. */
export async function ordersOf(scene: GroupScene, groupId: string): Promise<Order[]> {
  const found = await scene.store.find('orders', { _id: { $gte: '' } }, { limit: 1000 })
  return (found as unknown as Order[]).filter(({ group }) => group?.id === groupId)
}

/** Refunds that WeChat Pay carried out, by order. */
async function refundsByOrder(scene: GroupScene): Promise<ReadonlyMap<string, number[]>> {
  const byOrder = new Map<string, number[]>()
  for (const refund of await scene.refunds()) {
    const orderId = String(refund['outTradeNo'])
    byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), Number(refund['amount'])])
  }
  return byOrder
}

const seatStateOf = (group: Group, { _id, buyerId }: Order) => {
  const seat = group.seats[buyerId]
  return seat?.orderId === _id ? seat.state : null
}

/** Once jobs have been round: every paid order of the group is seated or refunded, once, and nothing is left to do. */
export async function expectSettled(scene: GroupScene, groupId: string): Promise<void> {
  const group = await scene.groupOf(groupId)
  expect(group.state).not.toBe('FAILING')
  expect(group.outbox).toEqual([])
  const refunds = await refundsByOrder(scene)
  for (const order of await ordersOf(scene, groupId)) {
    const { state, payment, refund, outbox } = order
    const seat = seatStateOf(group, order)
    if (state === 'CLOSED') {
      expect(refund?.state ?? null).toBe(payment ? 'SUCCESS' : null)
      expect(['RELEASED', 'REFUNDED', null]).toContain(seat)
    } else if (group.state === 'FORMING') expect([state, seat]).toEqual(['GROUPING', 'PAID'])
    else expect([group.state, state, seat]).toEqual(['SUCCEEDED', 'TO_SHIP', 'CONFIRMED'])
    const back = refunds.get(order._id) ?? []
    expect(back).toHaveLength(state === 'CLOSED' && payment ? 1 : 0)
    expect(outbox).toEqual([])
  }
  await scene.expectConserved()
  await scene.expectSeats()
}
