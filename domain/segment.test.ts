import fc from 'fast-check'
import { type Customer, newCustomer } from './customer'
import { fen } from './money'
import { nextSorting, type Segment, type SegmentRule, segmentsOf } from './segment'
import {
  addSegment,
  changeSegment,
  MAX_TAGS,
  noTags,
  removeSegment,
  withTags,
} from './segment-book'
import { MAX_SEGMENTS, noSegments } from './segment'
import { NEVER } from './stock'
import { noNetwork } from './touch'

const DAY = 24 * 3_600_000
const JOINED = 1000 * DAY

const aCustomer = (more: Partial<Customer> = {}): Customer => ({
  ...newCustomer({
    ...{ _id: 'o', publicId: 'u', nickname: '小明', avatar: null, phoneMasked: null },
    ...{ createdAt: JOINED, network: noNetwork },
  }),
  ...more,
})

const paying = (first: number, last = first, more: Partial<Customer> = {}) =>
  aCustomer({ orders: 1, paid: fen(100), firstPaidAt: first, lastPaidAt: last, ...more })

describe('the fixed segments', () => {
  it.each([
    { what: 'just joined', customer: aCustomer(), now: JOINED, are: ['NEW'] },
    { what: 'a month here, never paid', customer: aCustomer(), now: JOINED + 30 * DAY, are: [] },
    {
      what: 'first paid lately',
      customer: paying(JOINED + 100 * DAY),
      now: JOINED + 101 * DAY,
      are: ['NEW', 'ACTIVE'],
    },
    {
      what: 'paid again lately',
      customer: paying(JOINED, JOINED + 100 * DAY),
      now: JOINED + 101 * DAY,
      are: ['ACTIVE'],
    },
    {
      what: 'between active and asleep',
      customer: paying(JOINED),
      now: JOINED + 30 * DAY,
      are: [],
    },
    {
      what: 'not paid for 60 days',
      customer: paying(JOINED),
      now: JOINED + 60 * DAY,
      are: ['SLEEPING'],
    },
    {
      what: 'shares, never paid',
      customer: aCustomer({ shares: 1 }),
      now: JOINED + 60 * DAY,
      are: ['SHARERS'],
    },
  ])('of somebody who $what are $are', ({ customer, now, are }) => {
    expect(segmentsOf(customer, [], now)).toEqual(are)
  })
})

describe('own rules', () => {
  const inside = (rule: SegmentRule, customer: Customer, now = JOINED) =>
    segmentsOf(customer, [{ id: 'own', name: '', rule }], now).includes('own')

  it.each<{ rule: SegmentRule; is: Partial<Customer>; isNot: Partial<Customer> }>([
    { rule: { ordersFrom: 2 }, is: { orders: 2 }, isNot: { orders: 1 } },
    {
      rule: { spentFrom: fen(100) },
      is: { paid: fen(120), refunded: fen(20) },
      isNot: { paid: fen(120), refunded: fen(21) },
    },
    { rule: { broughtFrom: 1 }, is: { brought: 1 }, isNot: { brought: 0 } },
    { rule: { sharesFrom: 3 }, is: { shares: 3 }, isNot: { shares: 2 } },
    { rule: { tag: '老客' }, is: { tags: ['老客'] }, isNot: { tags: ['新'] } },
    {
      rule: { paidWithinDays: 7 },
      is: { lastPaidAt: JOINED - 7 * DAY + 1 },
      isNot: { lastPaidAt: JOINED - 7 * DAY },
    },
    { rule: { paidWithinDays: 7 }, is: { lastPaidAt: JOINED }, isNot: { lastPaidAt: null } },
    {
      rule: { notPaidForDays: 7 },
      is: { lastPaidAt: JOINED - 7 * DAY },
      isNot: { lastPaidAt: JOINED - 7 * DAY + 1 },
    },
    { rule: { notPaidForDays: 7 }, is: { joinedAt: JOINED - 7 * DAY }, isNot: {} },
    {
      rule: { joinedWithinDays: 7 },
      is: {},
      isNot: { joinedAt: JOINED - 7 * DAY },
    },
    {
      rule: { ordersFrom: 1, tag: '老客' },
      is: { orders: 1, tags: ['老客'] },
      isNot: { orders: 1 },
    },
  ])('hold as they say: $rule', ({ rule, is, isNot }) => {
    expect(inside(rule, aCustomer(is))).toBe(true)
    expect(inside(rule, aCustomer(isNot))).toBe(false)
  })

  it('change by time alone only when told, and never before', () => {
    const days = fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined })
    const rule = fc.record({ paidWithinDays: days, notPaidForDays: days, joinedWithinDays: days })
    const time = fc.integer({ min: 0, max: 120 }).map((day) => JOINED + day * DAY)
    const customer = fc
      .record({ joinedAt: time, firstPaidAt: time, lastPaidAt: time })
      .map((times) => aCustomer({ orders: 1, ...times }))
    fc.assert(
      fc.property(rule, customer, time, (own, who, now) => {
        const rules: Segment[] = [{ id: 'own', name: '', rule: own }]
        const next = nextSorting(who, rules, now)
        expect(next).toBeGreaterThan(now)
        const sorted = segmentsOf(who, rules, now)
        expect(segmentsOf(who, rules, next - 1)).toEqual(sorted)
        for (let at = now; at < Math.min(next, now + 200 * DAY); at += DAY)
          expect(segmentsOf(who, rules, at)).toEqual(sorted)
      }),
    )
  })

  it('need no sorting once all times are over', () => {
    expect(nextSorting(aCustomer(), [], JOINED + 90 * DAY)).toBe(NEVER)
  })
})

describe('the book of rules', () => {
  const segment = (id: string): Segment => ({ id, name: id, rule: { ordersFrom: 1 } })

  it('takes a rule once, up to a limit', () => {
    const added = addSegment(noSegments, segment('a'))
    if (!added.ok || !added.value) throw new Error('not added')
    expect(added.value).toMatchObject({ segments: [segment('a')], rev: 1 })
    expect(addSegment(added.value, segment('a'))).toEqual({ ok: true, value: null })
    const full = {
      ...noSegments,
      segments: Array.from({ length: MAX_SEGMENTS }, (_, n) => segment(`s${n}`)),
    }
    expect(addSegment(full, segment('more'))).toMatchObject({ error: { code: 'SEGMENT_LIMIT' } })
  })

  it('changes and removes what is there', () => {
    const book = { ...noSegments, segments: [segment('a')], rev: 1 }
    const renamed = { ...segment('a'), name: 'b' }
    expect(changeSegment(book, renamed)).toMatchObject({ value: { segments: [renamed], rev: 2 } })
    expect(changeSegment(book, segment('a'))).toEqual({ ok: true, value: null })
    expect(changeSegment(book, segment('x'))).toMatchObject({
      error: { code: 'SEGMENT_NOT_FOUND' },
    })
    expect(removeSegment(book, 'a')).toMatchObject({ value: { segments: [], rev: 2 } })
    expect(removeSegment(book, 'x')).toMatchObject({ error: { code: 'SEGMENT_NOT_FOUND' } })
  })

  it('remembers tags, the newest first, and forgets those that nobody has', () => {
    const one = withTags(noTags, ['a'], [])
    if (!one) throw new Error('not remembered')
    expect(withTags(one, ['a'], [])).toBeNull()
    expect(withTags(one, ['b'], ['a'])).toMatchObject({ tags: ['b'], rev: 2 })
    const many = Array.from({ length: MAX_TAGS + 1 }, (_, n) => `t${n}`)
    expect(withTags(noTags, many, [])?.tags).toHaveLength(MAX_TAGS)
  })
})
