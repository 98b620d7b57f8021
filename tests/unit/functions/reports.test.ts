import { NEVER } from '@domain/stock'
import { DAY, HOUR } from './group-scene'
import type { Buyer } from './order-scene'
import { BOSS, createReportScene, type ReportScene } from './report-scene'

let scene: ReportScene
beforeEach(async () => {
  scene = await createReportScene()
})
afterEach(() => scene.close())

const today = async () => {
  const { days } = await scene.dashboard()
  const day = days.at(-1)
  if (!day) throw new Error('a dashboard without today')
  return day
}

/** A sharer, and a friend who came through their share. */
async function couple(): Promise<{ sharer: Buyer; friend: Buyer }> {
  const sharer = await scene.arrive()
  const code = await scene.share(sharer)
  const friend = await scene.arrive()
  await scene.visit(friend, code)
  return { sharer, friend }
}

describe('the dashboard', () => {
  it('is all zero before anything happened, and says that nobody counted', async () => {
    const { days, countedAt, waiting, topProducts } = await scene.dashboard()
    expect(days).toHaveLength(30)
    expect(days[0]?.day).toBe('2026-10-24')
    expect(days.at(-1)).toMatchObject({ day: '2026-11-22', sales: 0, orders: 0, buyers: 0 })
    expect({ countedAt, topProducts }).toEqual({ countedAt: null, topProducts: [] })
    expect(waiting.toShip).toBe(0)
  })

  it('takes two round trips', async () => {
    await scene.dashboard()
    expect(scene.tripsOf('seller.dashboard')).toBe(2)
  })

  it('tells what was sold, to whom, and through whom', async () => {
    const { sharer, friend } = await couple()
    await scene.buy(friend)
    await scene.buy(friend)
    await scene.buy(await scene.arrive())
    await scene.tick('jobs')
    expect(await today()).toMatchObject({
      ...{ sales: 4800, orders: 3, buyers: 2, refunds: 0 },
      ...{ shares: 1, visits: 1, sharers: 1, newFriends: 1, sharedOrders: 2 },
    })
    const { topProducts, topSharers, countedAt } = await scene.dashboard()
    expect(topProducts).toEqual([
      expect.objectContaining({ id: 'p1', title: '商品p1', pieces: 3, sales: 3000 }),
    ])
    expect(topSharers).toEqual([
      expect.objectContaining({ id: await scene.idOf(sharer), orders: 2, sales: 3200 }),
    ])
    expect(countedAt).toBe(scene.clock.now())
    await scene.expectAgreement()
  })

  it('tells which groups succeeded and failed, and what went back', async () => {
    const won = await scene.formed(await scene.arrive(), 2)
    await scene.member(await scene.arrive(), won)
    await scene.formed(await scene.arrive(), 2)
    await scene.tick('jobs')
    expect(await today()).toMatchObject({ groups: 2, groupsSucceeded: 1, groupsFailed: 0 })
    await scene.later(DAY + HOUR, 5)
    const { days } = await scene.dashboard()
    expect(days.at(-2)).toMatchObject({ groups: 2, groupsSucceeded: 1, groupsFailed: 0 })
    expect(days.at(-1)).toMatchObject({ groups: 0, groupsFailed: 1 })
    expect(days.at(-1)?.refunds).toBeGreaterThan(0)
    await scene.expectAgreement()
  })

  it('tells what waits for the seller', async () => {
    await scene.buy(await scene.arrive())
    await scene.formed(await scene.arrive(), 2)
    await scene.tick('jobs')
    expect((await scene.dashboard()).waiting).toMatchObject({
      toShip: 1,
      lateToShip: 0,
      lateGroups: 0,
    })
    await scene.clock.advance(DAY - 3 * HOUR)
    await scene.tick('jobs')
    expect((await scene.dashboard()).waiting).toMatchObject({ lateToShip: 0, lateGroups: 1 })
    await scene.later(16 * HOUR)
    expect((await scene.dashboard()).waiting).toMatchObject({ lateToShip: 1, lateGroups: 0 })
  })

  it('names low stock of products on sale only, the fewest first', async () => {
    const set = (_id: string, available: number) =>
      scene.store.update('stocks', { _id }, { $set: { available } })
    await set('p2-1', 3)
    await set('p1-1', 0)
    await set('p3-1', 1)
    await scene.store.update('products', { _id: 'p3' }, { $set: { state: 'OFF_SALE' } })
    await scene.tick('jobs')
    const { lowStock } = await scene.dashboard()
    expect(lowStock.map(({ skuId, available }) => [skuId, available])).toEqual(
      // The campaign's share of the stock is no SKU of a product.
      [
        ['p1-1', 0],
        ['p2-1', 3],
      ],
    )
  })
})

describe('counting', () => {
  it('changes nothing when there is nothing new', async () => {
    await scene.buy(await scene.arrive())
    await scene.later(0, 3)
    const before = await today()
    await scene.later(HOUR, 3)
    expect(await today()).toEqual(before)
    await scene.expectAgreement()
  })

  it('leaves nothing due', async () => {
    const { friend } = await couple()
    await scene.formed(friend, 2)
    await scene.later(0, 2)
    for (const collection of ['orders', 'groups', 'shares', 'touches', 'users']) {
      const docs = await scene.all<{ tallyDueAt: number }>(collection)
      expect(docs.map(({ tallyDueAt }) => tallyDueAt)).toEqual(docs.map(() => NEVER))
    }
  })

  it('counts each fact once when three jobs run at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { friend } = await couple()
      await scene.buy(friend)
      await scene.formed(friend, 2)
      await Promise.all([scene.tick('jobs'), scene.tick('jobs'), scene.tick('jobs')])
    }
    await scene.later(DAY + HOUR, 4)
    await scene.expectAgreement()
  })

  it('counts while people buy and share', async () => {
    await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const { friend } = await couple()
        await Promise.all([scene.buy(friend), index % 2 === 0 && scene.tick('jobs')])
      }),
    )
    await scene.later(0, 3)
    await scene.expectAgreement()
  })

  it('counts more than one batch holds', async () => {
    const { friend } = await couple()
    await scene.buy(friend)
    const [order] = await scene.store.find('orders', { buyerId: friend.openid }, { limit: 1 })
    const copies = Array.from({ length: 120 }, (_, index) => ({
      ...order,
      _id: `copy${index}`,
      slotKey: `copy${index}`,
      attribution: null,
    }))
    await scene.store.insert('orders', copies)
    await scene.tick('jobs')
    expect(await today()).toMatchObject({ orders: 121, buyers: 1, sharedOrders: 1 })
    await scene.expectAgreement()
  })
})

it('counts what was there before there were reports, once', async () => {
  const { friend } = await couple()
  await scene.share(friend)
  await scene.buy(friend)
  await scene.formed(friend, 2)
  // A share for chats and one for Moments of each person; the owner is a person too.
  const before = { orders: 2, groups: 1, shares: 4, touches: 1, users: 3 }
  for (const [collection, most] of Object.entries(before)) {
    const opened = collection === 'shares' ? { openedAt: '' } : {}
    const $unset = { tallyDueAt: '', tallied: '', ...opened }
    const { updated } = await scene.store.update(
      collection,
      { _id: { $gt: '' } },
      { $unset },
      { multi: true },
    )
    expect(updated).toBe(most)
  }
  await scene.later(0, 6)
  expect(await today()).toMatchObject({ orders: 2, buyers: 1, groups: 1, visits: 1, newFriends: 1 })
  expect(await today()).toMatchObject({ shares: 1, sharers: 1 })
  // A share of before that nobody had opened is counted when somebody does.
  const late = await scene.arrive()
  await scene.visit(late, await scene.share(friend))
  await scene.later(0, 2)
  expect(await today()).toMatchObject({ shares: 2, visits: 2 })
})

it('is for staff who may see reports', async () => {
  const stranger = await scene.arrive()
  expect(await scene.outcome(stranger.openid, 'seller.dashboard', {})).toBe('FORBIDDEN')
  expect(await scene.outcome(BOSS, 'seller.dashboard', {})).toBe('ok')
})
