import fc from 'fast-check'
import type { Actor } from './actor'
import type { AfterSale } from './after-sale'
import { fen } from './money'
import { piecesByLine } from './line-pieces'
import type { Order } from './order'
import { anOrder } from './order-fixture'
import { bucketOf } from './order-transitions'
import type { Result } from './result'
import { MAX_PARCELS } from './shipment'
import { correctWaybill, type Packing, settleShipping, ship, type Shipper } from './shipping'
import { defaultAfterSale as settings } from './shop-settings'
import { NEVER } from './stock'

const by: Actor = { kind: 'STAFF', id: 'p1', name: '小王' }
const shipper: Shipper = { by, receiver: '138****5678', settings }
const NOW = 5000
const [line] = anOrder().lines
if (!line) throw new Error('the fixture has no line')

/** Paid, two lines: two pieces of p1-1, three of p2-1, which a supplier sends. */
const ready = (more: Partial<Order> = {}): Order =>
  anOrder({
    state: 'TO_SHIP',
    bucket: 'TO_SHIP',
    lines: [line, { ...line, skuId: 'p2-1', quantity: 3, supplierId: 'sup1' }],
    amounts: { goods: fen(5000), postage: fen(0), discount: fen(0), payable: fen(5000) },
    payment: { transactionId: 'T1', paidAt: 2000, amount: fen(5000) },
    ...more,
  })

const parcel = (waybill: string, ...lines: readonly [string, number][]): Packing => ({
  carrier: 'ZTO',
  waybill,
  ...(lines.length > 0 && { lines: lines.map(([skuId, quantity]) => ({ skuId, quantity })) }),
})

const request = (more: Partial<AfterSale> = {}): AfterSale => ({
  id: 's1',
  request: 'k',
  kind: 'REFUND_ONLY',
  skuId: 'p1-1',
  quantity: 1,
  pieces: 'UNSHIPPED',
  reason: 'NOT_WANTED',
  note: '',
  pictures: [],
  amount: fen(1000),
  postage: fen(0),
  state: 'REQUESTED',
  refund: null,
  answer: '',
  returnTo: null,
  returnParcel: null,
  reshipParcel: null,
  restock: 'NONE',
  restockHolds: [],
  createdAt: 1,
  dueAt: NEVER,
  timeline: [],
  ...more,
})

function granted(decided: Result<Order | null, string>): Order {
  if (!decided.ok || !decided.value) throw new Error(decided.ok ? 'nothing' : decided.error.code)
  return decided.value
}
const codeOf = (decided: Result<unknown, string>) => (decided.ok ? null : decided.error.code)
const kindsOf = ({ outbox }: Order) => outbox.map(({ kind }) => kind)

describe('shipping', () => {
  it('all of it in one parcel: shipped, received by itself later, WeChat and the buyer to be told', () => {
    const order = granted(ship(ready(), [parcel('A1')], shipper, NOW))
    expect(order).toMatchObject({
      state: 'SHIPPED',
      bucket: 'TO_RECEIVE',
      stepDueAt: NOW + settings.receiveMs,
      outboxDueAt: NOW,
      rev: 1,
      upload: { parcels: 0, complete: false, refused: null, receiver: '138****5678' },
    })
    expect(order.shipments).toEqual([
      {
        id: 'p1',
        carrier: 'ZTO',
        waybill: 'A1',
        lines: [
          { skuId: 'p1-1', quantity: 2 },
          { skuId: 'p2-1', quantity: 3 },
        ],
        at: NOW,
        by,
        corrected: false,
      },
    ])
    expect(kindsOf(order)).toEqual(['UPLOAD', 'TELL_SHIPPED'])
    expect(order.timeline.slice(1)).toEqual([
      { kind: 'PARCEL', at: NOW, by },
      { kind: 'SHIPPED', at: NOW },
    ])
  })

  it('a part leaves the rest to be shipped, and nothing happens by itself', () => {
    const part = granted(ship(ready(), [parcel('A1', ['p2-1', 2])], shipper, NOW))
    expect(part).toMatchObject({ state: 'TO_SHIP', stepDueAt: NEVER })
    expect(kindsOf(part)).toEqual(['UPLOAD'])
    const whole = granted(ship(part, [parcel('A2', ['p2-1', 1], ['p1-1', 2])], shipper, NOW + 1))
    expect(whole).toMatchObject({ state: 'SHIPPED' })
    expect(whole.shipments.map(({ id }) => id)).toEqual(['p1', 'p2'])
  })

  it('the same parcel again is the same parcel, in whatever state the order is', () => {
    const shipped = granted(ship(ready(), [parcel('A1')], shipper, NOW))
    expect(ship(shipped, [parcel('A1')], shipper, NOW + 1)).toEqual({ ok: true, value: null })
    expect(codeOf(ship(shipped, [parcel('A2')], shipper, NOW + 1))).toBe('NOT_SHIPPABLE')
    const twice = granted(
      ship(ready(), [parcel('A1', ['p1-1', 1]), parcel('A1', ['p1-1', 1])], shipper, NOW),
    )
    expect(twice.shipments).toHaveLength(1)
  })

  it.each(['CREATED', 'PAID', 'GROUPING', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'] as const)(
    'is refused in %s',
    (state) => {
      const order = ready({ state, bucket: bucketOf(state) })
      expect(codeOf(ship(order, [parcel('A1')], shipper, NOW))).toBe('NOT_SHIPPABLE')
    },
  )

  it.each([
    ['more than there are', [parcel('A1', ['p1-1', 3])]],
    ['more than there are, in two parcels', [parcel('A1', ['p1-1', 2]), parcel('A2', ['p1-1', 1])]],
    ['more than there are, named twice', [parcel('A1', ['p1-1', 1], ['p1-1', 2])]],
    ['what is not in the order', [parcel('A1', ['p9-1', 1])]],
    ['nothing, since another parcel takes it all', [parcel('A1'), parcel('A2')]],
  ])('refuses %s', (_what, parcels) => {
    expect(codeOf(ship(ready(), parcels, shipper, NOW))).toBe('PIECES_NOT_SHIPPABLE')
  })

  it('takes at most as many parcels as WeChat', () => {
    const order = ready({ lines: [{ ...line, quantity: 16 }] })
    const each = Array.from({ length: MAX_PARCELS + 1 }, (_, n) => parcel(`A${n}`, ['p1-1', 1]))
    expect(ship(order, each, shipper, NOW)).toMatchObject({
      error: { code: 'TOO_MANY_PARCELS', params: { limit: 15 } },
    })
    expect(granted(ship(order, each.slice(0, 15), shipper, NOW)).shipments).toHaveLength(15)
  })

  it('leaves a piece that a request asks back for; once refunded, the rest has all left', () => {
    const asked = ready({ afterSales: [request()] })
    expect(codeOf(ship(asked, [parcel('A1', ['p1-1', 2])], shipper, NOW))).toBe(
      'PIECES_NOT_SHIPPABLE',
    )
    const part = granted(ship(asked, [parcel('A1')], shipper, NOW))
    expect(part).toMatchObject({ state: 'TO_SHIP', shipments: [{ lines: [{ quantity: 1 }, {}] }] })
    const refunded = { ...part, afterSales: [request({ state: 'REFUNDED' })] }
    expect(settleShipping(refunded, settings, NOW + 9)).toMatchObject({
      state: 'SHIPPED',
      stepDueAt: NOW + 9 + settings.receiveMs,
      rev: part.rev,
    })
    const rejected = { ...part, afterSales: [request({ state: 'REJECTED' })] }
    expect(settleShipping(rejected, settings, NOW + 9).state).toBe('TO_SHIP')
  })

  it('an order of which every piece was refunded is closed, and WeChat is told nothing more', () => {
    const part = granted(ship(ready(), [parcel('A1', ['p2-1', 3])], shipper, NOW))
    const inFull = { state: 'REFUNDED', kind: 'RETURN' } as const
    const back = [
      request({ state: 'REFUNDED', quantity: 2 }),
      request({ ...inFull, id: 's2', skuId: 'p2-1', quantity: 3, pieces: 'SHIPPED' }),
    ]
    const closed = settleShipping({ ...part, afterSales: back }, settings, NOW + 9)
    expect(closed).toMatchObject({ state: 'CLOSED', closeReason: 'REFUNDED', bucket: 'DONE' })
    expect(closed).toMatchObject({ outbox: [], outboxDueAt: NEVER, stepDueAt: NEVER })
  })

  it('by a supplier: their own lines only', () => {
    const only = ({ supplierId }: { supplierId: string | null }) => supplierId === 'sup1'
    const theirs = { ...shipper, only }
    const order = granted(ship(ready(), [parcel('A1')], theirs, NOW))
    expect(order).toMatchObject({ state: 'TO_SHIP', shipments: [{ lines: [{ skuId: 'p2-1' }] }] })
    expect(codeOf(ship(ready(), [parcel('A1', ['p1-1', 1])], theirs, NOW))).toBe(
      'PIECES_NOT_SHIPPABLE',
    )
    const mixed = granted(ship(ready(), [parcel('A1')], shipper, NOW))
    const change = { carrier: 'SF', waybill: 'B1' }
    expect(codeOf(correctWaybill(mixed, 'p1', change, theirs, NOW))).toBe('PARCEL_NOT_FOUND')
  })

  it('never sends more of a line than was bought and not asked back, whatever is tried', () => {
    const wish = fc.record({
      waybill: fc.constantFrom('A1', 'A2', 'A3', 'A4'),
      lines: fc.option(
        fc.array(fc.tuple(fc.constantFrom('p1-1', 'p2-1'), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 3,
        }),
        { nil: [] },
      ),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), fc.nat(2), (wishes, bound) => {
        let order = ready({ afterSales: bound === 0 ? [] : [request({ quantity: bound })] })
        for (const { waybill, lines } of wishes) {
          const decided = ship(order, [parcel(waybill, ...lines)], shipper, NOW)
          order = (decided.ok && decided.value) || order
        }
        const pieces = [...piecesByLine(order).values()]
        expect(pieces.every(({ shippable, kept }) => shippable >= 0 && kept >= 0)).toBe(true)
        const left = pieces.reduce((sum, { shippable }) => sum + shippable, 0)
        expect(order.state).toBe(left === 0 && bound === 0 ? 'SHIPPED' : 'TO_SHIP')
      }),
    )
  })
})

describe('a corrected waybill', () => {
  const shipped = granted(ship(ready(), [parcel('A1')], shipper, NOW))
  const change = { carrier: 'SF', waybill: 'B1' }

  it('is told to WeChat, once for each parcel', () => {
    const order = granted(correctWaybill(shipped, 'p1', change, shipper, NOW + 1))
    expect(order.shipments[0]).toMatchObject({ ...change, corrected: true })
    expect(order.timeline.at(-1)).toEqual({ kind: 'WAYBILL_CORRECTED', at: NOW + 1, by })
    expect(order.upload).toMatchObject({ reshipped: false })
    expect(correctWaybill(order, 'p1', change, shipper, NOW + 2)).toEqual({ ok: true, value: null })
    const again = correctWaybill(order, 'p1', { ...change, waybill: 'B2' }, shipper, NOW + 2)
    expect(codeOf(again)).toBe('WAYBILL_FIXED')
  })

  it('that WeChat knows uses up the one re-ship of the order', () => {
    const parcels = [parcel('A1', ['p1-1', 2]), parcel('A2', ['p2-1', 3])]
    const both = granted(ship(ready(), parcels, shipper, NOW))
    const told = { parcels: 2, complete: true, reshipped: false, refused: null, receiver: '' }
    const known = { ...both, upload: told }
    const order = granted(correctWaybill(known, 'p1', change, shipper, NOW + 1))
    expect(order.upload).toMatchObject({ reshipped: true })
    expect(codeOf(correctWaybill(order, 'p2', change, shipper, NOW + 2))).toBe('WAYBILL_FIXED')
  })

  it('is refused for a parcel that is not there, and after the goods arrived', () => {
    expect(codeOf(correctWaybill(shipped, 'p2', change, shipper, NOW))).toBe('PARCEL_NOT_FOUND')
    const received = { ...shipped, state: 'RECEIVED' as const }
    expect(codeOf(correctWaybill(received, 'p1', change, shipper, NOW))).toBe('WAYBILL_FIXED')
  })
})
