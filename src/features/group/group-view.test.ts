import { groupStates, seatStates } from '@domain/group-state'
import { group, seat } from '../../../tests/client/groups'
import { viewGroup, type GroupAction, type Viewer } from './group-view'
import type { GroupData } from './use-group'

const now = Date.now()
const nobody: Viewer = { isSeller: false, waitUntil: null }
const view = (over: Partial<GroupData>, viewer = nobody, at = now) =>
  viewGroup(group(over), at, viewer)

type Case = [name: string, over: Partial<GroupData>, primary: GroupAction, words: string]

const full = { paid: 1, missing: 0 }
const gone = { product: { ...group().product, onSale: false } }
const done = { state: 'SUCCEEDED', paid: 3, missing: 0, completedBy: 'MEMBERS' } as const
const bySeller = { ...done, paid: 2, missing: 1, completedBy: 'SELLER' } as const
const failing = { state: 'FAILING', endReason: 'EXPIRED' } as const
const failed = { state: 'FAILED', endReason: 'EXPIRED' } as const

test.each<Case>([
  ['forming, a stranger', {}, 'join', '还差 2 人成团'],
  ['forming, somebody at the cashier', { missing: 1 }, 'join', '其中 1 位正在付款，还有座位'],
  ['forming, product gone', gone, 'shop', '商品已下架，不能再参团'],
  ['forming, I am in', { me: seat('PAID') }, 'invite', '邀请好友参团'],
  ['forming, I hold a seat', { me: seat('HELD') }, 'pay', '座位已为你保留'],
  ['forming, my seat lapsed', { me: seat('RELEASED') }, 'join', '还差 2 人成团'],
  ['full, a stranger', full, 'open', '座位已满，等待付款'],
  ['full, I am in', { ...full, me: seat('PAID') }, 'order', '还差 2 人付款'],
  ['I am leaving', { me: seat('REFUNDING', 'SUBMITTED') }, 'open', '¥49 正在原路退回'],
  ['I left', { me: seat('REFUNDED', 'SUCCESS') }, 'join', '¥49 已原路退回'],
  ['I left, full', { ...full, me: seat('REFUNDED', 'SUCCESS') }, 'open', '你已退出这个团'],
  ['succeeded, I am in', { ...done, me: seat('CONFIRMED') }, 'order', '人已到齐'],
  ['succeeded, not yet confirmed', { ...done, me: seat('PAID') }, 'order', '拼团成功'],
  ['succeeded, a stranger', done, 'open', '这个团已经拼成'],
  ['succeeded without me', { ...done, me: seat('REFUNDED', 'SUCCESS') }, 'open', '你已退出'],
  [
    'by the seller, I am in',
    { ...bySeller, me: seat('CONFIRMED') },
    'order',
    '由商家助力成团，实际 2 人',
  ],
  ['by the seller, a stranger', bySeller, 'open', '由商家助力成团，实际 2 人'],
  ['by the seller, I may still pay', { ...bySeller, me: seat('HELD') }, 'pay', '付款后直接发货'],
  ['failing, a stranger', failing, 'open', '时间到了，人没有凑齐'],
  ['failing, my refund begins', { ...failing, me: seat('PAID') }, 'open', '款项会全额原路退回'],
  [
    'failing, on its way',
    { ...failing, me: seat('REFUNDING', 'SUBMITTED') },
    'open',
    '正在原路退回',
  ],
  ['failed, refunded', { ...failed, me: seat('REFUNDED', 'SUCCESS') }, 'open', '已原路退回'],
  ['failed, stuck', { ...failed, me: seat('REFUNDING', 'ABNORMAL') }, 'open', '客服正在处理'],
  ['all left', { ...failed, endReason: 'ALL_LEFT' }, 'open', '团员都退出了'],
  ['failed, product gone', { ...failed, ...gone }, 'shop', '这个团已结束'],
])('%s', (_, over, primary, words) => {
  const { headline, detail, primary: offered } = view(over)
  expect(offered).toBe(primary)
  expect(`${headline}\n${detail}`).toContain(words)
})

test('when the time is up nobody is asked to join or to invite', () => {
  const late = now + 30 * 3_600_000
  expect(view({}, nobody, late)).toMatchObject({ headline: '时间到，正在结算', primary: 'open' })
  expect(view({ me: seat('PAID') }, nobody, late)).toMatchObject({
    primary: 'order',
    secondary: [],
  })
})

test('paid without a seat: another group or the money, until it comes by itself', () => {
  const waiting = { ...nobody, waitUntil: now + 1000 }
  expect(view({ me: seat('RELEASED') }, waiting)).toMatchObject({
    primary: 'choose',
    secondary: ['refund', 'order'],
  })
  expect(view(done, waiting).primary).toBe('choose')
  const past = view({}, waiting, now + 1000)
  expect(past.primary).toBe('order')
  expect(past.detail).toContain('自动全额原路退回')
})

test('only a member may leave, only who holds a seat may give it up', () => {
  const offers = (action: GroupAction) =>
    [null, ...seatStates].filter((state) =>
      view({ me: state && seat(state) }).secondary.includes(action),
    )
  expect(offers('leave')).toEqual(['PAID', 'CONFIRMED'])
  expect(offers('giveUp')).toEqual(['HELD'])
})

test('the seller may complete what forms and was paid for, whatever seat they have', () => {
  const seller = { isSeller: true, waitUntil: null }
  const completes = (over: Partial<GroupData>) => view(over, seller).secondary.includes('complete')
  expect(completes({})).toBe(true)
  expect(completes({ me: seat('PAID') })).toBe(true)
  expect(completes({ paid: 0 })).toBe(false)
  expect([done, failing, failed].map(completes)).toEqual([false, false, false])
  expect(view({}).secondary).not.toContain('complete')
})

test('every case says something and has one next step that its group and seat allow', () => {
  const seats = [null, ...seatStates]
  for (const state of groupStates)
    for (const mine of seats)
      for (const missing of [0, 1, 2])
        for (const isSeller of [false, true])
          for (const onSale of [false, true]) {
            const product = { ...group().product, onSale }
            const over = { state, missing, product, me: mine && seat(mine) }
            const found = view(over, { isSeller, waitUntil: null })
            expect(found.headline && found.detail).not.toBe('')
            expect(found.secondary).not.toContain(found.primary)
            const joins = found.primary === 'join'
            if (joins) expect([state, missing > 0, onSale]).toEqual(['FORMING', true, true])
            if (joins) expect([null, 'RELEASED', 'REFUNDED']).toContain(mine)
            if (found.primary === 'open') expect(onSale).toBe(true)
            if (found.primary === 'pay') expect(mine).toBe('HELD')
            if (mine === null) expect([found.primary, ...found.secondary]).not.toContain('order')
            if (found.counting) expect(state).toBe('FORMING')
          }
})
