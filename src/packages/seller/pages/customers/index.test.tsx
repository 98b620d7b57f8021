import { customer } from '../../../../../tests/client/customers'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { shareTextFile } from '@/platform/files'
import CustomersPage from './index'

jest.mock('@/platform/files')
const share = jest.mocked(shareTextFile)

async function openCustomers(answers: Answers = {}) {
  const asked: unknown[] = []
  const cloud = fakeCloud({
    'seller.listSegments': () => ({
      segments: [{ id: 'g1', name: '大客户', rule: {} }],
      tags: ['熟客'],
    }),
    'seller.listCustomers': (input) => {
      asked.push(input)
      return { items: [customer], nextCursor: null }
    },
    ...answers,
  })
  await mountPage(CustomersPage)
  await until(() => document.querySelector('.customer-row, .empty') !== null)
  return { cloud, asked }
}

test('lists customers, and those of a segment or a tag', async () => {
  const device = watchDevice()
  const { asked } = await openCustomers()
  expect(texts('.customer-row__note')).toEqual([
    '3 单 · 最近 2026-11-22',
    '分享 4 次，带来 2 位好友',
  ])
  await until(() => texts('.customer-bar__chip').includes('大客户'))
  await tap('.customer-bar__chip', texts('.customer-bar__chip').indexOf('大客户'))
  await tap('.customer-bar__chip', texts('.customer-bar__chip').indexOf('#熟客'))
  await until(() => asked.length === 3)
  expect(asked).toEqual([{ limit: 20 }, { segment: 'g1', limit: 20 }, { tag: '熟客', limit: 20 }])
  await until(() => texts('.customer-row').length === 1)
  await tap('.customer-row')
  expect(device.opened()).toEqual(['/packages/seller/pages/customer/index?id=p-lin'])
})

test('gathers all pages into one file, which the second tap sends', async () => {
  share.mockResolvedValue('shared')
  const row = ['p1', '=cmd', '138****5678', 1, 3, 12_300, 0, '', 2, 1, '', 'NEW']
  await openCustomers({
    'seller.exportCustomers': ({ cursor }) =>
      cursor === undefined
        ? { items: [row], nextCursor: 'next' }
        : { items: [row], nextCursor: null },
  })
  await tap('.bottom-bar .btn')
  await until(() => textOf('.bottom-bar') === '发送文件（2 位客户）')
  await tap('.bottom-bar .btn')
  await until(() => share.mock.calls.length === 1)
  const [name, text] = share.mock.calls[0] ?? []
  expect(name).toMatch(/^客户-\d{4}-\d{2}-\d{2}\.csv$/)
  expect(text).toContain('客户编号')
  expect(text).not.toMatch(/(^|[,\n])=cmd/)
})

test('says what failed and tries again', async () => {
  const { cloud } = await openCustomers({
    'seller.listCustomers': () => refuse<'seller.listCustomers'>('BUSY'),
  })
  cloud.answers['seller.listCustomers'] = () => ({ items: [], nextCursor: null })
  await tap('.empty__action')
  await until(() => textOf('.empty__title') === '还没有客户')
})
