import { createAlerts } from '../../../cloudfunctions/_core/adapters/cloudbase/alerts'
import { alertKinds } from '@contract/seller-reports'
import type { Database } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { BOSS, CLERK, createSellerScene, type SellerScene } from './seller-order-scene'

let scene: SellerScene
beforeEach(async () => {
  scene = await createSellerScene()
})
afterEach(() => scene.close())

/** Raises one of each kind, a millisecond apart, as the functions do. */
async function raiseAll(): Promise<void> {
  const insert: Database['insert'] = async (collection, doc) => {
    const [known] = await scene.store.find(collection, { _id: doc._id }, { limit: 1 })
    if (known) return 'duplicate'
    await scene.store.insert(collection, [{ ...doc }])
    return 'inserted'
  }
  const alerts = createAlerts({ insert } as Database)
  for (const [n, kind] of alertKinds.entries()) {
    await alerts.raise({ kind, orderId: `o${n}`, key: 'k', detail: { code: n }, at: 1000 + n })
  }
}

const kindsOf = async () =>
  (await scene.ask('seller.listAlerts', { limit: 20 }, CLERK)).items.map(({ kind }) => kind)
const newest = [...alertKinds].reverse()

it('lists every kind, newest first, in pages', async () => {
  await raiseAll()
  expect(await kindsOf()).toEqual(newest)
  const first = await scene.ask('seller.listAlerts', { limit: 4 })
  expect(scene.trips()).toBe(2)
  const cursor = first.nextCursor ?? ''
  const second = await scene.ask('seller.listAlerts', { limit: 4, cursor })
  expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(newest)
  expect(second.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({ orderId: 'o5', detail: { code: 5 }, at: 1005 })
  const foreign = await scene.outcome(BOSS, 'seller.listAlerts', { cursor: 'bm9uZQ' })
  expect(foreign).toBe('BAD_REQUEST')
})

it('a dismissed one is gone, also when it is raised or dismissed again', async () => {
  await raiseAll()
  const { items } = await scene.ask('seller.listAlerts', {})
  const alertId = items[0]?.id ?? ''
  for (let time = 0; time < 2; time += 1) {
    await scene.ask('seller.dismissAlert', { alertId })
    await raiseAll()
    expect(await kindsOf()).toEqual(newest.slice(1))
  }
})

it('dismissing what is not there does nothing', async () => {
  await raiseAll()
  expect(await scene.ask('seller.dismissAlert', { alertId: 'none' })).toEqual({})
  expect(await kindsOf()).toEqual(newest)
})

it('those of a payment that fits no order come up', async () => {
  const buyer = await scene.person()
  const orderId = await scene.order(buyer, { 'p1-1': 1 })
  const prepayId = await scene.prepay(buyer, orderId)
  await scene.put(orderId, 'CREATED', {
    amounts: { ...(await scene.orderOf(orderId)).amounts, payable: 1 as never },
  })
  await scene.payAt(buyer, prepayId)
  const { items } = await scene.ask('seller.listAlerts', {})
  expect(items).toMatchObject([{ kind: 'PAYMENT_MISMATCH', orderId }])
})
