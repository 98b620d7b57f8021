import type { OutputOf } from '@contract/index'

type Group = OutputOf<'shop.getGroup'>
type Member = Group['members'][number]
type Forming = OutputOf<'shop.formingGroups'>['groups'][number]
type Campaign = NonNullable<OutputOf<'shop.getProduct'>['group']>

const fen = (n: number) => n as Group['prices'][number]['price']
const HOUR = 3_600_000

export const member = (nickname: string, over: Partial<Member> = {}): Member => ({
  nickname,
  avatar: null,
  state: 'PAID',
  isLeader: false,
  isMe: false,
  ...over,
})

/** A group of three that its leader, 小林, has just opened, seen by a stranger. */
export const group = (over: Partial<Group> = {}): Group => ({
  id: 'g1',
  state: 'FORMING',
  size: 3,
  paid: 1,
  missing: 2,
  openedAt: Date.now(),
  expiresAt: Date.now() + 20 * HOUR,
  endedAt: null,
  completedBy: null,
  endReason: null,
  product: {
    id: 'tee',
    title: '长绒棉短袖',
    picture: 'cloud://env.bucket/products/tee-1.jpg',
    onSale: true,
    singlePrice: fen(5900),
  },
  campaignId: 'c1',
  prices: [
    { skuId: 'wm', price: fen(4900) },
    { skuId: 'bl', price: fen(5900) },
  ],
  rules: { durationMs: 24 * HOUR, newcomersOnly: false, limitPerPerson: 2, leaderDiscount: fen(0) },
  members: [member('小林', { isLeader: true })],
  me: null,
  ...over,
})

/** My seat in a group. */
export const seat = (
  state: NonNullable<Group['me']>['seat'],
  refund: NonNullable<NonNullable<Group['me']>['refund']>['state'] | null = null,
): NonNullable<Group['me']> => ({
  orderId: 'o1',
  seat: state,
  refund: refund && { state: refund, amount: fen(4900) },
})

export const forming = (id: string, over: Partial<Forming> = {}): Forming => ({
  id,
  campaignId: 'c1',
  size: 3,
  missing: 1,
  expiresAt: Date.now() + HOUR,
  newcomersOnly: false,
  prices: [{ skuId: 'wm', price: fen(4900) }],
  leader: { nickname: `团长 ${id}`, avatar: null },
  ...over,
})

/** Group buying of the sample product: in twos, or cheaper in threes without black. */
export const campaign: Campaign = {
  campaignId: 'c1',
  offers: [
    {
      size: 2,
      prices: [
        { skuId: 'wm', price: fen(5400) },
        { skuId: 'bl', price: fen(6400) },
      ],
    },
    { size: 3, prices: [{ skuId: 'wm', price: fen(4900) }] },
  ],
  durationMs: 24 * HOUR,
  limitPerPerson: 2,
  endsAt: Date.now() + 240 * HOUR,
  newcomersOnly: true,
  leaderDiscount: fen(200),
  listsForming: true,
}

/** What an order of the sample group says of it. */
export const orderGroup = (over: Partial<OrderGroup> = {}): OrderGroup => ({
  id: 'g1',
  role: 'MEMBER',
  size: 3,
  campaignId: 'c1',
  waitUntil: null,
  ...over,
})
type OrderGroup = NonNullable<OutputOf<'order.get'>['group']>
