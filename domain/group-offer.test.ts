import fc from 'fast-check'
import type { Product } from './catalogue'
import type { GroupCampaign } from './group-campaign'
import {
  atGroupPrices,
  groupPrice,
  isWithinLimit,
  runningCampaign,
  termsToOpen,
} from './group-offer'
import { fen } from './money'

const START = 1000
const END = 5000
const postage = { fee: fen(600), freeFrom: fen(9900), regions: [], byWeight: null }

function campaign(more: Partial<GroupCampaign> = {}): GroupCampaign {
  return {
    id: 'c1',
    offers: [
      { size: 2, prices: [{ skuId: 'p-1', price: fen(900) }] },
      {
        size: 3,
        prices: [
          { skuId: 'p-1', price: fen(800) },
          { skuId: 'p-2', price: fen(1700) },
        ],
      },
    ],
    durationMs: 86_400_000,
    limitPerPerson: null,
    stockShare: null,
    startsAt: START,
    endsAt: END,
    newcomersOnly: false,
    leaderDiscount: fen(0),
    listsForming: true,
    ...more,
  }
}

function product(group: GroupCampaign | null): Product {
  const sku = { values: ['标准'], listPrice: null, picture: null, weight: 0 }
  return {
    _id: 'p',
    state: 'ON_SALE',
    categoryId: 'c',
    title: '商品',
    subtitle: '',
    pictures: ['cloud://e/p.png'],
    details: [],
    tags: [],
    options: [],
    skus: [
      { skuId: 'p-1', price: fen(1000), ...sku },
      { skuId: 'p-2', price: fen(2000), ...sku },
    ],
    minPrice: fen(1000),
    sold: 0,
    rank: 0,
    terms: [],
    createdAt: 0,
    group,
    supplierId: null,
    rev: 0,
  }
}

describe('a campaign', () => {
  it.each([
    [START - 1, false],
    [START, true],
    [END - 1, true],
    [END, false],
  ])('at %i runs: %s', (now, runs) => {
    expect(runningCampaign(product(campaign()), now) !== null).toBe(runs)
  })

  it('is not there without one', () => {
    expect(runningCampaign(product(null), START)).toBeNull()
  })
})

describe('the terms of a group that is opened', () => {
  it.each([
    ['before the start', { size: 2, skuId: 'p-1' }, START - 1],
    ['at the end', { size: 2, skuId: 'p-1' }, END],
    ['of a size that is not offered', { size: 4, skuId: 'p-1' }, START],
    ['with a SKU that this size does not sell', { size: 2, skuId: 'p-2' }, START],
    ['with a SKU that is not there', { size: 2, skuId: 'x' }, START],
  ])('%s do not exist', (_, wanted, now) => {
    expect(termsToOpen(product(campaign()), wanted, postage, now)).toEqual({
      ok: false,
      error: { code: 'GROUP_OFFER_GONE' },
    })
  })

  it('are the campaign’s of the moment, frozen with the postage', () => {
    const more = { limitPerPerson: 3, stockShare: 20, newcomersOnly: true, leaderDiscount: fen(50) }
    const running = campaign({ ...more, listsForming: false })
    expect(termsToOpen(product(running), { size: 3, skuId: 'p-2' }, postage, START)).toEqual({
      ok: true,
      value: {
        campaignId: 'c1',
        terms: {
          offer: running.offers[1],
          durationMs: 86_400_000,
          limitPerPerson: 3,
          sharesStock: true,
          newcomersOnly: true,
          leaderDiscount: 50,
          listed: false,
          postage,
        },
      },
    })
  })
})

describe('a product at a group’s prices', () => {
  it('has the SKUs that the group sells only, at its prices', () => {
    const [two, three] = campaign().offers
    if (!two || !three) throw new Error('no offers')
    const pricesOf = (of: Product) => of.skus.map(({ skuId, price }) => [skuId, price])
    expect(pricesOf(atGroupPrices(product(null), two))).toEqual([['p-1', 900]])
    expect(pricesOf(atGroupPrices(product(null), three))).toEqual([
      ['p-1', 800],
      ['p-2', 1700],
    ])
    expect(groupPrice(two, 'p-2')).toBeNull()
  })
})

it('a limit counts what was bought before; none is no limit', () => {
  const whole = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(whole, whole, whole, (limitPerPerson, bought, quantity) => {
      expect(isWithinLimit({ limitPerPerson }, bought, quantity)).toBe(
        bought + quantity <= limitPerPerson,
      )
      expect(isWithinLimit({ limitPerPerson: null }, bought, quantity)).toBe(true)
    }),
  )
})
