import type { Fen } from '@domain/money'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import SegmentsPage from './index'

const own = { id: 'g1', name: '大客户', rule: { spentFrom: 50_000 as Fen } }

async function openSegments(answers: Answers = {}) {
  fakeCloud({ 'seller.listSegments': () => ({ segments: [own], tags: [] }), ...answers })
  await mountPage(SegmentsPage)
  await until(() => document.querySelector('.cell, .empty') !== null)
}

test('a new rule needs a condition', async () => {
  const sent: unknown[] = []
  await openSegments({
    'seller.saveSegment': (input) => {
      sent.push(input)
      return { segments: [own] }
    },
  })
  expect(textOf('.cell__value')).toBe('消费 500 元以上')
  await tap('.bottom-bar .btn')
  await type('.sheet .field__input', '沉睡大客户', 0)
  await tap('.sheet__foot .btn')
  expect(textOf('.segment-sheet__hint')).toBe('请至少填写一个条件')
  await type('.sheet .field__input', '60', 4)
  await tap('.sheet__foot .btn')
  await until(() => sent.length === 1)
  expect(sent).toEqual([{ name: '沉睡大客户', rule: { notPaidForDays: 60 } }])
})

test('a rule is removed after asking', async () => {
  watchDevice()
  answerConfirm(true)
  const sent: unknown[] = []
  await openSegments({
    'seller.removeSegment': (input) => {
      sent.push(input)
      return { segments: [] }
    },
  })
  await tap('.cell')
  await tap('.sheet__foot .btn', 0)
  await until(() => sent.length === 1)
  expect(sent).toEqual([{ segmentId: 'g1' }])
  await until(() => texts('.sheet').length === 0)
})
