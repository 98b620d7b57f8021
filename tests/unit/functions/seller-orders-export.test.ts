import { type OrderExportColumn, orderExportColumns } from '@contract/seller-orders'
import type { Buyer } from './order-scene'
import { createSellerScene, OPERATOR, paidAt, type SellerScene } from './seller-order-scene'

let scene: SellerScene
let buyer: Buyer
beforeAll(async () => {
  scene = await createSellerScene()
  buyer = await scene.buyerAt({})
})
afterAll(() => scene.close())

type Cell = string | number
type Row = Record<OrderExportColumn, Cell>

const named = (row: readonly Cell[]) =>
  Object.fromEntries(orderExportColumns.map((column, n) => [column, row[n]])) as Row

interface Asked {
  readonly from?: number
  readonly until?: number
  readonly tab?: 'ALL' | 'TO_SHIP'
}

/** All rows, and of how many pages. */
async function exported({ from = 0, until = 4e12, tab = 'ALL' }: Asked) {
  const rows: Row[] = []
  let pages = 0
  let cursor: string | undefined
  do {
    const input = { tab, from, until, ...(cursor !== undefined && { cursor }) }
    const page = await scene.ask('seller.exportOrders', input)
    rows.push(...page.items.map(named))
    cursor = page.nextCursor ?? undefined
    pages += 1
  } while (cursor !== undefined)
  return { rows, pages }
}

it('gives a row for each line, the whole order in the first of them', async () => {
  const from = scene.clock.now()
  const id = await scene.order(buyer, { 's1-1': 2, 's2-1': 1 })
  const by = { kind: 'STAFF', id: 'u1', name: '小王' } as const
  const parcel = { id: 'p1', carrier: 'SF', waybill: 'SF1000001', at: 5, by, corrected: false }
  await scene.put(id, 'TO_SHIP', {
    ...paidAt(from),
    remark: '欧阳修文收，打13912345678',
    sellerRemark: '老客户 0371-66668888',
    shipments: [{ ...parcel, lines: [{ skuId: 's1-1', quantity: 1 }] }],
  })
  const { rows } = await exported({ from })
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual({
    ...{ number: id, state: 'TO_SHIP', createdAt: from, paidAt: from },
    ...{ title: '龙井绿茶', values: '标准', price: 1000, quantity: 2, shipped: 1 },
    ...{ goods: 3000, postage: 600, discount: 0, payable: 3600 },
    ...{ receiver: '欧**', phone: '139****5678', region: '河南省 郑州市 金水区' },
    buyer: expect.stringMatching(/^拼友/) as string,
    ...{ parcels: 'SF SF1000001', remark: '欧**收，打139****5678' },
    ...{ sellerRemark: '老客户 037****8888', transactionId: `42000${from}` },
  })
  expect(rows[1]).toMatchObject({
    ...{ number: id, title: '小粒咖啡', shipped: 0, parcels: '' },
    ...{ goods: '', postage: '', discount: '', payable: '', sellerRemark: '', transactionId: '' },
  })
  // The caller, the log before, two parts of the page at once, the buyers, the log after.
  expect(scene.trips()).toBe(6)
})

it("is not for a supplier's operator", async () => {
  const input = { tab: 'ALL', from: 0, until: 5 } as const
  expect(await scene.outcome(OPERATOR, 'seller.exportOrders', input)).toBe('FORBIDDEN')
})

it('begins with `from`, ends before `until`, oldest first, 100 orders a page', async () => {
  const id = await scene.order(buyer, { 'p1-1': 1 })
  const order = await scene.orderOf(id)
  const at = (n: number) => 1_000_000 + Math.floor(n / 2)
  await scene.store.insert(
    'orders',
    Array.from({ length: 240 }, (_, n) => {
      const _id = `o${String(n).padStart(27, '0')}`
      return { ...order, _id, slotKey: _id, createdAt: at(n), state: 'TO_SHIP' }
    }),
  )
  const { rows, pages } = await exported({ from: at(4), until: at(236), tab: 'TO_SHIP' })
  expect(pages).toBe(3)
  expect(rows.map(({ createdAt }) => createdAt)).toEqual(
    Array.from({ length: 232 }, (_, n) => at(n + 4)),
  )
  expect(new Set(rows.map(({ number }) => number)).size).toBe(232)
  const before = scene.store.examined
  await scene.ask('seller.exportOrders', { tab: 'TO_SHIP', from: at(4), until: at(236) })
  expect(scene.store.examined - before).toBeLessThan(110)
})

it('gives nothing for a period that ends before it begins', async () => {
  expect((await exported({ from: 5, until: 5 })).rows).toEqual([])
})
