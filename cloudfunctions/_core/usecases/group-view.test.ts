import * as v from 'valibot'
import { groupView } from '@contract/group'
import type { Product } from '@domain/catalogue'
import type { Group, Seat } from '@domain/group'
import type { SeatState } from '@domain/group-state'
import { fen, noFen } from '@domain/money'
import type { Order } from '@domain/order'
import { NEVER } from '@domain/stock'
import { toFormingGroup, toGroupView } from './group-view'

const product: Product = {
  _id: 'p1',
  state: 'ON_SALE',
  categoryId: 'c',
  title: '商品',
  subtitle: '',
  pictures: ['cloud://env.files/p1.png', 'cloud://env.files/p1-2.png'],
  details: [],
  tags: [],
  options: [],
  skus: [
    { skuId: 'p1-1', values: ['小'], price: fen(1000), listPrice: null, picture: null, weight: 0 },
    { skuId: 'p1-2', values: ['中'], price: fen(1500), listPrice: null, picture: null, weight: 0 },
    { skuId: 'p1-3', values: ['大'], price: fen(100), listPrice: null, picture: null, weight: 0 },
  ],
  minPrice: fen(100),
  sold: 0,
  rank: 0,
  terms: [],
  createdAt: 0,
  group: null,
  supplierId: null,
  rev: 0,
}

function seat(name: string, state: SeatState, paidAt: number | null = null): Seat {
  const until = 5000
  return {
    orderId: `o-${name}`,
    state,
    until,
    paidAt,
    publicId: name,
    nickname: name,
    avatar: null,
  }
}

function group(seats: Readonly<Record<string, Seat>>, more: Partial<Group> = {}): Group {
  return {
    _id: 'g1',
    productId: 'p1',
    campaignId: 'c1',
    size: 4,
    terms: {
      offer: {
        size: 4,
        prices: [
          { skuId: 'p1-1', price: fen(800) },
          { skuId: 'p1-2', price: fen(1200) },
        ],
      },
      durationMs: 86_400_000,
      limitPerPerson: 2,
      sharesStock: false,
      newcomersOnly: true,
      leaderDiscount: fen(50),
      listed: true,
      postage: { fee: noFen, freeFrom: null, regions: [], byWeight: null },
    },
    leaderId: 'openid-a',
    state: 'FORMING',
    seats,
    taken: Object.values(seats).filter(({ state }) => /HELD|PAID|CONFIRMED/.test(state)).length,
    missing: 1,
    openedAt: 1000,
    expiresAt: 86_401_000,
    completedBy: null,
    endedAt: null,
    endReason: null,
    cards: [],
    outbox: [],
    outboxDueAt: NEVER,
    tallyDueAt: NEVER,
    tallied: {},
    rev: 3,
    ...more,
  }
}

const nobody = { openid: null, order: null }

const everybody = {
  'openid-e': seat('e', 'RELEASED'),
  'openid-d': seat('d', 'REFUNDED', 1500),
  'openid-c': seat('c', 'HELD'),
  'openid-b': seat('b', 'PAID', 3000),
  'openid-f': seat('f', 'PAID', 2000),
  'openid-a': seat('a', 'PAID', 4000),
}

it('shows the leader first, then by payment, those at the cashier last, and nobody who left', () => {
  const { members, paid, missing, me } = toGroupView(group(everybody), product, nobody)
  expect(members.map(({ nickname, state, isLeader }) => [nickname, state, isLeader])).toEqual([
    ['a', 'PAID', true],
    ['f', 'PAID', false],
    ['b', 'PAID', false],
    ['c', 'HELD', false],
  ])
  expect({ paid, missing, me }).toEqual({ paid: 3, missing: 0, me: null })
})

it('of a group that failed shows whose money goes back', () => {
  const failed = group(everybody, { state: 'FAILING', endReason: 'EXPIRED', endedAt: 9 })
  const { members, missing } = toGroupView(failed, product, nobody)
  expect(members.map(({ nickname }) => nickname)).toContain('d')
  expect(members.map(({ nickname }) => nickname)).not.toContain('e')
  expect(missing).toBe(0)
})

it.each([
  ['openid-a', 'PAID'],
  ['openid-c', 'HELD'],
  ['openid-e', 'RELEASED'],
  ['openid-d', 'REFUNDED'],
])('tells %s of their own seat', (openid, state) => {
  const { me, members } = toGroupView(group(everybody), product, { openid, order: null })
  expect(me).toEqual({ orderId: `o-${openid.slice(-1)}`, seat: state, refund: null })
  expect(members.filter(({ isMe }) => isMe).map(({ nickname }) => nickname)).toEqual(
    state === 'PAID' || state === 'HELD' ? [openid.slice(-1)] : [],
  )
})

it.each(['openid-z', '__proto__', 'constructor', null])('tells %s nothing of a seat', (openid) => {
  const { me, members } = toGroupView(group(everybody), product, { openid, order: null })
  expect(me).toBeNull()
  expect(members.some(({ isMe }) => isMe)).toBe(false)
})

it('tells how my refund stands', () => {
  const refund = { no: 'R1', amount: fen(800), state: 'SUBMITTED', reason: 'LEFT_GROUP' }
  const order = { refund } as Order
  const { me } = toGroupView(group(everybody), product, { openid: 'openid-d', order })
  expect(me?.refund).toEqual({ state: 'SUBMITTED', amount: 800 })
})

it('compares with the lowest single price among the SKUs that the group sells', () => {
  expect(toGroupView(group({}), product, nobody).product.singlePrice).toBe(1000)
  const other = { ...product, skus: product.skus.slice(2) }
  expect(toGroupView(group({}), other, nobody).product.singlePrice).toBe(100)
})

it('is what the contract says, and no openid, nor another’s order, leaves the server', () => {
  for (const openid of [null, 'openid-b', 'openid-z']) {
    const view = toGroupView(group(everybody), product, { openid, order: null })
    expect(v.parse(groupView, view)).toEqual(view)
    expect(JSON.stringify(view)).not.toMatch(/openid-/)
    const { me, ...rest } = view
    expect(JSON.stringify(rest)).not.toMatch(/"o-/)
    expect(me?.orderId ?? null).toBe(openid === 'openid-b' ? 'o-b' : null)
  }
})

it('in the product page’s list is its leader and what it misses', () => {
  const listed = toFormingGroup(group(everybody, { size: 6 }))
  expect(listed).toMatchObject({ id: 'g1', missing: 2, leader: { nickname: 'a', avatar: null } })
  expect(JSON.stringify(listed)).not.toMatch(/openid-|"o-/)
})
