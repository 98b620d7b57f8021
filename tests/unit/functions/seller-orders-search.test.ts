import { BOSS, createSellerScene, OPERATOR, type SellerScene } from './seller-order-scene'
import { MINUTE } from './order-scene'

let scene: SellerScene
/** Orders by who receives what. */
let orders: { tea: string; coffee: string; own: string; mixed: string }
beforeAll(async () => {
  scene = await createSellerScene()
  const one = await scene.buyerAt({ name: '欧阳修文', phone: '13912345678' })
  const two = await scene.buyerAt({ name: '李雷', phone: '13800005678' })
  const wants = async (buyer: typeof one, wanted: Record<string, number>) => {
    await scene.clock.advance(MINUTE)
    return scene.order(buyer, wanted)
  }
  orders = {
    tea: await wants(one, { 's1-1': 1 }),
    coffee: await wants(one, { 's2-1': 1 }),
    own: await wants(two, { 'p1-1': 1 }),
    mixed: await wants(two, { 's1-1': 1, 's2-1': 1 }),
  }
})
afterAll(() => scene.close())

async function found(keyword: string, openid = BOSS): Promise<string[]> {
  const { items } = await scene.ask('seller.searchOrders', { keyword }, openid)
  return items.map(({ id }) => id)
}

/** The same, one to a page. */
async function walk(keyword: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const input = { keyword, limit: 1, ...(cursor !== undefined && { cursor }) }
    const page = await scene.ask('seller.searchOrders', input)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids
}

describe('the shop finds orders', () => {
  it('by the whole number, also as WeChat Pay shows it', async () => {
    for (const keyword of [orders.tea, `${orders.tea}-2`, `R${orders.tea}-s1`])
      expect(await found(keyword)).toEqual([orders.tea])
    expect(scene.trips()).toBe(3)
    expect(await found(`o${'0'.repeat(27)}`)).toEqual([])
  })

  it('by the last 6 characters of the number, in either case', async () => {
    const end = orders.coffee.slice(-6)
    for (const keyword of [end, end.toLowerCase(), end.toUpperCase(), `#${end}`])
      expect(await found(keyword)).toEqual([orders.coffee])
  })

  it('by the end of the phone, newest first', async () => {
    const { mixed, own, coffee, tea } = orders
    expect(await found('5678')).toEqual([mixed, own, coffee, tea])
    expect(scene.trips()).toBe(3)
    expect(await found('13800005678')).toEqual([mixed, own])
    expect(await found('8765')).toEqual([])
  })

  it('by the name or two characters of it', async () => {
    for (const keyword of ['欧阳修文', '欧阳', '修文', ' 欧阳修文 '])
      expect(await found(keyword)).toEqual([orders.coffee, orders.tea])
    expect(await found('阳文')).toEqual([])
  })

  it('by words of the goods', async () => {
    expect(await found('绿茶')).toEqual([orders.mixed, orders.tea])
    expect(await found('龙井绿茶')).toEqual([orders.mixed, orders.tea])
    expect(await found('龙井咖啡')).toEqual([])
    expect(await found('小粒咖啡 绿茶')).toEqual([orders.mixed])
  })

  it('page by page, each once though several keys fit', async () => {
    const { mixed, own, coffee, tea } = orders
    expect(await walk('5678')).toEqual([mixed, own, coffee, tea])
    expect(await walk('龙井绿茶')).toEqual([mixed, tea])
  })

  it('but not by signs', async () => expect(await found('***')).toEqual([]))
})

it("a supplier's operator finds among their own goods only", async () => {
  expect(await found('绿茶', OPERATOR)).toEqual([orders.mixed, orders.tea])
  expect(await found('咖啡', OPERATOR)).toEqual([])
  expect(await found('5678', OPERATOR)).toEqual([orders.mixed, orders.tea])
  expect(await found('李雷', OPERATOR)).toEqual([orders.mixed])
  expect(await found(orders.own, OPERATOR)).toEqual([])
  expect(await found(orders.own.slice(-6), OPERATOR)).toEqual([])
})

it('the document holds neither name nor phone in clear', async () => {
  const document = JSON.stringify(await scene.orderOf(orders.tea))
  for (const secret of ['欧阳', '修文', '13912345678', '5678', '花园路'])
    expect(document).not.toContain(secret)
})

it('an order of before there was a search is found by its whole number only', async () => {
  await scene.makeOld(orders.own)
  expect(await found(orders.own)).toEqual([orders.own])
  expect(await found(orders.own.slice(-6))).toEqual([])
  expect(await found('李雷')).toEqual([orders.mixed])
})

it('what was indexed with a key that was rotated since is found', async () => {
  const before = process.env['FIELD_KEY'] ?? ''
  process.env['FIELD_KEY'] = `${Buffer.alloc(32, 7).toString('base64')},${before}`
  scene.restart()
  expect(await found('欧阳')).toEqual([orders.coffee, orders.tea])
  process.env['FIELD_KEY'] = before
  scene.restart()
})
