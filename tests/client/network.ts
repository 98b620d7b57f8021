import type { OutputOf } from '@contract/index'

type MyShare = OutputOf<'referral.myShares'>['items'][number]
type ShareNode = OutputOf<'referral.shareTree'>['nodes'][number]
type TouchedOrder = OutputOf<'referral.touchedOrders'>['items'][number]
type Explanation = OutputOf<'referral.explain'>

const fen = (n: number) => n as MyShare['amount']
/** 2026-11-22 12:00 in China. */
export const NOON = Date.UTC(2026, 10, 22, 4)
export const DAY = 86_400_000

export const codeOf = (n: number): string => `code${String(n).padStart(6, '0')}`

export const myShare = (n: number, over: Partial<MyShare> = {}): MyShare => ({
  code: codeOf(n),
  target: { kind: 'product', id: 'peach' },
  product: { title: '阳山水蜜桃', picture: 'cloud://env.bucket/products/peach.jpg' },
  channel: 'chat',
  createdAt: NOON,
  visits: 10,
  people: 4,
  orders: 1,
  amount: fen(2990),
  ...over,
})

export const shareNode = (
  n: number,
  parent: number | null,
  over: Partial<ShareNode> = {},
): ShareNode => ({
  code: codeOf(n),
  parent: parent === null ? null : codeOf(parent),
  channel: 'chat',
  createdAt: NOON,
  who: { nickname: `好友${n}`, avatar: null },
  isMine: parent === null,
  visits: n + 1,
  people: n,
  orders: 0,
  amount: fen(0),
  ...over,
})

export const touchedOrder = (over: Partial<TouchedOrder> = {}): TouchedOrder => ({
  ref: 'r1',
  at: NOON,
  buyer: '林*',
  product: { title: '阳山水蜜桃', picture: 'cloud://env.bucket/products/peach.jpg' },
  earned: true,
  amount: fen(2990),
  refunded: false,
  paid: true,
  reason: 'BOUND',
  ...over,
})

export const explanation = (over: Partial<Explanation> = {}): Explanation => ({
  ...touchedOrder(),
  protectionMs: 15 * DAY,
  touches: [
    {
      at: NOON - 2 * DAY,
      until: NOON + 13 * DAY,
      channel: 'chat',
      isMine: true,
      bound: true,
      earns: true,
    },
    {
      at: NOON - DAY,
      until: NOON + 14 * DAY,
      channel: 'poster',
      isMine: false,
      bound: false,
      earns: false,
    },
  ],
  ...over,
})
