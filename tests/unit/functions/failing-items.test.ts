import { NEVER } from '@domain/stock'
import { aStock } from '../../rig/shop-fixture'
import { createScene, MINUTE, type Buyer, type Scene } from './order-scene'

let scene: Scene
let buyer: Buyer
beforeEach(async () => {
  scene = await createScene(200)
  buyer = await scene.person()
})
afterEach(() => scene.close())

const lineOf = (job: string) =>
  (scene.logs as unknown as Record<string, unknown>[]).find((line) => line['job'] === job)

/** Copies of an order with changes, straight into the database. */
async function copies(count: number, change: (i: number) => object) {
  const template = await scene.orderOf(await scene.order(buyer, { 'p1-1': 1 }))
  await scene.store.remove('orders', { _id: template._id })
  const docs = Array.from({ length: count }, (_, i) => {
    const _id = `oCopy${i}`
    return { ...template, _id, holdKey: _id, slotKey: _id, ...change(i) }
  })
  await scene.store.insert('orders', docs)
  return docs.map(({ _id }) => _id)
}

const run = async () => {
  scene.logs.length = 0
  await scene.tick('jobs')
}

it('one unpaid order that cannot be closed hinders no other', async () => {
  const [broken = '', ...others] = await copies(50, (i) => (i === 0 ? { lines: null } : {}))
  await scene.clock.advance(15 * MINUTE)
  await run()
  expect(lineOf('close-unpaid')).toMatchObject({
    ...{ outcome: 'ok', done: 49, failed: 1 },
    error: { name: 'TypeError' },
  })
  const states = await Promise.all(others.map(async (id) => (await scene.orderOf(id)).state))
  expect(new Set(states)).toEqual(new Set(['CLOSED']))
  expect((await scene.orderOf(broken)).outbox).not.toEqual([])
})

it('one outbox that cannot be worked off hinders no other, and is tried again', async () => {
  const now = scene.clock.now()
  const [broken = '', ...others] = await copies(100, (i) => ({
    state: 'CLOSED',
    outbox: [{ kind: i === 0 ? 'REFUND' : 'RELEASE' }],
    outboxDueAt: now - 1000 + i,
  }))
  await run()
  expect(lineOf('drain-outbox')).toMatchObject({ done: 99, failed: 1, error: { name: 'Error' } })
  const left = await Promise.all(others.map(async (id) => (await scene.orderOf(id)).outboxDueAt))
  expect(new Set(left)).toEqual(new Set([NEVER]))
  expect((await scene.orderOf(broken)).outboxDueAt).toBe(now + MINUTE)
})

it('one stock document that cannot be swept hinders no other', async () => {
  const hold = { n: 1, until: scene.clock.now(), shares: 1 }
  const held = (id: string, holds: object | null, dueAt: number) => ({
    ...aStock(id, 'p9', 9),
    supplied: 10,
    holds,
    dueAt,
  })
  await scene.store.insert('stocks', [
    held('broken', null, 1),
    ...Array.from({ length: 30 }, (_, i) => held(`held-${i}`, { [`oGone${i}`]: hold }, 2 + i)),
  ])
  await run()
  expect(lineOf('sweep-holds')).toMatchObject({ done: 30, error: { name: 'TypeError' } })
  for (let i = 0; i < 30; i += 1)
    expect(await scene.stockOf(`held-${i}`)).toMatchObject({ available: 10, holds: {} })
})
