import type { Order } from '@domain/order'
import type { Buyer } from './order-scene'
import { createShareScene, DAY, type ShareScene, SHOP } from './share-scene'

/** One piece of p1 and its postage. */
const PAID = 1600

let scene: ShareScene
beforeAll(async () => {
  scene = await createShareScene()
})
afterAll(() => scene.close())

const listOf = async ({ openid }: Buyer) =>
  (await scene.ok(openid, 'referral.touchedOrders', {})).items
const refOf = ({ attribution }: Order) => attribution?.ref ?? ''

describe('an order', () => {
  it('freezes who earns it, and nothing that is opened later changes that', async () => {
    const { sharer, code, friend } = await scene.couple()
    const orderId = await scene.buy(friend)
    const order = await scene.orderOf(orderId)
    expect(order.attribution).toMatchObject({
      earner: { code, sharerId: sharer.openid },
      reason: 'BOUND',
      candidates: [sharer.openid],
    })
    await scene.clock.advance(31 * DAY)
    await scene.open(friend, await scene.share(await scene.arrive()))
    expect((await scene.orderOf(orderId)).attribution).toEqual(order.attribution)
  })

  it('of somebody who never opened a share has none', async () => {
    const orderId = await scene.buy(await scene.arrive())
    expect((await scene.orderOf(orderId)).attribution).toBeNull()
  })

  it('is nobody’s when all was opened too long ago', async () => {
    const { sharer, friend } = await scene.couple()
    await scene.clock.advance(30 * DAY)
    const order = await scene.orderOf(await scene.buy(friend))
    expect(order.attribution).toMatchObject({ earner: null, reason: 'LAPSED' })
    expect((await listOf(sharer))[0]).toMatchObject({ earned: false, amount: null, paid: true })
  })

  it('of a member older than all sharers goes to the last touch', async () => {
    const elder = await scene.arrive()
    const [first, last] = [await scene.arrive(), await scene.arrive()]
    for (const by of [first, last]) await scene.open(elder, await scene.share(by))
    const order = await scene.orderOf(await scene.buy(elder))
    expect(order.attribution).toMatchObject({
      earner: { sharerId: last.openid },
      reason: 'LAST_TOUCH',
    })
    expect((await listOf(first))[0]).toMatchObject({ earned: false, reason: 'LAST_TOUCH' })
    expect((await listOf(last))[0]).toMatchObject({ earned: true, amount: PAID })
  })
})

describe('referral.myShares', () => {
  it('counts visits, people, and what was paid and kept', async () => {
    const { sharer, code, friend } = await scene.couple()
    await scene.open(await scene.arrive(), code)
    await scene.buy(friend)
    const refunded = await scene.buy(friend)
    await scene.order(friend, { 'p1-1': 1 })
    const refund = { no: 'r', amount: PAID, state: 'SUCCESS', reason: 'LEFT_GROUP' }
    await scene.store.update('orders', { _id: refunded }, { $set: { refund } })
    const { items, nextCursor } = await scene.ok(sharer.openid, 'referral.myShares', {})
    expect(nextCursor).toBeNull()
    expect(items.find((item) => item.code === code)).toMatchObject({
      product: { title: '商品p1' },
      channel: 'chat',
      visits: 2,
      people: 2,
      orders: 1,
      amount: PAID,
    })
  })

  it('shows each once, newest first, of one target when asked, and nobody else’s', async () => {
    const sharer = await scene.arrive()
    const codes: string[] = []
    for (const target of [
      SHOP,
      { kind: 'product', id: 'p1' },
      { kind: 'product', id: 'p2' },
    ] as const) {
      await scene.clock.advance(1000)
      const prepared = await scene.ok(sharer.openid, 'referral.prepareShare', {
        target,
        parent: null,
      })
      codes.unshift(prepared.chat, prepared.moments)
    }
    // Made ready, but nobody knows whether they were sent.
    expect((await scene.ok(sharer.openid, 'referral.myShares', {})).items).toEqual([])
    const visitor = await scene.arrive()
    for (const code of codes) await scene.open(visitor, code)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const input = { limit: 4, ...(cursor !== undefined && { cursor }) }
      const page = await scene.ok(sharer.openid, 'referral.myShares', input)
      seen.push(...page.items.map(({ code }) => code))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect([...seen].sort()).toEqual([...codes].sort())
    expect(new Set(seen.slice(0, 2))).toEqual(new Set(codes.slice(0, 2)))
    const one = { target: { kind: 'product', id: 'p2' } as const, limit: 1 }
    const first = await scene.ok(sharer.openid, 'referral.myShares', one)
    const foreign = { cursor: first.nextCursor ?? '' }
    expect(await scene.outcome(sharer.openid, 'referral.myShares', foreign)).toBe('BAD_REQUEST')
    expect(first.items).toMatchObject([{ target: one.target, product: { title: '商品p2' } }])
    const other = await scene.arrive()
    expect((await scene.ok(other.openid, 'referral.myShares', {})).items).toEqual([])
  })
})

describe('referral.touchedOrders', () => {
  it('shows every order of a friend once, newest first, without its id', async () => {
    const { sharer, friend } = await scene.couple()
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) {
      if (n !== 3) await scene.clock.advance(1000)
      ids.unshift(await scene.buy(friend))
    }
    const refs = (await Promise.all(ids.map((id) => scene.orderOf(id)))).map(refOf)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const input = { limit: 2, ...(cursor !== undefined && { cursor }) }
      const page = await scene.ok(sharer.openid, 'referral.touchedOrders', input)
      seen.push(...page.items.map(({ ref }) => ref))
      cursor = page.nextCursor ?? undefined
      const told = JSON.stringify(page) + Buffer.from(cursor ?? '', 'base64url').toString()
      for (const secret of [...ids, friend.openid, '13800138000', '文三路'])
        expect(told).not.toContain(secret)
    } while (cursor !== undefined)
    expect([...seen].sort()).toEqual([...refs].sort())
    expect(seen[0]).toBe(refs[0])
  })

  it('shows one that is not paid as not earned yet, and the buyer’s name masked', async () => {
    const { sharer, friend } = await scene.couple()
    await scene.order(friend, { 'p1-1': 1 })
    await scene.ok(friend.openid, 'login.updateProfile', { nickname: '👩‍🍳小红', avatar: null })
    expect(await listOf(sharer)).toMatchObject([
      { buyer: '👩‍🍳**', paid: false, earned: false, amount: null, refunded: false, reason: 'BOUND' },
    ])
  })

  it('refuses a cursor that is none of its own', async () => {
    const { openid } = await scene.arrive()
    const ask = (cursor: string) => scene.outcome(openid, 'referral.touchedOrders', { cursor })
    expect(await ask('nonsense')).toBe('BAD_REQUEST')
  })
})
