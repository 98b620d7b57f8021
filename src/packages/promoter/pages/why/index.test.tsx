import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { explanation } from '../../../../../tests/client/network'
import WhyPage from './index'

test('answers in one sentence, then what led to it, then the rule', async () => {
  const cloud = fakeCloud({ 'referral.explain': () => explanation() })
  await mountPage(WhyPage, { ref: 'r1' })
  await until(() => document.querySelector('.why__verdict') !== null)
  expect(cloud.calls[0]?.input).toEqual({ ref: 'r1' })
  expect(textOf('.why__verdict')).toBe(
    '这笔订单计入你的成交：这位好友最早打开的是你的分享，且还在保护期内。',
  )
  expect(texts('.touch__what')).toEqual([
    '打开了你的分享（微信聊天）',
    '打开了别人的分享（海报）',
    '下单',
  ])
  expect(texts('.touch__when')).toEqual([
    '2026-11-20 12:00',
    '2026-11-21 12:00',
    '2026-11-22 12:00',
  ])
  expect(texts('.touch__note')).toEqual(['第一次带来 · 这次计入了你的成交', '仅作记录'])
  expect(textOf('.why__rule')).toContain('自己买的不计入自己的成交')
})

test('why not me', async () => {
  const lost = explanation({ earned: false, amount: null, reason: 'LAST_TOUCH' })
  fakeCloud({ 'referral.explain': () => lost })
  await mountPage(WhyPage, { ref: 'r1' })
  await until(() => document.querySelector('.why__verdict--notMine') !== null)
  expect(textOf('.why__verdict')).toBe(
    '这笔订单没有计入你的成交：下单前，对方最后打开的是别人的分享。',
  )
})

test.each(['ORDER_NOT_FOUND', 'BAD_REQUEST'] as const)('%s leads to the list', async (code) => {
  const device = watchDevice()
  fakeCloud({ 'referral.explain': () => refuse<'referral.explain'>(code) })
  await mountPage(WhyPage, { ref: 'r1' })
  await until(() => textOf('.empty__title') === '找不到这笔订单')
  await tap('.empty__action')
  expect(device.replaced()).toEqual(['/packages/promoter/pages/orders/index'])
})
