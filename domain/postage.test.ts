import fc from 'fast-check'
import { fen } from './money'
import { completeRule, postageFor, tariffOf } from './postage'
import type { PostageRule } from './shop-settings'

const flat: PostageRule = { fee: fen(600), freeFrom: fen(9900), regions: [], byWeight: null }
const byRegion: PostageRule = {
  ...flat,
  regions: [
    { provinces: ['西藏自治区', '青海省'], fee: fen(1500), freeFrom: fen(29900), closed: false },
    { provinces: ['新疆维吾尔自治区'], fee: fen(2000), freeFrom: null, closed: true },
    { provinces: ['浙江省'], fee: fen(0), freeFrom: null, closed: false },
  ],
}
const byWeight = {
  firstGrams: 1000,
  firstFee: fen(800),
  stepGrams: 500,
  stepFee: fen(200),
}

describe('flat postage', () => {
  it.each([
    { goods: 0, freeFrom: 9900, postage: 0 },
    { goods: 1, freeFrom: 9900, postage: 600 },
    { goods: 9899, freeFrom: 9900, postage: 600 },
    { goods: 9900, freeFrom: 9900, postage: 0 },
    { goods: 1_000_000, freeFrom: null, postage: 600 },
    { goods: 1, freeFrom: 0, postage: 0 },
  ])('of goods for $goods, free from $freeFrom, is $postage', ({ goods, freeFrom, postage }) => {
    const rule = { ...flat, freeFrom: freeFrom === null ? null : fen(freeFrom) }
    expect(postageFor({ goods: fen(goods), grams: 0 }, { rule, province: null })).toBe(postage)
  })
})

describe('postage by region', () => {
  it.each([
    { province: null, goods: 1000, postage: 600 },
    { province: '广东省', goods: 1000, postage: 600 },
    { province: '广东省', goods: 9900, postage: 0 },
    { province: '青海省', goods: 1000, postage: 1500 },
    { province: '青海省', goods: 9900, postage: 1500 },
    { province: '青海省', goods: 29900, postage: 0 },
    { province: '西藏', goods: 1000, postage: 1500 },
    { province: '浙江省', goods: 1000, postage: 0 },
    { province: '浙江省', goods: 0, postage: 0 },
  ])('to $province of goods for $goods is $postage', ({ province, goods, postage }) => {
    const delivery = { rule: byRegion, province }
    expect(postageFor({ goods: fen(goods), grams: 0 }, delivery)).toBe(postage)
  })

  it.each([
    [null, false],
    ['广东省', false],
    ['西藏自治区', false],
    ['新疆维吾尔自治区', true],
    ['新疆', true],
  ])('%s is closed: %s', (province, closed) => {
    expect(tariffOf({ rule: byRegion, province }).closed).toBe(closed)
  })
})

describe('postage by weight', () => {
  it.each([
    { grams: 0, province: null, postage: 800 },
    { grams: 1000, province: null, postage: 800 },
    { grams: 1001, province: null, postage: 1000 },
    { grams: 1500, province: null, postage: 1000 },
    { grams: 1501, province: null, postage: 1200 },
    { grams: 1501, province: '青海省', postage: 2700 },
    { grams: 1501, province: '浙江省', postage: 1200 },
  ])('of $grams g to $province is $postage', ({ grams, province, postage }) => {
    const delivery = { rule: { ...byRegion, byWeight }, province }
    expect(postageFor({ goods: fen(1000), grams }, delivery)).toBe(postage)
  })

  it('is nothing from the threshold of the place on', () => {
    const rule = { ...byRegion, byWeight }
    const cargo = { goods: fen(9900), grams: 90_000 }
    expect(postageFor(cargo, { rule, province: '广东省' })).toBe(0)
    expect(postageFor(cargo, { rule, province: '西藏自治区' })).toBeGreaterThan(0)
  })

  it('never falls with the weight, and a step more costs at most one step’s fee more', () => {
    const delivery = { rule: { ...flat, freeFrom: null, byWeight }, province: null }
    const whole = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 500 }), (grams, more) => {
        const lighter = postageFor({ goods: fen(1), grams }, delivery)
        const heavier = postageFor({ goods: fen(1), grams: grams + more }, delivery)
        expect(heavier - lighter).toBeGreaterThanOrEqual(0)
        expect(heavier - lighter).toBeLessThanOrEqual(200)
      }),
    )
  })
})

it('a rule that was stored before there were regions and weights has none', () => {
  expect(completeRule({ fee: fen(600), freeFrom: null })).toEqual({ ...flat, freeFrom: null })
  expect(completeRule(byRegion)).toEqual(byRegion)
})
