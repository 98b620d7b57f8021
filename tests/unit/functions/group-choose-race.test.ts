import { NEVER } from '@domain/stock'
import type { Store } from '../../../emulator/store/store-api'
import { createGroupScene, type GroupScene } from './group-scene'

let scene: GroupScene
beforeAll(async () => {
  scene = await createGroupScene()
})
afterAll(() => scene.close())

/** Paid for a lapsed seat in a group that is full by now. */
async function waiting(groupId: string) {
  const who = await scene.person()
  const { orderId } = await scene.join(who, groupId)
  const prepayId = await scene.prepay(who, orderId)
  await scene.ok(who.openid, 'order.cancel', { orderId })
  return { who, orderId, pay: () => scene.payAt(who, prepayId) }
}

/** Runs `meanwhile` just before the order is written as waiting for its group's others. */
function beforeSeatedIsWritten(orderId: string, meanwhile: () => Promise<void>) {
  const update = scene.store.update.bind(scene.store)
  let isDone = false
  const held: Store['update'] = async (...args) => {
    const [collection, query, change] = args
    const set = (change as { $set?: { state?: unknown } }).$set
    if (collection === 'orders' && query['_id'] === orderId && set?.state === 'GROUPING') {
      if (!isDone) {
        isDone = true
        await meanwhile()
      }
    }
    return update(...args)
  }
  scene.store.update = held
  return { isDone: () => isDone, stop: () => (scene.store.update = update) }
}

it('who chose a seat hears of it although the group was completed in the same moment', async () => {
  const full = await scene.formed(await scene.person(), 3)
  const [first, second] = [await waiting(full), await waiting(full)]
  for (let seats = 0; seats < 2; seats += 1) await scene.member(await scene.person(), full)
  for (const { orderId, pay } of [first, second]) {
    await scene.reopen(orderId)
    await pay()
  }
  const groupId = await scene.formed(await scene.person(), 3)
  const choose = ({ who, orderId }: typeof first) =>
    scene.call(who.openid, 'order.chooseGroup', { orderId, groupId })

  const race = beforeSeatedIsWritten(first.orderId, async () => {
    expect(await choose(second)).toMatchObject({ ok: true, data: { state: 'TO_SHIP' } })
  })
  const answer = await choose(first)
  race.stop()

  expect(race.isDone()).toBe(true)
  expect(answer).toMatchObject({ ok: true, data: { state: 'TO_SHIP' } })
  expect(await scene.groupOf(groupId)).toMatchObject({ state: 'SUCCEEDED', taken: 3 })
  await scene.expectSeats()
  await scene.expectConserved()
})

it('a worker that comes late gives back the seat of an order that was refunded meanwhile', async () => {
  const groupId = await scene.formed(await scene.person(), 3)
  const who = await scene.person()
  const { orderId } = await scene.join(who, groupId)
  const prepayId = await scene.prepay(who, orderId)
  const race = beforeSeatedIsWritten(orderId, async () => {
    const refund = { no: `R${orderId}`, amount: 1, state: 'SUCCESS', reason: 'GROUP_FAILED' }
    const closed = { state: 'CLOSED', refund, outbox: [], outboxDueAt: NEVER }
    await scene.store.update('orders', { _id: orderId }, { $set: closed, $inc: { rev: 1 } })
  })
  await scene.payAt(who, prepayId)
  race.stop()
  expect(race.isDone()).toBe(true)
  expect(await scene.orderOf(orderId)).toMatchObject({ state: 'CLOSED' })
  const { seats, taken } = await scene.groupOf(groupId)
  expect(taken).toBe(1)
  expect(seats[who.openid]).toMatchObject({ state: 'REFUNDED' })
})
