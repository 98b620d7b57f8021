import { campaign } from '../../../tests/client/groups'
import { ruleWords } from './group-words'

test('every rule of a campaign is said', () => {
  expect(ruleWords(campaign)).toEqual([
    '开团后 24 小时内人满即成团，未成团自动全额退款',
    '老带新：仅限没有下过单的新用户参团，谁都可以开团',
    '每人限购 2 件',
    '团长开团立减 ¥2',
    '成团前可以随时退团，款项原路退回',
  ])
})

test('what does not apply is not said', () => {
  const plain = { durationMs: 3 * 86_400_000, newcomersOnly: false, limitPerPerson: null }
  expect(ruleWords({ ...plain, leaderDiscount: 0 })).toEqual([
    '开团后 3 天内人满即成团，未成团自动全额退款',
    '成团前可以随时退团，款项原路退回',
  ])
})
