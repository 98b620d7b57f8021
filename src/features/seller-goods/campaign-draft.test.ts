import * as fc from 'fast-check'
import type { Fen } from '@domain/money'
import { campaignOf, goodsChoices, goodsOf, NOON } from '../../../tests/client/goods'
import {
  campaignDraftOf,
  type CampaignDraft,
  newCampaign,
  newOffer,
  readCampaign,
  suggestedPrice,
} from './campaign-draft'
import { campaignState, offerWords } from './campaign-words'
import { momentOf, momentParts } from './china-moment'
import type { CampaignData } from './goods-data'

const HOUR = 3_600_000
const { skus } = goodsOf()
const offer = (size: number) =>
  fc
    .record({
      small: fc.integer({ min: 300, max: 1989 }),
      big: fc.integer({ min: 300, max: 2989 }),
    })
    .map(({ small, big }) => ({
      size,
      prices: [
        { skuId: 's1', price: small as Fen },
        { skuId: 's2', price: big as Fen },
      ],
    }))

const campaigns: fc.Arbitrary<CampaignData> = fc
  .record({
    offers: fc.tuple(offer(2), offer(5)),
    durationMs: fc.integer({ min: HOUR, max: 72 * HOUR }),
    limitPerPerson: fc.option(fc.integer({ min: 1, max: 99 })),
    leaderDiscount: fc.integer({ min: 0, max: 299 }).map((n) => n as Fen),
    newcomersOnly: fc.boolean(),
    listsForming: fc.boolean(),
  })
  .map((one) => ({ ...one, startsAt: NOON + 17, endsAt: NOON + HOUR + 23 }))

test('what nobody touched is saved as it was read', () => {
  fc.assert(
    fc.property(campaigns, (campaign) => {
      const read = readCampaign(campaignDraftOf(campaign), skus, campaign, NOON)
      expect(read).toEqual({ campaign })
    }),
  )
})

test('what is suggested is cheaper than alone and costs something, where that is possible', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10_000_000 }), (price) => {
      const fen = Math.round(Number(suggestedPrice(price)) * 100)
      expect(fen).toBeLessThan(price)
      expect(fen).toBeGreaterThanOrEqual(1)
    }),
  )
  expect(suggestedPrice(1)).toBe('')
  expect([1990, 99, 100_00].map(suggestedPrice)).toEqual(['17.9', '0.89', '90'])
})

test('a new campaign can be saved as it is suggested', () => {
  const read = readCampaign(newCampaign(skus, goodsChoices.group, NOON), skus, null, NOON)
  expect(read).toEqual({
    campaign: {
      offers: [
        {
          size: 3,
          prices: [
            { skuId: 's1', price: 1790 },
            { skuId: 's2', price: 2690 },
          ],
        },
      ],
      durationMs: 24 * HOUR,
      limitPerPerson: null,
      startsAt: NOON,
      endsAt: NOON + 168 * HOUR,
      newcomersOnly: false,
      leaderDiscount: 0,
      listsForming: true,
    },
  })
})

test('one more size is one that is not taken', () => {
  const [first] = newCampaign(skus, goodsChoices.group, NOON).offers
  const second = newOffer(first ? [first] : [], skus, 3)
  expect([second.size, second.key]).toEqual(['4', '2'])
  expect(newOffer([{ key: '1', size: '10', prices: {} }], skus, 10).size).toBe('2')
})

const draft = campaignDraftOf(campaignOf({ startsAt: NOON, endsAt: NOON + HOUR }))
const prices = (s1: string, s2: string, size = '2') => ({
  offers: [{ key: '1', size, prices: { s1, s2 } }],
})

test.each<[string, Partial<CampaignDraft>, string]>([
  ['one person', prices('15', '20', '1'), 'size.1'],
  ['eleven people', prices('15', '20', '11'), 'size.1'],
  ['as dear as alone', prices('19.9', '20'), 'price.1.s1'],
  ['nothing left for the leader', prices('1', '20'), 'price.1.s1'],
  ['no price at all', prices('', ' '), 'prices.1'],
  ['no amount', prices('便宜', '20'), 'price.1.s1'],
  ['a size twice', { offers: [...draft.offers, { ...draft.offers[0]!, key: '2' }] }, 'size.2'],
  ['no time to form', { hours: '0' }, 'hours'],
  ['too long to form', { hours: '73' }, 'hours'],
  ['a limit of nothing', { limit: '0' }, 'limit'],
  ['over before it begins', { startsAt: NOON + HOUR }, 'endsAt'],
  ['over already', { startsAt: NOON - HOUR, endsAt: NOON }, 'endsAt'],
  ['a discount in words', { leaderDiscount: '一元' }, 'leaderDiscount'],
])('says at the field what is wrong: %s', (_, part, field) => {
  const read = readCampaign({ ...draft, ...part }, skus, null, NOON)
  expect('errors' in read && Object.keys(read.errors)).toContain(field)
})

test('a variant without a price takes no part', () => {
  const read = readCampaign({ ...draft, ...prices('', '20') }, skus, null, NOON)
  expect('campaign' in read && read.campaign.offers).toEqual([
    { size: 2, prices: [{ skuId: 's2', price: 2000 }] },
  ])
})

test('buyers read of each size that is right, the smallest first', () => {
  const offers = [
    { key: '1', size: '5', prices: { s1: '9.9', s2: '12' } },
    { key: '2', size: '2', prices: { s1: '15', s2: '15' } },
    { key: '3', size: '3', prices: { s1: '99', s2: '' } },
  ]
  expect(offerWords({ ...draft, offers }, skus)).toEqual(['2人拼 ¥15', '5人拼 ¥9.9起'])
})

test('a campaign is coming, running or over', () => {
  const campaign = campaignOf({ startsAt: NOON, endsAt: NOON + HOUR })
  const at = [NOON - 1, NOON, NOON + HOUR].map((now) => campaignState(campaign, now))
  expect(at).toEqual(['未开始', '进行中', '已结束'])
})

test('a moment of a picker is one in China', () => {
  expect(momentParts(NOON)).toEqual(['2026-11-22', '12:00'])
  expect(momentOf('2026-11-22', '12:00')).toBe(NOON)
  expect(momentOf('soon', '12:00')).toBeNull()
  const minutes = fc.integer({ min: 0, max: 60_000_000 }).map((n) => n * 60_000)
  fc.assert(fc.property(minutes, (at) => expect(momentOf(...momentParts(at))).toBe(at)))
})
