import { expectSettled } from './group-money'
import { createGroupScene, DAY, type GroupScene } from './group-scene'
import { notify, paymentOf } from './notify'
import { type Buyer } from './order-scene'

const MINUTE = 60_000
let scene: GroupScene
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())

const people = (n: number) => Promise.all(Array.from({ length: n }, () => scene.person()))

it('50 payers at once: no group over-full, nobody paid without a seat or the money back', async () => {
  const leaders = await people(16)
  const groups = await Promise.all(leaders.map((leader) => scene.formed(leader, 3)))
  const crowd = await people(50)
  const joined = await Promise.all(
    crowd.map(async (buyer, i): Promise<{ buyer: Buyer; orderId: string }[]> => {
      const groupId = groups[i % groups.length] ?? ''
      const wish = { kind: 'join', groupId } as const
      const placed = await scene
        .groupWish(buyer, wish)
        .then((input) => scene.call(buyer.openid, 'order.create', input))
        .catch(() => null)
      return placed?.ok ? [{ buyer, orderId: placed.data.orderId }] : []
    }),
  )
  const payers = joined.flat()
  expect(payers).toHaveLength(32)
  await scene.expectSeats()
  // Half of the seats lapse, so that others may take them, and all pay nevertheless.
  const lapsed = payers.filter((_, i) => i % 2 === 0)
  for (const { buyer, orderId } of lapsed) {
    await scene.ok(buyer.openid, 'order.cancel', { orderId })
  }
  const late = await Promise.all(
    (await people(lapsed.length)).map(async (buyer, i) => {
      const groupId = (await scene.orderOf(lapsed[i]?.orderId ?? '')).group?.id ?? ''
      return { buyer, orderId: (await scene.join(buyer, groupId)).orderId }
    }),
  )
  const all = [...payers, ...late]
  const prepaid = await Promise.all(
    all.map(async ({ buyer, orderId }) => {
      if ((await scene.orderOf(orderId)).state === 'CREATED') await scene.prepay(buyer, orderId)
      return paymentOf(scene, orderId)
    }),
  )
  const twice = [...prepaid, ...[...prepaid].reverse()]
  await Promise.all(twice.map((notice) => notify(scene, notice)))
  for (const notice of prepaid) expect((await notify(scene, notice)).status).toBe(204)
  await scene.expectSeats()
  await scene.later(2 * MINUTE)
  const states = await Promise.all(
    all.map(async ({ orderId }) => (await scene.orderOf(orderId)).state),
  )
  for (const state of states) expect(['TO_SHIP', 'PAID']).toContain(state)
  // Three seats each, of which leaders have one.
  expect(states.filter((state) => state === 'TO_SHIP')).toHaveLength(32)
  for (const groupId of groups) {
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'SUCCEEDED', taken: 3 })
  }
  await scene.clock.advance(DAY)
  await scene.later(MINUTE, 4)
  const orders = await Promise.all(all.map(({ orderId }) => scene.orderOf(orderId)))
  for (const { state, refund } of orders) {
    expect(state === 'TO_SHIP' ? refund : refund?.amount).toBe(state === 'TO_SHIP' ? null : 1300)
  }
  await scene.expectConserved()
})

it('many groups end at once: each is failed and everybody refunded', async () => {
  const leaders = await people(12)
  const groups = await Promise.all(leaders.map((leader) => scene.formed(leader, 2)))
  scene.faults.duplicate = 2
  scene.faults.reorder = true
  await scene.clock.advance(DAY)
  await scene.later(MINUTE, 6)
  Object.assign(scene.faults, { duplicate: 0, reorder: false })
  await scene.later(10 * MINUTE, 6)
  for (const groupId of groups) {
    expect(await scene.groupOf(groupId)).toMatchObject({ state: 'FAILED' })
    await expectSettled(scene, groupId)
  }
})
