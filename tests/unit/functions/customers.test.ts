import { customerExportColumns, TREE_BREADTH, TREE_LEVELS } from '@contract/seller-customers'
import type { InputOf } from '@contract/index'
import type { Buyer } from './order-scene'
import { DAY } from './group-scene'
import { BOSS, createReportScene, type ReportScene } from './report-scene'

let scene: ReportScene
beforeAll(async () => {
  scene = await createReportScene()
})
afterAll(() => scene.close())

/** A friend who comes through a share of this person. */
async function bring(sharer: Buyer): Promise<Buyer> {
  const code = await scene.share(sharer)
  const friend = await scene.arrive()
  await scene.visit(friend, code)
  return friend
}

const count = () => scene.later(0, 2)
const list = async (input: InputOf<'seller.listCustomers'> = {}) =>
  (await scene.ok(BOSS, 'seller.listCustomers', input)).items
const get = async (who: Buyer) =>
  scene.ok(BOSS, 'seller.getCustomer', { personId: await scene.idOf(who) })
const idsIn = async (input: InputOf<'seller.listCustomers'>) =>
  (await list(input)).map(({ id }) => id)

describe('a customer', () => {
  let sharer: Buyer
  let friend: Buyer
  beforeAll(async () => {
    sharer = await scene.arrive()
    friend = await bring(sharer)
    await scene.ok(friend.openid, 'login.updateProfile', { nickname: '爱喝茶的小明', avatar: null })
    await scene.buy(friend)
    await count()
  })

  it('is shown with orders, shares, and who brought them', async () => {
    const { customer, orders } = await get(friend)
    expect(customer).toMatchObject({
      ...{ nickname: '爱喝茶的小明', orders: 1, spent: 1600, refunded: 0, note: '' },
      segments: ['NEW', 'ACTIVE'],
      broughtBy: { id: await scene.idOf(sharer) },
    })
    expect(orders).toEqual([expect.objectContaining({ title: '商品p1', payable: 1600 })])
    const page = await get(sharer)
    expect(page.customer).toMatchObject({ brought: 1, shares: 1, segments: ['NEW', 'SHARERS'] })
    expect(page.friends.map(({ id }) => id)).toEqual([await scene.idOf(friend)])
    expect(page.shares).toEqual([expect.objectContaining({ title: '商品g1', people: 1 })])
  })

  it('is found by nickname, newest first, page by page', async () => {
    expect(await idsIn({ keyword: '小明' })).toEqual([await scene.idOf(friend)])
    expect(await idsIn({ keyword: '?' })).toEqual([])
    const { items, nextCursor } = await scene.ok(BOSS, 'seller.listCustomers', { limit: 1 })
    if (nextCursor === null) throw new Error('a list of one')
    const rest = await scene.ok(BOSS, 'seller.listCustomers', { limit: 20, cursor: nextCursor })
    const all = await idsIn({ limit: 20 })
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(all)
    expect(all[0]).toBe(await scene.idOf(friend))
  })

  it('refuses two filters, another list’s cursor and people who do not exist', async () => {
    const outcome = (input: InputOf<'seller.listCustomers'>) =>
      scene.outcome(BOSS, 'seller.listCustomers', input)
    expect(await outcome({ tag: 'a', segment: 'NEW' })).toBe('BAD_REQUEST')
    const { nextCursor } = await scene.ok(BOSS, 'seller.listCustomers', { limit: 1 })
    expect(await outcome({ segment: 'NEW', cursor: nextCursor ?? '' })).toBe('BAD_REQUEST')
    for (const endpoint of ['seller.getCustomer', 'seller.personTree'] as const)
      expect(await scene.outcome(BOSS, endpoint, { personId: 'nobody' })).toBe('PERSON_NOT_FOUND')
  })

  it('keeps tags and a note, which the tally leaves alone', async () => {
    const personId = await scene.idOf(friend)
    const tags = ['老客', '爱茶', '老客']
    await scene.ok(BOSS, 'seller.tagCustomer', { personId, tags })
    const { customer } = await scene.ok(BOSS, 'seller.noteCustomer', { personId, note: '要礼盒' })
    expect(customer).toMatchObject({ tags: ['老客', '爱茶'], note: '要礼盒' })
    await scene.buy(friend)
    await count()
    const after = (await get(friend)).customer
    expect(after).toMatchObject({ tags: ['老客', '爱茶'], note: '要礼盒', orders: 2, spent: 3200 })
    expect(await idsIn({ tag: '爱茶' })).toEqual([personId])
    const tagsOf = async () => (await scene.ok(BOSS, 'seller.listSegments', {})).tags
    expect(await tagsOf()).toEqual(['老客', '爱茶'])
    await scene.ok(BOSS, 'seller.tagCustomer', { personId, tags: ['爱茶'] })
    expect(await tagsOf()).toEqual(['爱茶'])
  })

  it('is exported by columns, with the phone masked', async () => {
    const { items } = await scene.ok(BOSS, 'seller.exportCustomers', { segment: 'ACTIVE' })
    const [row = []] = items
    expect(row).toHaveLength(customerExportColumns.length)
    const cell = (name: (typeof customerExportColumns)[number]) =>
      row[customerExportColumns.indexOf(name)]
    expect(cell('nickname')).toBe('爱喝茶的小明')
    expect(cell('spent')).toBe(3200)
    expect(cell('lastPaidAt')).toEqual(expect.any(Number))
    expect(JSON.stringify(items)).not.toMatch(/1\d{10}"/)
  })

  it('takes few round trips', async () => {
    await get(friend)
    expect(scene.tripsOf('seller.getCustomer')).toBeLessThanOrEqual(8)
    await list()
    expect(scene.tripsOf('seller.listCustomers')).toBe(2)
  })
})

describe('segments', () => {
  const rule = { ordersFrom: 1, joinedWithinDays: 40 }
  const save = (input: InputOf<'seller.saveSegment'>, key?: string) =>
    scene.ok(BOSS, 'seller.saveSegment', input, key)

  it('of own rules hold whom they say, also people of before', async () => {
    const buyer = await scene.arrive()
    const visitor = await scene.arrive()
    await scene.buy(buyer)
    await count()
    const once = await save({ name: '新买家', rule }, 'save-once')
    expect(await save({ name: '新买家', rule }, 'save-once')).toEqual(once)
    const [segment] = once.segments
    if (!segment) throw new Error('not saved')
    await count()
    expect(await idsIn({ segment: segment.id })).toContain(await scene.idOf(buyer))
    expect(await idsIn({ segment: segment.id })).not.toContain(await scene.idOf(visitor))
    await save({ segmentId: segment.id, name: '大户', rule: { ordersFrom: 100 } })
    await count()
    expect(await idsIn({ segment: segment.id })).toEqual([])
    await scene.ok(BOSS, 'seller.removeSegment', { segmentId: segment.id })
    expect((await scene.ok(BOSS, 'seller.listSegments', {})).segments).toEqual([])
    const gone = await scene.outcome(BOSS, 'seller.removeSegment', { segmentId: segment.id })
    expect(gone).toBe('SEGMENT_NOT_FOUND')
  })

  it('are refused beyond a limit', async () => {
    const outcomes = []
    for (let nth = 0; nth <= 10; nth += 1)
      outcomes.push(await scene.outcome(BOSS, 'seller.saveSegment', { name: `规则${nth}`, rule }))
    expect(outcomes.at(-2)).toBe('ok')
    expect(outcomes.at(-1)).toBe('SEGMENT_LIMIT')
  })

  it('change by time alone', async () => {
    const buyer = await scene.arrive()
    await scene.buy(buyer)
    await count()
    const id = await scene.idOf(buyer)
    expect(await idsIn({ segment: 'ACTIVE' })).toContain(id)
    await scene.later(31 * DAY, 2)
    expect(await idsIn({ segment: 'ACTIVE' })).not.toContain(id)
    expect(await idsIn({ segment: 'NEW' })).not.toContain(id)
    await scene.later(30 * DAY, 2)
    expect(await idsIn({ segment: 'SLEEPING' })).toContain(id)
  })
})

describe('the tree of people', () => {
  it('shows whom a person brought, most bringing first, bounded, and who brought them', async () => {
    const above = await scene.arrive()
    const root = await bring(above)
    const friends: Buyer[] = []
    for (let nth = 0; nth < TREE_BREADTH + 2; nth += 1) friends.push(await bring(root))
    const last = friends.at(-1)
    if (!last) throw new Error('no friends')
    let deep = await bring(last)
    for (let level = 2; level <= TREE_LEVELS; level += 1) deep = await bring(deep)
    await count()
    const personId = await scene.idOf(root)
    const { nodes, broughtBy } = await scene.ok(BOSS, 'seller.personTree', { personId })
    expect(broughtBy?.id).toBe(await scene.idOf(above))
    expect(nodes[0]).toMatchObject({ id: personId, brought: TREE_BREADTH + 2, parent: -1 })
    expect(nodes.filter(({ parent }) => parent === 0)).toHaveLength(TREE_BREADTH)
    expect(nodes[1]).toMatchObject({ id: await scene.idOf(last), brought: 1 })
    // One more at each further level, and nobody below the last.
    expect(nodes).toHaveLength(1 + TREE_BREADTH + TREE_LEVELS - 1)
    expect(nodes.map(({ id }) => id)).not.toContain(await scene.idOf(deep))
    expect(scene.tripsOf('seller.personTree')).toBeLessThanOrEqual(TREE_LEVELS + 3)
  })
})
