import { aPaidOrder, asked } from './after-sale-fixture'
import { aGroupOrder } from './group-fixture'
import { close, judgeHold, tombstone } from './order-close'
import { anOrder } from './order-fixture'
import { NEVER } from './stock'

describe('closing', () => {
  it('frees the slot and owes the release', () => {
    expect(close(anOrder(), 'EXPIRED', 5000)).toMatchObject({
      value: {
        state: 'CLOSED',
        bucket: 'DONE',
        closeReason: 'EXPIRED',
        slotKey: 'oTest',
        outbox: [{ kind: 'RELEASE' }],
      },
    })
  })

  it('of a member owes the news to the group; a leader has no group yet', () => {
    const outboxAs = (role: 'LEADER' | 'MEMBER') => {
      const closed = close(aGroupOrder('o1', 'ann', { role }), 'CANCELLED', 5000)
      return closed.ok && closed.value.outbox.map(({ kind }) => kind)
    }
    expect(outboxAs('MEMBER')).toEqual(['RELEASE', 'UNSEAT'])
    expect(outboxAs('LEADER')).toEqual(['RELEASE'])
  })

  it.each(['PAID', 'GROUPING', 'TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED'] as const)(
    'is refused in %s',
    (state) => {
      expect(close(anOrder({ state }), 'CANCELLED', 5000).ok).toBe(false)
    },
  )

  it('leaves a tombstone that belongs to nobody, takes no slot and owes nothing', () => {
    const grave = tombstone('oDead', 5000)
    expect(grave).toMatchObject({ _id: 'oDead', buyerId: '', state: 'CLOSED', outboxDueAt: NEVER })
    expect(grave).toMatchObject({ slotKey: 'oDead', closeReason: 'ABANDONED', outbox: [] })
  })
})

describe('a hold whose time is over', () => {
  const revived = { holdKey: 'oTest-r' }
  const reviving = { outbox: [{ kind: 'REVIVE' as const }] }
  const selling = { outbox: [{ kind: 'SELL' as const }] }
  it.each([
    ['oTest', null, 'BURY'],
    ['oTest', anOrder(), 'LEAVE'],
    ['oTest', anOrder({ state: 'PAID' }), 'WAIT'],
    ['oTest', anOrder({ state: 'GROUPING' }), 'WAIT'],
    ['oTest', anOrder({ state: 'PAID', ...revived }), 'RELEASE'],
    ['oTest-r', anOrder({ state: 'PAID', ...revived }), 'WAIT'],
    ['oTest', anOrder({ state: 'CLOSED' }), 'RELEASE'],
    ['oTest', anOrder({ state: 'CLOSED', ...reviving }), 'RELEASE'],
    ['oTest-r', anOrder({ state: 'CLOSED', ...reviving }), 'LEAVE'],
    ['oTest-r', anOrder({ state: 'CLOSED' }), 'RELEASE'],
    ['oTest', anOrder({ state: 'TO_SHIP' }), 'RELEASE'],
    ['oTest', anOrder({ state: 'TO_SHIP', ...selling }), 'LEAVE'],
    ['oTest', anOrder({ state: 'TO_SHIP', ...selling, ...revived }), 'RELEASE'],
    ['oTest', anOrder({ state: 'SHIPPED' }), 'RELEASE'],
    ['oTest', anOrder({ state: 'RECEIVED' }), 'RELEASE'],
    ['oTest', anOrder({ state: 'SETTLED' }), 'RELEASE'],
  ] as const)('%s of %j: %s', (key, order, verdict) => {
    expect(judgeHold(key, order)).toBe(verdict)
  })

  it.each([
    ['OWED', 'LEAVE'],
    ['PLACED', 'LEAVE'],
    ['DONE', 'SELL'],
    ['NONE', 'SELL'],
  ] as const)('pieces that come back, when that is %s: %s', (restock, verdict) => {
    const order = asked(aPaidOrder([{ price: 100, quantity: 1 }]))
    const afterSales = order.afterSales.map((one) => ({ ...one, restock }))
    expect(judgeHold('oTest-s1', { ...order, afterSales })).toBe(verdict)
    expect(judgeHold('oTest-s1', { ...order, state: 'CLOSED', afterSales })).toBe(verdict)
    expect(judgeHold('oTest-s2', { ...order, afterSales })).toBe('SELL')
  })

  it('of a refunded order that were not sold yet stay until they are', () => {
    const order = anOrder({ state: 'CLOSED', outbox: [{ kind: 'SELL' }] })
    expect(judgeHold('oTest', order)).toBe('LEAVE')
  })
})
