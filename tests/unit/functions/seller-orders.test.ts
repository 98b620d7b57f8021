import type { InputOf } from '@contract/index'
import { SHIP_WITHIN_MS } from '@domain/shipment'
import { type Buyer, MINUTE } from './order-scene'
import { BOSS, createSellerScene, OPERATOR, paidAt, type SellerScene } from './seller-order-scene'

const HOUR = 60 * MINUTE
let scene: SellerScene
let buyer: Buyer
beforeEach(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
})
afterEach(() => scene.close())

type Tab = InputOf<'seller.listOrders'>['tab']

/** So many orders, a minute apart, oldest first. */
async function place(count: number, skuId = 'p1-1'): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    ids.push(
      await scene.order(n % 5 === 4 ? (buyer = await scene.buyerAt({})) : buyer, { [skuId]: 1 }),
    )
    await scene.clock.advance(MINUTE)
  }
  return ids
}

/** The ids of a whole list, page by page. */
async function walk(tab: Tab, limit: number, openid = BOSS): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | null = null
  do {
    const page: { items: { id: string }[]; nextCursor: string | null } = await scene.ask(
      'seller.listOrders',
      { tab, limit, ...(cursor !== null && { cursor }) },
      openid,
    )
    pages.push(page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return pages
}

const idsOf = async (tab: Tab, openid = BOSS) => (await walk(tab, 20, openid)).flat()

describe('the lists', () => {
  it('are newest first and come in pages without a gap or a repeat', async () => {
    const ids = await place(5)
    const newest = [...ids].reverse()
    expect(await walk('ALL', 2)).toEqual([newest.slice(0, 2), newest.slice(2, 4), newest.slice(4)])
    expect(await walk('TO_PAY', 2)).toEqual(await walk('ALL', 2))
  })

  it('page through orders of one instant', async () => {
    const ids = await place(4)
    for (const id of ids) await scene.put(id, 'SHIPPED', { createdAt: 1000 })
    const pages = await walk('SHIPPED', 1)
    expect(pages.flat().sort()).toEqual([...ids].sort())
  })

  it('show to ship what was paid longest ago first, and when WeChat begins to warn', async () => {
    const [one = '', two = '', three = ''] = await place(3)
    const now = scene.clock.now()
    await scene.put(one, 'TO_SHIP', paidAt(now - HOUR))
    await scene.put(two, 'TO_SHIP', paidAt(now - 3 * HOUR))
    await scene.put(three, 'TO_SHIP', paidAt(now - 3 * HOUR))
    const ties = [two, three].sort()
    expect(await walk('TO_SHIP', 1)).toEqual([[ties[0]], [ties[1]], [one]])
    const { items } = await scene.ask('seller.listOrders', { tab: 'TO_SHIP' })
    expect(items.at(-1)).toMatchObject({
      paidAt: now - HOUR,
      shipBy: now - HOUR + SHIP_WITHIN_MS,
      lines: [{ skuId: 'p1-1', quantity: 1, shipped: 0, shippable: 1 }],
    })
  })

  it("page through two states, and through an operator's orders, as through one", async () => {
    const ids = await place(4, 's1-1')
    for (const [n, id] of ids.entries())
      await scene.put(id, n % 2 === 0 ? 'PAID' : 'GROUPING', paidAt(1000))
    expect((await walk('GROUPING', 1)).flat()).toEqual([...ids].reverse())
    for (const id of ids) await scene.put(id, 'TO_SHIP', paidAt(1000))
    const ties = [...ids].sort()
    expect(await walk('TO_SHIP', 1, OPERATOR)).toEqual(ties.map((id) => [id]))
    expect(await walk('ALL', 1, OPERATOR)).toEqual([...ids].reverse().map((id) => [id]))
  })

  it('put every state in one tab, and count what waits', async () => {
    const ids = await place(8)
    const states = [
      'CREATED',
      'PAID',
      'GROUPING',
      'TO_SHIP',
      'SHIPPED',
      'RECEIVED',
      'SETTLED',
      'CLOSED',
    ] as const
    for (const [n, state] of states.entries()) {
      const paid = state === 'CREATED' ? {} : paidAt(1000 + n)
      await scene.put(ids[n] ?? '', state, paid)
    }
    await scene.put(ids[4] ?? '', 'SHIPPED', { afterSaleStage: 'SELLER', afterSaleAt: 5 })
    const at = (...places: number[]) => places.map((n) => ids[n])
    expect(await idsOf('TO_PAY')).toEqual(at(0))
    expect(await idsOf('GROUPING')).toEqual(at(2, 1))
    expect(await idsOf('TO_SHIP')).toEqual(at(3))
    expect(await idsOf('SHIPPED')).toEqual(at(4))
    expect(await idsOf('RECEIVED')).toEqual(at(6, 5))
    expect(await idsOf('CLOSED')).toEqual(at(7))
    const counts = { toPay: 1, grouping: 2, toShip: 1, shipped: 1, afterSale: 1 }
    expect(await scene.ask('seller.orderCounts', {})).toEqual(counts)
  })

  it('show neither tombstones nor, in clear, who receives', async () => {
    const [id = ''] = await place(1)
    await scene.store.insert('orders', [
      { ...(await scene.orderOf(id)), _id: 'o-tomb', buyerId: '', address: '', slotKey: 'o-tomb' },
    ])
    const { items } = await scene.ask('seller.listOrders', { tab: 'ALL' })
    expect(items).toMatchObject([
      { id, payable: 1600, receiver: '欧** 139****5678 河南省郑州市', shipBy: null, paidAt: null },
    ])
    expect(items[0]?.buyer.nickname).toMatch(/^拼友/)
    expect(JSON.stringify(items)).not.toContain(buyer.openid)
    expect(await scene.outcome(BOSS, 'seller.getOrder', { orderId: 'o-tomb' })).toBe(
      'ORDER_NOT_FOUND',
    )
  })

  it('refuse a cursor of another list', async () => {
    await place(2)
    const { nextCursor } = await scene.ask('seller.listOrders', { tab: 'ALL', limit: 1 })
    const cursor = nextCursor ?? ''
    expect(await scene.outcome(BOSS, 'seller.listOrders', { tab: 'TO_PAY', cursor })).toBe(
      'BAD_REQUEST',
    )
  })

  it('take three round trips however many orders there are', async () => {
    await place(6)
    await scene.ask('seller.listOrders', { tab: 'ALL', limit: 5 })
    expect(scene.trips()).toBe(3)
    const before = scene.store.examined
    await scene.ask('seller.listOrders', { tab: 'ALL', limit: 2 })
    // The caller, three orders and a buyer or two.
    expect(scene.store.examined - before).toBeLessThanOrEqual(6)
  })
})

describe('one order', () => {
  it('is shown whole', async () => {
    const [id = ''] = await place(1)
    const now = scene.clock.now()
    await scene.put(id, 'TO_SHIP', {
      ...paidAt(now),
      outbox: [{ kind: 'UPLOAD' }],
      sellerRemark: '老客户',
    })
    const { order } = await scene.ask('seller.getOrder', { orderId: id })
    expect(scene.trips()).toBe(3)
    expect(order).toMatchObject({
      ...{ id, state: 'TO_SHIP', sellerRemark: '老客户', transactionId: `42000${now}` },
      amounts: { goods: 1000, postage: 600, discount: 0, payable: 1600 },
      address: {
        name: '欧阳修文',
        phone: '13912345678',
        region: ['河南省', '郑州市', '金水区'],
        detail: '花园路 8 号 3 单元',
      },
      ...{ repricing: null, closeReason: null, refund: null, shipments: [], afterSales: [] },
      upload: { complete: false, waiting: true, refused: null },
      timeline: [{ kind: 'CREATED', by: null }],
    })
  })

  it('of before there was a console is shown too', async () => {
    const [id = ''] = await place(1)
    await scene.makeOld(id)
    const { order } = await scene.ask('seller.getOrder', { orderId: id })
    expect(order).toMatchObject({ id, shipments: [], afterSaleStage: 'NONE', upload: null })
    expect(await idsOf('ALL')).toEqual([id])
  })
})

describe("a supplier's operator", () => {
  const mixed = async () => {
    const id = await scene.order(buyer, { 's1-1': 2, 's2-1': 1 })
    const by = { kind: 'STAFF', id: 'u1', name: '小王' } as const
    const parcel = (n: number, skuId: string) => ({
      ...{ id: `p${n}`, carrier: 'SF', waybill: `SF00000${n}`, at: 5, by, corrected: false },
      lines: [{ skuId, quantity: 1 }],
    })
    await scene.put(id, 'TO_SHIP', {
      ...paidAt(1000),
      shipments: [parcel(1, 's1-1'), parcel(2, 's2-1')],
      afterSaleStage: 'SELLER',
      sellerRemark: '毛利低',
      timeline: [
        { kind: 'CREATED', at: 1 },
        { kind: 'REFUNDED', at: 2 },
      ],
    })
    return id
  }

  it('sees only orders with their goods, and of those only their lines and no money', async () => {
    const id = await mixed()
    const [others = ''] = await place(1, 's2-1')
    for (const tab of ['ALL', 'TO_SHIP'] as const) expect(await idsOf(tab, OPERATOR)).toEqual([id])
    expect(await idsOf('TO_PAY', OPERATOR)).toEqual([])
    const { order } = await scene.ask('seller.getOrder', { orderId: id }, OPERATOR)
    expect(order).toMatchObject({
      lines: [{ skuId: 's1-1', quantity: 2, shipped: 1, shippable: 1 }],
      shipments: [{ id: 'p1', lines: [{ skuId: 's1-1', quantity: 1 }] }],
      ...{ payable: null, amounts: null, repricing: null, refund: null, transactionId: null },
      ...{ afterSales: [], afterSaleStage: 'NONE', sellerRemark: '', upload: null },
      timeline: [{ kind: 'CREATED' }],
      address: { name: '欧阳修文', phone: '13912345678' },
    })
    expect(JSON.stringify(order)).not.toContain('s2-1')
    expect(await scene.outcome(OPERATOR, 'seller.getOrder', { orderId: others })).toBe(
      'ORDER_NOT_FOUND',
    )
    expect(await scene.ask('seller.orderCounts', {}, OPERATOR)).toEqual({
      ...{ toPay: 0, grouping: 0, toShip: 1, shipped: 0, afterSale: 0 },
    })
  })

  it('does not learn the address before it is to be shipped', async () => {
    const [id = ''] = await place(1, 's1-1')
    const { order } = await scene.ask('seller.getOrder', { orderId: id }, OPERATOR)
    expect(order.address).toEqual({
      ...{ name: '欧**', phone: '139****5678', detail: '' },
      region: ['河南省', '郑州市', '金水区'],
    })
  })
})
