import * as fc from 'fast-check'
import type { Fen } from '@domain/money'
import { sampleSettings } from '../../../tests/client/settings'
import { draftOf, isChanged, readDraft, type SettingsDraft } from './settings-draft'
import type { SettingsData } from './use-settings'

const DAY = 86_400_000
const money = fc.integer({ min: 0, max: 100_000 }).map((n) => n as Fen)
const threshold = fc.option(fc.integer({ min: 1, max: 9_999_999 }).map((n) => n as Fen))
const grams = fc.integer({ min: 1, max: 1_000_000 })
const days = (min: number, max: number) => fc.integer({ min, max }).map((n) => n * DAY)

const settings: fc.Arbitrary<SettingsData> = fc
  .record({
    fee: money,
    freeFrom: threshold,
    byWeight: fc.option(
      fc.record({ firstGrams: grams, firstFee: money, stepGrams: grams, stepFee: money }),
    ),
    regionFee: money,
    windowMs: days(7, 90),
    protectionMs: days(1, 365),
    lowStock: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ fee, freeFrom, byWeight, regionFee, windowMs, protectionMs, lowStock }) => ({
    ...sampleSettings,
    // By weight there is no fee of its own to type.
    postage: {
      fee: byWeight ? (0 as Fen) : fee,
      freeFrom,
      byWeight,
      regions: [
        { provinces: ['西藏自治区', '青海省'], fee: regionFee, freeFrom: null, closed: false },
        { provinces: ['台湾省'], fee: 0 as Fen, freeFrom: null, closed: true },
      ],
    },
    afterSale: { ...sampleSettings.afterSale, windowMs },
    sharing: { ...sampleSettings.sharing, protectionMs },
    lowStock,
  }))

test('what nobody touched is saved as it was read', () => {
  fc.assert(
    fc.property(settings, (before) => {
      const draft = draftOf(before)
      if (before.postage.byWeight) expect(draft.postage.fee).toBe('0')
      expect(readDraft(draft, before)).toEqual({ settings: before })
      expect(isChanged(draft, before)).toBe(false)
    }),
  )
})

const draft = draftOf(sampleSettings)
const numbers = (part: Partial<SettingsDraft['numbers']>) => ({
  numbers: { ...draft.numbers, ...part },
})

test.each<[string, Partial<SettingsDraft>, string]>([
  ['no name', { shopName: '  ' }, 'shopName'],
  ['less than the law gives', numbers({ windowDays: '6' }), 'windowDays'],
  ['more than is safe', numbers({ groupHours: '73' }), 'groupHours'],
  ['no number', numbers({ lowStock: '十' }), 'lowStock'],
  ['half a day', numbers({ receiveDays: '10.5' }), 'receiveDays'],
  ['no postage', { postage: { ...draft.postage, fee: '' } }, 'postage.fee'],
  ['free from nothing', { postage: { ...draft.postage, freeFrom: '0' } }, 'postage.freeFrom'],
  [
    'weight without grams',
    {
      postage: {
        ...draft.postage,
        byWeight: { firstGrams: '0', firstFee: '8', stepGrams: '1000', stepFee: '2' },
      },
    },
    'postage.firstGrams',
  ],
  [
    'half a return address',
    { returnAddress: { name: '仓库', phone: '', region: null, detail: '' } },
    'return.phone',
  ],
  [
    'a short template id',
    { templates: { ...draft.templates, REFUNDED: 'abc' } },
    'template.REFUNDED',
  ],
])('says at the field what is wrong: %s', (_, part, field) => {
  const read = readDraft({ ...draft, ...part }, sampleSettings)
  expect('errors' in read && Object.keys(read.errors)).toContain(field)
})

test('an address that is empty in every field is none', () => {
  const returnAddress = { name: '', phone: ' ', region: null, detail: '' }
  const read = readDraft({ ...draft, returnAddress }, sampleSettings)
  expect('settings' in read && read.settings.returnAddress).toBeNull()
})
