import { SYSTEM } from './actor'
import type { AfterSale } from './after-sale'
import { chinaDay, lastDays } from './china-time'
import { aGroup, OPENED } from './group-fixture'
import { fen } from './money'
import type { Order } from './order'
import { anOrder } from './order-fixture'
import { NEVER } from './stock'
import { afterCount, groupFacts, orderFacts, uncounted } from './tally-facts'
import { markForTally } from './tally-mark'

const NOON = Date.UTC(2026, 10, 22, 4)
const DAY = 24 * 3_600_000
const payment = { transactionId: 't', paidAt: NOON, amount: fen(2600) }

const paidOrder = (more: Partial<Order> = {}) => anOrder({ payment, ...more })

const aRequest = (id: string, state: 'SUCCESS' | 'SUBMITTED', at: number): AfterSale => ({
  ...{
    id,
    request: id,
    postage: fen(0),
    restockHolds: [],
    kind: 'REFUND_ONLY',
    skuId: 'p1-1',
    quantity: 1,
    pieces: 'UNSHIPPED',
  },
  ...{ reason: 'OTHER', note: '', pictures: [], amount: fen(1000), answer: '' },
  state: state === 'SUCCESS' ? 'REFUNDED' : 'REFUNDING',
  refund: { no: `RoTest-${id}`, amount: fen(1000), state, dueAt: NEVER },
  ...{ returnTo: null, returnParcel: null, reshipParcel: null, restock: 'NONE' },
  ...{ createdAt: NOON, dueAt: NEVER },
  timeline: state === 'SUCCESS' ? [{ state: 'REFUNDED', at, by: SYSTEM }] : [],
})

describe('days', () => {
  it('begin at midnight in China', () => {
    expect(chinaDay(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).toBe('2026-11-21')
    expect(chinaDay(Date.UTC(2026, 10, 21, 16))).toBe('2026-11-22')
    expect(lastDays(3, Date.UTC(2026, 2, 1))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  })
})

describe('the facts of an order', () => {
  it('are none before it is paid', () => expect(orderFacts(anOrder())).toEqual([]))

  it('are its payment, on the day it was made, with pieces and whose share earned it', () => {
    const earner = { code: 'c', sharerId: 'ann', channel: 'chat', at: 0, until: 0 } as const
    const attribution = {
      ...{ earner, reason: 'BOUND' as const, touches: [], candidates: ['ann'], ref: 'r' },
    }
    const [first, ...more] = orderFacts(paidOrder({ attribution }))
    expect(more).toEqual([])
    expect(first).toEqual([
      'paid',
      {
        kind: 'PAID',
        day: '2026-11-22',
        at: NOON,
        sales: 2600,
        products: [{ productId: 'p1', pieces: 2, sales: 2000 }],
        buyer: 'buyer',
        earner: 'ann',
      },
    ])
  })

  it('are each refund that succeeded, on its own day, under its own key', () => {
    const order = paidOrder({
      afterSales: [aRequest('s1', 'SUCCESS', NOON + DAY), aRequest('s2', 'SUBMITTED', 0)],
    })
    expect(orderFacts(order).slice(1)).toEqual([
      ['Rs1', { kind: 'REFUNDED', day: '2026-11-23', amount: 1000, buyer: 'buyer' }],
    ])
    const whole = paidOrder({
      refund: { no: 'RoTest', amount: fen(2600), state: 'SUCCESS', reason: 'GROUP_FAILED' },
      timeline: [{ kind: 'REFUNDED', at: NOON + 2 * DAY }],
    })
    expect(orderFacts(whole).slice(1)).toEqual([
      ['R', { kind: 'REFUNDED', day: '2026-11-24', amount: 2600, buyer: 'buyer' }],
    ])
  })
})

describe('the facts of a group', () => {
  it('are its beginning and its end', () => {
    const group = aGroup()
    expect(groupFacts(group)).toEqual([['opened', { kind: 'GROUP_OPENED', day: chinaDay(OPENED) }]])
    expect(groupFacts({ ...group, state: 'FAILING', endedAt: NOON })[1]).toEqual([
      'ended',
      { kind: 'GROUP_ENDED', day: '2026-11-22', succeeded: false },
    ])
  })
})

describe('what is counted', () => {
  const due = markForTally(paidOrder(), NOON)
  const counted = (order: Order, keys: readonly string[]) => {
    const change = afterCount(order, orderFacts(order), keys)
    return change && { ...order, ...change }
  }

  it('is not counted again', () => {
    expect(uncounted(due, orderFacts(due))).toHaveLength(1)
    const after = counted(due, ['paid'])
    if (!after) throw new Error('nothing was marked')
    expect(after).toMatchObject({ tallyDueAt: NEVER, tallied: { paid: true } })
    expect(uncounted(after, orderFacts(after))).toEqual([])
    expect(counted(after, ['paid'])).toBeNull()
  })

  it('leaves what came meanwhile due', () => {
    const refunded = { ...due, afterSales: [aRequest('s1', 'SUCCESS', NOON)] }
    const after = counted(refunded, ['paid'])
    if (!after) throw new Error('nothing was marked')
    expect(after.tallyDueAt).toBe(NOON)
    expect(uncounted(after, orderFacts(after)).map(([key]) => key)).toEqual(['Rs1'])
  })

  it('is due from the first thing that was new', () => {
    expect(markForTally(due, NOON + 1).tallyDueAt).toBe(NOON)
  })
})
