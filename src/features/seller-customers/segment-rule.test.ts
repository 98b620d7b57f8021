import * as fc from 'fast-check'
import type { Fen } from '@domain/money'
import { readRule, ruleDraftOf, ruleWords } from './segment-rule'

const n = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })

test('a rule that nobody touched stays as it is', () => {
  const rule = fc
    .record({
      ordersFrom: n(10_000),
      spentFrom: n(9_999_999).map((amount) => amount as Fen | undefined),
      paidWithinDays: n(3650),
      notPaidForDays: n(3650),
      joinedWithinDays: n(3650),
      broughtFrom: n(10_000),
      sharesFrom: n(10_000),
      tag: fc.option(fc.constantFrom('熟客', '团长'), { nil: undefined }),
    })
    .map((all) => JSON.parse(JSON.stringify(all)) as Record<string, never>)
    .filter((given) => Object.keys(given).length > 0)
  fc.assert(
    fc.property(rule, (before) => {
      expect(readRule(ruleDraftOf(before))).toEqual({ rule: before })
    }),
  )
})

const none = ruleDraftOf({})

test.each([
  [{}, 'empty'],
  [{ ordersFrom: '0' }, 'ordersFrom'],
  [{ spentFrom: '1.234' }, 'spentFrom'],
  [{ notPaidForDays: '3651' }, 'notPaidForDays'],
  [{ tag: ' ' }, 'empty'],
] as const)('%j is no rule', (part, field) => {
  expect(readRule({ ...none, ...part })).toEqual({ wrong: [field] })
})

test('a rule reads as a sentence', () => {
  expect(ruleWords({ spentFrom: 20_050 as Fen, notPaidForDays: 60, tag: '熟客' })).toBe(
    '消费 200.5 元以上，60 天没有下单，标签「熟客」',
  )
})
