import { MAX_TOUCHES } from '@domain/touch'
import type { Buyer } from './order-scene'
import { createShareScene, DAY, PRODUCT, type ShareScene, SHOP } from './share-scene'

let scene: ShareScene
let sharer: Buyer
let code: string
beforeAll(async () => {
  scene = await createShareScene()
  sharer = await scene.arrive()
  code = await scene.share(sharer)
})
afterAll(() => scene.close())

const openShare = (sent: string, openid = 'o-stranger') =>
  scene.ok(openid, 'shop.openShare', { code: sent })

describe('shop.openShare', () => {
  it('leads to the target and names the sharer', async () => {
    const { nickname, avatar } = await scene.userOf(sharer)
    expect(await openShare(code)).toEqual({ target: PRODUCT, sharer: { nickname, avatar } })
  })

  it('works without login, as in the single page of Moments, and logs nothing', async () => {
    const event = { endpoint: 'shop.openShare', input: { code }, requestKey: 'moments-key-1' }
    expect(await scene.send(null, 'shop', event)).toMatchObject({ ok: true })
    expect((await scene.shareOf(code)).visits).toBe(0)
  })

  it.each(['0000000000', '', '../../shop', 'x'.repeat(64), '%E0%A4%A'])(
    'leads to the shop with %j, and names nobody',
    async (sent) => expect(await openShare(sent)).toEqual({ target: SHOP, sharer: null }),
  )
})

describe('referral.touch', () => {
  it.each(['0000000000', '', 'no code at all'])(
    'says EXPIRED to %j, and logs nothing',
    async (sent) => {
      const friend = await scene.arrive()
      expect(await scene.open(friend, sent)).toEqual({ outcome: 'EXPIRED', sharer: null })
      expect((await scene.userOf(friend)).network.rev).toBe(0)
      expect(await scene.records(sent)).toEqual([])
    },
  )

  it('says SELF to the sharer, and counts nothing', async () => {
    expect(await scene.open(sharer, code)).toEqual({ outcome: 'SELF', sharer: null })
    expect(await scene.shareOf(code)).toMatchObject({ visits: 0, people: 0 })
    expect((await scene.userOf(sharer)).network.touches).toEqual([])
  })

  it('binds a new friend with the first one and logs the second', async () => {
    const own = await scene.share(sharer, { target: SHOP })
    const rival = await scene.share(await scene.arrive())
    const friend = await scene.arrive()
    const { nickname, avatar } = await scene.userOf(sharer)
    expect(await scene.open(friend, own)).toEqual({
      outcome: 'BOUND',
      sharer: { nickname, avatar },
    })
    expect(await scene.open(friend, rival)).toMatchObject({ outcome: 'LOGGED' })
    const { network } = await scene.userOf(friend)
    expect(network.binding).toMatchObject({ code: own, sharerId: sharer.openid })
    expect(network.touches.map((touch) => touch.code)).toEqual([own, rival])
  })

  it('logs who, when and how, and counts visits and people', async () => {
    const own = await scene.share(sharer, { channel: 'moments' })
    const friend = await scene.arrive()
    await scene.open(friend, own)
    await scene.clock.advance(5000)
    await scene.open(friend, own)
    expect(await scene.shareOf(own)).toMatchObject({ visits: 2, people: 1 })
    const [record, ...others] = await scene.records(own)
    expect(others).toEqual([])
    expect(record).toMatchObject({
      visitorId: friend.openid,
      sharerId: sharer.openid,
      channel: 'moments',
      firstAt: scene.clock.now() - 5000,
      lastAt: scene.clock.now(),
      visits: 2,
      scene: 1007,
      chatGroup: null,
      outcome: 'LOGGED',
    })
  })

  it('answers a repeat of the request alike, and counts it once', async () => {
    const own = await scene.share(await scene.arrive())
    const friend = await scene.arrive()
    const first = await scene.open(friend, own, 'touch-key-1')
    expect(await scene.open(friend, own, 'touch-key-1')).toEqual(first)
    expect(first.outcome).toBe('BOUND')
    expect(await scene.shareOf(own)).toMatchObject({ visits: 1, people: 1 })
    expect((await scene.userOf(friend)).network.rev).toBe(1)
  })

  it('does not bind somebody who was here before the sharer, but logs', async () => {
    const elder = await scene.arrive()
    const own = await scene.share(await scene.arrive())
    expect(await scene.open(elder, own)).toMatchObject({ outcome: 'OLDER_MEMBER' })
    expect((await scene.userOf(elder)).network).toMatchObject({ binding: null, rev: 1 })
  })

  it('binds anew once the binding has lapsed, and says EXPIRED once the code has', async () => {
    const [old, rival] = [await scene.share(sharer, { target: SHOP }), await scene.arrive()]
    const friend = await scene.arrive()
    await scene.open(friend, old)
    await scene.clock.advance(31 * DAY)
    const fresh = await scene.share(rival)
    expect(await scene.open(friend, fresh)).toMatchObject({ outcome: 'BOUND' })
    expect((await scene.userOf(friend)).network.binding?.sharerId).toBe(rival.openid)
    await scene.clock.advance(60 * DAY)
    const before = (await scene.userOf(friend)).network
    const visits = (await scene.shareOf(old)).visits
    expect(await scene.open(friend, old)).toEqual({ outcome: 'EXPIRED', sharer: null })
    expect((await scene.userOf(friend)).network).toEqual(before)
    expect((await scene.shareOf(old)).visits).toBe(visits + 1)
    expect(await openShare(old)).toEqual({ target: SHOP, sharer: null })
  })

  it('keeps every one of many touches at once, and binds to one of them', async () => {
    const sharers = [await scene.arrive(), await scene.arrive(), await scene.arrive()]
    const codes = await Promise.all(sharers.map((by) => scene.share(by)))
    const friend = await scene.arrive()
    const answers = await Promise.all(codes.map((own) => scene.open(friend, own)))
    const { network } = await scene.userOf(friend)
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['BOUND', 'LOGGED', 'LOGGED'])
    expect(network.touches.map((touch) => touch.code).sort()).toEqual([...codes].sort())
    const bound = answers.findIndex(({ outcome }) => outcome === 'BOUND')
    expect(network.binding?.sharerId).toBe(sharers[bound]?.openid)
    expect(network.rev).toBe(3)
  })

  it('counts a friend who comes twice at once as one', async () => {
    const own = await scene.share(await scene.arrive())
    const friend = await scene.arrive()
    await Promise.all([scene.open(friend, own), scene.open(friend, own)])
    expect(await scene.shareOf(own)).toMatchObject({ visits: 2, people: 1 })
  })

  it('takes few round trips', async () => {
    const own = await scene.share(await scene.arrive())
    const friend = await scene.arrive()
    await scene.open(friend, own)
    // Person, share and log entry, network, log entry, count; two of them at once.
    expect(scene.logs.at(-1)).toMatchObject({ endpoint: 'referral.touch', trips: 6 })
  })

  it('remembers the latest of more shares than it keeps', async () => {
    const friend = await scene.arrive()
    const codes: string[] = []
    for (let day = 0; day < MAX_TOUCHES + 2; day += 1) {
      await scene.clock.advance(DAY)
      codes.push(await scene.share(sharer))
      await scene.open(friend, codes.at(-1) ?? '')
    }
    const { touches } = (await scene.userOf(friend)).network
    expect(touches.map((touch) => touch.code)).toEqual(codes.slice(-MAX_TOUCHES))
  })

  it('binds a person whose document is older than sharing', async () => {
    const friend = await scene.arrive()
    const own = await scene.share(sharer, { target: SHOP })
    const change = { $unset: { network: true, messages: true } } as const
    await scene.store.update('users', { _id: friend.openid }, change)
    expect(await scene.open(friend, own)).toMatchObject({ outcome: 'BOUND' })
    expect((await scene.userOf(friend)).network).toMatchObject({ rev: 1 })
  })
})

describe('the chat group', () => {
  const touchFrom = async (openData: unknown) => {
    const own = await scene.share(await scene.arrive())
    const friend = await scene.arrive()
    const input = { code: own, scene: 1044 }
    const event = { endpoint: 'referral.touch', input, requestKey: 'group-key-1', openData }
    expect(await scene.send(friend.openid, 'referral', event)).toMatchObject({ ok: true })
    return (await scene.records(own))[0]?.chatGroup
  }
  const opened = (opengid: string) => ({ cloudID: '29_x', data: { opengid } })

  it('is logged under a name that does not tell it, the same for the same group', async () => {
    const name = await touchFrom(opened('tGgroup1'))
    expect(name).toMatch(/^[0-9A-Za-z]{12}$/)
    expect(await touchFrom(opened('tGgroup1'))).toBe(name)
    expect(await touchFrom(opened('tGgroup2'))).not.toBe(name)
  })

  it.each([[{ cloudID: '29_x', errCode: -601006 }], ['29_x'], [{ $gt: '' }], [null]])(
    'is passed over as %j',
    async (openData) => expect(await touchFrom(openData)).toBeNull(),
  )
})
