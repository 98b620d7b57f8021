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

const explain = ({ openid }: Buyer, ref: string) => scene.call(openid, 'referral.explain', { ref })
const refOf = ({ attribution }: Order) => attribution?.ref ?? ''

describe('referral.explain', () => {
  it('tells the earner why', async () => {
    const { sharer, friend } = await scene.couple()
    const ref = refOf(await scene.orderOf(await scene.buy(friend)))
    expect(await explain(sharer, ref)).toMatchObject({
      data: {
        ref,
        earned: true,
        amount: PAID,
        reason: 'BOUND',
        protectionMs: 30 * DAY,
        touches: [{ channel: 'chat', isMine: true, bound: true, earns: true }],
      },
    })
  })

  it('tells another whose card was opened why not, and nobody’s name', async () => {
    const { sharer, friend } = await scene.couple()
    const rival = await scene.arrive()
    await scene.open(friend, await scene.share(rival, { channel: 'moments' }))
    const order = await scene.orderOf(await scene.buy(friend))
    const answer = await explain(rival, refOf(order))
    expect(answer).toMatchObject({
      data: {
        earned: false,
        amount: null,
        reason: 'BOUND',
        touches: [
          { isMine: false, bound: true, earns: true },
          { channel: 'moments', isMine: true, bound: false, earns: false },
        ],
      },
    })
    const { nickname } = await scene.userOf(sharer)
    for (const secret of [nickname, sharer.openid, friend.openid, order._id])
      expect(JSON.stringify(answer)).not.toContain(secret)
  })

  it('still shows the touch that binds, long after it left the buyer’s list', async () => {
    const { sharer, friend } = await scene.couple(SHOP)
    for (let day = 0; day < 11; day += 1) {
      await scene.clock.advance(DAY)
      await scene.open(friend, await scene.share(sharer))
    }
    const order = await scene.orderOf(await scene.buy(friend))
    expect(order.attribution?.touches).toHaveLength(10)
    const answer = await explain(sharer, refOf(order))
    if (!answer.ok) throw new Error(answer.error.code)
    expect(answer.data.touches).toHaveLength(11)
    expect(answer.data.touches[0]).toMatchObject({ bound: true, earns: true })
    expect(answer.data.touches.filter(({ earns }) => earns)).toHaveLength(1)
  })

  it('knows no order of people who opened nothing of mine, nor one that never was', async () => {
    const { friend } = await scene.couple()
    const order = await scene.orderOf(await scene.buy(friend))
    const stranger = await scene.arrive()
    for (const asking of [stranger, friend])
      expect(await explain(asking, refOf(order))).toMatchObject({
        error: { code: 'ORDER_NOT_FOUND' },
      })
    expect(await explain(stranger, 'rNever')).toMatchObject({ error: { code: 'ORDER_NOT_FOUND' } })
    expect((await scene.ok(friend.openid, 'referral.touchedOrders', {})).items).toEqual([])
  })
})

describe('referral.shareTree', () => {
  const tree = ({ openid }: Buyer, code: string) => scene.ok(openid, 'referral.shareTree', { code })

  it('shows what was shared on, friends by name and their friends masked', async () => {
    const { sharer, code: root, friend } = await scene.couple()
    const child = await scene.share(friend, { parent: root })
    const third = await scene.arrive()
    await scene.open(third, child)
    const leaf = await scene.share(third, { parent: child })
    await scene.open(await scene.arrive(), leaf)
    await scene.buy(third)
    const { nodes, depth, reach, capped } = await tree(sharer, root)
    expect({ depth, capped, reach }).toEqual({ depth: 2, capped: false, reach: 3 })
    const node = (code: string) => nodes.find((one) => one.code === code)
    const [mine, friends] = [await scene.userOf(sharer), await scene.userOf(friend)]
    expect(nodes[0]).toMatchObject({ code: root, parent: null, isMine: true, people: 1 })
    expect(node(root)?.who.nickname).toBe(mine.nickname)
    expect(node(child)).toMatchObject({
      parent: root,
      isMine: false,
      who: { nickname: friends.nickname },
      orders: 1,
      amount: PAID,
    })
    expect(node(leaf)).toMatchObject({ parent: child, who: { nickname: '拼**', avatar: null } })
    expect(nodes).toHaveLength(3)
  })

  it('does not exist for anybody else, the same as one that never was', async () => {
    const { code, friend } = await scene.couple()
    const ask = (sent: string) => scene.call(friend.openid, 'referral.shareTree', { code: sent })
    const foreign = await ask(code)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'SHARE_NOT_FOUND' } })
    expect(await ask('0000000000')).toEqual(foreign)
  })

  it('tells at most 200, and that there are more', async () => {
    const { sharer, code: root } = await scene.couple()
    const template = await scene.shareOf(root)
    const copies = Array.from({ length: 250 }, (_, n) => ({
      ...template,
      _id: `tree${String(n).padStart(6, '0')}`,
      sharerId: 'o-crowd',
      parent: root,
      ancestors: [root],
    }))
    await scene.store.insert('shares', copies)
    const { nodes, capped } = await tree(sharer, root)
    expect(nodes).toHaveLength(200)
    expect(capped).toBe(true)
  })
})
