import { act } from 'react'
import { chooseAddress } from '@/features/address/chosen-address'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import AddressesPage from './index'

const book = [address('x', { isDefault: true }), address('y')]
const form = '/packages/order/pages/address/index'

async function openBook(addresses = book, query: Record<string, string> = {}) {
  const device = watchDevice()
  const cloud = fakeCloud({ 'login.listAddresses': () => ({ addresses }) })
  await mountPage(AddressesPage, query)
  await until(() => document.querySelector('.address-card, .empty') !== null)
  return { device, cloud }
}

afterEach(() => act(() => chooseAddress(null)))

test('lists the addresses; a tap opens one, the button a new one', async () => {
  const { device } = await openBook()
  expect(texts('.address-card__who')).toEqual(['收货人 x13800000001默认', '收货人 y13800000001'])
  expect(document.querySelector('.address-card--chosen')).toBeNull()
  await tap('.address-card', 1)
  await tap('.bottom-bar .btn')
  expect(device.opened()).toEqual([`${form}?id=y`, form])
})

test('to pick from: the present choice is marked, a tap chooses and goes back', async () => {
  const { device } = await openBook(book, { pick: 'yes' })
  expect(textOf('.address-card--chosen .address-card__name')).toBe('收货人 x')
  await tap('.address-card', 1)
  expect(textOf('.address-card--chosen .address-card__name')).toBe('收货人 y')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})

test('to pick from: the pen still edits, and a new one is picked as it is saved', async () => {
  const { device } = await openBook(book, { pick: 'yes' })
  await tap('.address-card__edit', 1)
  await tap('.bottom-bar .btn')
  expect(device.opened()).toEqual([`${form}?id=y`, `${form}?pick=yes`])
})

test('none yet: says so', async () => {
  await openBook([])
  expect(textOf('.empty__title')).toBe('还没有收货地址')
  expect(textOf('.bottom-bar .btn')).toBe('新增收货地址')
})

test('a fault is said and can be tried again', async () => {
  hurry()
  const cloud = fakeCloud({})
  await mountPage(AddressesPage)
  await until(() => textOf('.empty__hint') === '网络不太顺畅，请检查网络后重试')
  cloud.answers = { 'login.listAddresses': () => ({ addresses: book }) }
  await tap('.empty__action')
  await until(() => texts('.address-card').length === 2)
})
