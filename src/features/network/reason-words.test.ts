import { attributionReasons } from '@domain/share-state'
import { explanation, DAY, NOON, touchedOrder } from '../../../tests/client/network'
import { protectionText, rules, shortReason, standingOf, touchNote, verdict } from './reason-words'

test.each(
  attributionReasons.flatMap((reason) => [true, false].map((earned) => ({ reason, earned }))),
)('every reason has its words: %j', (facts) => {
  const order = touchedOrder(facts)
  expect(shortReason(order)).not.toBe('')
  expect(verdict(order)).toMatch(facts.earned ? /^这笔订单计入你的成交：/ : /没有计入你的成交：/)
})

test.each([
  [{}, 'counted', '好友由你带来'],
  [{ paid: false }, 'unpaid', '对方还没有付款，付款后计入'],
  [{ refunded: true }, 'refunded', '订单已全额退款，不计入成交'],
  [{ refunded: true, paid: false }, 'refunded', '订单已全额退款，不计入成交'],
  [{ earned: false, refunded: true }, 'notMine', '好友由别人先带来，还在保护期'],
  [{ earned: false, reason: 'LAPSED' as const }, 'notMine', '打开你的分享已超过保护期'],
])('%j stands as %s', (facts, standing, words) => {
  const order = touchedOrder(facts)
  expect(standingOf(order)).toBe(standing)
  expect(shortReason(order)).toBe(words)
})

test.each([
  [15 * DAY, '15 天'],
  [DAY, '1 天'],
  [DAY / 2, '12 小时'],
  [1, '1 小时'],
])('%i ms protect for %s', (ms, text) => expect(protectionText(ms)).toBe(text))

test('the rule names the days of protection and never promises anything for sharing', () => {
  const all = rules(15 * DAY).join('')
  expect(all).toContain('15 天')
  expect(all).not.toMatch(/佣金|返现|奖励|赚/)
})

test('a touch tells what it meant', () => {
  const [first, second] = explanation().touches
  if (!first || !second) throw new Error('two touches')
  expect(touchNote(first, NOON)).toBe('这次计入了你的成交')
  expect(touchNote({ ...first, isMine: false }, NOON)).toBe('这次计入了对方的成交')
  expect(touchNote(second, NOON)).toBe('仅作记录')
  expect(touchNote({ ...second, bound: true }, NOON)).toBe('第一次带来')
  expect(touchNote({ ...second, until: NOON - 1 }, NOON)).toBe('下单时已过保护期')
})
