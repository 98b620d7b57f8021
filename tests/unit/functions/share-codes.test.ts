import type { Group } from '@domain/group'
import type { Buyer } from './order-scene'
import { aGroup, createShareScene, DAY, PRODUCT, type ShareScene, SHOP } from './share-scene'

let scene: ShareScene
let sharer: Buyer
beforeAll(async () => {
  scene = await createShareScene()
  sharer = await scene.arrive()
})
afterAll(() => scene.close())

const prepare = (who: Buyer, target: typeof PRODUCT, parent: string | null = null) =>
  scene.ok(who.openid, 'referral.prepareShare', { target, parent })

describe('referral.prepareShare', () => {
  it('gives a code for each channel, the same all day', async () => {
    const codes = await prepare(sharer, PRODUCT)
    expect(codes).toMatchObject({ activityId: null })
    expect(codes.chat).not.toBe(codes.moments)
    await scene.clock.advance(60_000)
    expect(await prepare(sharer, PRODUCT)).toEqual(codes)
    expect(await scene.shareOf(codes.chat)).toMatchObject({
      sharerId: sharer.openid,
      target: PRODUCT,
      channel: 'chat',
      productId: 'p1',
      parent: null,
      ancestors: [],
    })
    await scene.clock.advance(DAY)
    expect((await prepare(sharer, PRODUCT)).chat).not.toBe(codes.chat)
  })

  it('takes four round trips’ time at most', async () => {
    await prepare(sharer, PRODUCT)
    // Person, product, both codes; the settings are at hand.
    expect(scene.logs.at(-1)).toMatchObject({ endpoint: 'referral.prepareShare', trips: 4 })
  })

  it.each(['product', 'group'] as const)('shares no %s that is not there', async (kind) => {
    const wish = { target: { kind, id: 'nothing' }, parent: null }
    for (const endpoint of ['referral.prepareShare', 'referral.makePoster'] as const)
      expect(await scene.call(sharer.openid, endpoint, wish)).toMatchObject({
        error: { code: 'BAD_REQUEST', params: { field: 'target' } },
      })
    const target = { target: wish.target }
    expect((await scene.ok(sharer.openid, 'referral.myShares', target)).items).toEqual([])
  })
})

describe('the parent', () => {
  it('is the share that the sharer came through', async () => {
    const root = (await prepare(sharer, SHOP)).chat
    const friend = await scene.arrive()
    await scene.open(friend, root)
    const code = await scene.share(friend, { parent: root })
    expect(await scene.shareOf(code)).toMatchObject({ parent: root, ancestors: [root] })
    const third = await scene.arrive()
    await scene.open(third, code)
    const next = await scene.share(third, { parent: code })
    expect(await scene.shareOf(next)).toMatchObject({ parent: code, ancestors: [root, code] })
  })

  it.each(['0000000000', '', '{"$gt":""}', 'own', 'unopened'])(
    'is nobody’s when it is %j',
    async (which) => {
      const [stranger, rival] = [await scene.arrive(), await scene.arrive()]
      const own = await scene.share(stranger, { target: SHOP })
      const unopened = await scene.share(rival)
      const parent = which === 'own' ? own : which === 'unopened' ? unopened : which
      const code = await scene.share(stranger, { parent })
      expect(await scene.shareOf(code)).toMatchObject({ parent: null, ancestors: [] })
    },
  )
})

describe('the card of a group', () => {
  let count = 0
  const put = async (more: Partial<Group> = {}) => {
    const id = `gCard${(count += 1)}`
    await scene.store.insert('groups', [{ ...aGroup(id, scene.clock.now(), more) }])
    return { kind: 'group', id } as const
  }
  const groupOf = async ({ id }: { id: string }) => {
    const [group] = await scene.store.find('groups', { _id: id }, { limit: 1 })
    return group as unknown as Group
  }
  const card = async (target: { kind: 'group'; id: string }) =>
    (await scene.ok(sharer.openid, 'referral.prepareShare', { target, parent: null })).activityId

  it('is made once, and shared by all who share the group', async () => {
    const target = await put()
    const id = await card(target)
    expect(scene.openapi.activities).toContain(id)
    expect(await card(target)).toBe(id)
    expect((await groupOf(target)).cards).toEqual([{ id, expiresAt: scene.clock.now() + DAY }])
    expect(await scene.shareOf(await scene.share(sharer, { target }))).toMatchObject({
      campaign: 'c-p1',
      productId: 'p1',
    })
  })

  it('is made anew when the youngest is about to end; the group keeps a few', async () => {
    const now = scene.clock.now()
    const cards = [1, 2, 3, 4, 5].map((n) => ({ id: `old-${n}`, expiresAt: now + n * 60_000 }))
    const target = await put({ cards })
    const id = await card(target)
    expect((await groupOf(target)).cards.map((one) => one.id)).toEqual([
      'old-2',
      'old-3',
      'old-4',
      'old-5',
      id,
    ])
  })

  it('is one when several members share at once', async () => {
    const target = await put()
    const ids = await Promise.all([card(target), card(target), card(target)])
    expect(new Set(ids).size).toBe(1)
    expect((await groupOf(target)).cards).toHaveLength(1)
  })

  it.each([
    ['has succeeded', { state: 'SUCCEEDED' }],
    ['fails', { state: 'FAILING' }],
    ['is over', { expiresAt: 1 }],
  ] as [string, Partial<Group>][])('is none when the group %s', async (_, more) => {
    const target = await put(more)
    expect(await card(target)).toBeNull()
    expect((await groupOf(target)).cards).toEqual([])
  })

  it('is none while WeChat cannot answer; sharing goes on', async () => {
    const target = await put()
    scene.openapi.activitiesDown = true
    expect(await card(target)).toBeNull()
    scene.openapi.activitiesDown = false
    expect(await card(target)).not.toBeNull()
  })
})

describe('referral.makePoster', () => {
  const make = (who: Buyer, target: typeof PRODUCT) =>
    scene.call(who.openid, 'referral.makePoster', { target, parent: null })

  it('gives a code and its picture, drawn once, on the target’s page', async () => {
    const friend = await scene.arrive()
    const answer = await make(friend, PRODUCT)
    if (!answer.ok) throw new Error(answer.error.code)
    const { code, picture } = answer.data
    expect(picture).toMatch(new RegExp(`^cloud://[^/]+/codes/${code}\\.png$`))
    const file = await fetch(`${scene.url}/storage/codes/${code}.png`)
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(await make(friend, PRODUCT)).toMatchObject({ data: { code, picture } })
    expect(scene.openapi.codes.filter(({ scene: drawn }) => drawn === code)).toEqual([
      { scene: code, page: 'pages/product/index' },
    ])
    expect(await scene.open(await scene.arrive(), code)).toMatchObject({ outcome: 'BOUND' })
    expect(await scene.shareOf(code)).toMatchObject({ channel: 'poster', visits: 1 })
  })

  it('is refused while WeChat cannot draw, and works afterwards', async () => {
    const friend = await scene.arrive()
    scene.openapi.codesDown = true
    expect(await make(friend, SHOP)).toMatchObject({ error: { code: 'POSTER_CODE_UNAVAILABLE' } })
    scene.openapi.codesDown = false
    expect(await make(friend, SHOP)).toMatchObject({ ok: true })
    expect(scene.openapi.codes.at(-1)?.page).toBe('pages/shop/index')
  })
})
