import { customer, customerPage } from '../../../../../tests/client/customers'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import CustomerPage from './index'

async function openCustomer(answers: Answers = {}) {
  const cloud = fakeCloud({
    'seller.getCustomer': () => customerPage,
    'seller.listSegments': () => ({ segments: [], tags: ['熟客', '团长'] }),
    ...answers,
  })
  await mountPage(CustomerPage, { id: 'p-lin' })
  await until(() => document.querySelector('.customer, .empty') !== null)
  return cloud
}

test('tells who it is, who brought them and what they did', async () => {
  const device = watchDevice()
  await openCustomer()
  expect(texts('.customer-profile__value')).toEqual(['3', '¥123', '¥3', '4', '2'])
  expect(texts('.customer-profile .tag')).toEqual(['活跃', '分享达人'])
  expect(texts('.customer-history__text')).toEqual(['水蜜桃', '水蜜桃'])
  await tap('.cell', 2)
  await tap('.cell', 3)
  await tap('.customer-history__row')
  expect(device.opened()).toEqual([
    '/packages/seller/pages/customer/index?id=p-chen',
    '/packages/seller/pages/people-tree/index?personId=p-lin',
    '/packages/seller/pages/order/index?id=o1',
  ])
})

test('chooses tags and makes a new one', async () => {
  const sent: unknown[] = []
  await openCustomer({
    'seller.tagCustomer': (input) => {
      sent.push(input)
      return { customer: { ...customer, tags: ['团长', '送货上门'] } }
    },
  })
  await tap('.cell', 0)
  await until(() => texts('.tag-sheet__tag').length === 2)
  await tap('.tag-sheet__tag', 0)
  await tap('.tag-sheet__tag', 1)
  await type('.tag-sheet__new .field__input', '送货上门')
  await tap('.sheet__foot .btn')
  await until(() => textOf('.cell__value') === '团长、送货上门')
  expect(sent).toEqual([{ personId: 'p-lin', tags: ['团长', '送货上门'] }])
})

test('says what failed', async () => {
  await openCustomer({
    'seller.getCustomer': () => refuse<'seller.getCustomer'>('PERSON_NOT_FOUND'),
  })
  expect(textOf('.empty__hint')).toBe('找不到这位客户')
})
