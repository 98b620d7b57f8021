import Taro from '@tarojs/taro'
import { answerConfirm, pagesOpen, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import {
  fire,
  mountPage,
  tap,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import { address } from '../../../../../tests/client/orders'
import { chooseAddress } from '@/features/address/chosen-address'
import AddressPage from './index'

const kept = address('x', { isDefault: true, name: '林小夏' })
const other = address('y')
const save = '.address-form__save .btn'
const errors = () => texts('.field__error, .address-form__error')

async function openForm(query: Record<string, string> = {}, answers: Answers = {}) {
  jest.spyOn(Taro, 'setNavigationBarTitle').mockResolvedValue({ errMsg: 'ok' })
  const device = watchDevice()
  const cloud = fakeCloud({
    'login.listAddresses': () => ({ addresses: [kept, other] }),
    'login.saveAddress': () => ({ addresses: [kept, other], savedId: 'n' }),
    ...answers,
  })
  await mountPage(AddressPage, query)
  await until(() => document.querySelector('.bottom-bar, .empty') !== null)
  const sent = (name: string) => cloud.calls.filter(({ endpoint }) => endpoint === name)
  return { device, cloud, sent }
}

/** Province, city and district by their places in the columns. */
async function pickRegion(...places: [number, number, number]): Promise<void> {
  const picker = 'taro-picker-core'
  await fire(picker, 'columnchange', { column: 0, value: places[0] })
  await fire(picker, 'columnchange', { column: 1, value: places[1] })
  await fire(picker, 'change', { value: places })
}

async function fillIn(): Promise<void> {
  await type('.field__input', '陈屿', 0)
  await type('.field__input', '+86 138 0013 8000', 1)
  await type('.field__input', '文三路 1 号', 2)
  await pickRegion(10, 0, 1)
}

afterEach(() => chooseAddress(null))

test('every field that is missing says so itself, and nothing is sent', async () => {
  const { sent } = await openForm()
  await tap(save)
  expect(errors()).toEqual([
    '请填写收货人姓名',
    '请填写手机号',
    '请选择所在地区',
    '请填写街道、楼栋、门牌号',
  ])
  expect(sent('login.saveAddress')).toEqual([])
})

test('a mended field stops complaining, the others go on', async () => {
  await openForm()
  await tap(save)
  await type('.field__input', '陈屿', 0)
  await pickRegion(0, 0, 0)
  expect(errors()).toEqual(['请填写手机号', '请填写街道、楼栋、门牌号'])
  await type('.field__input', '1380013', 1)
  await tap(save)
  expect(errors()[0]).toBe('号码不对，请填写 11 位手机号或带区号的座机')
})

test('saves a new address, its pasted number made plain, and goes back', async () => {
  pagesOpen('pages/me/index', 'packages/order/pages/addresses/index', 'address')
  const { device, sent } = await openForm()
  await fillIn()
  expect(textOf('.address-form__main')).toBe('浙江省 杭州市 拱墅区')
  await tap('.checkbox')
  await tap(save)
  await until(() => device.backs().length === 1)
  expect(sent('login.saveAddress')[0]?.input).toEqual({
    name: '陈屿',
    phone: '13800138000',
    region: ['浙江省', '杭州市', '拱墅区'],
    detail: '文三路 1 号',
    isDefault: true,
  })
  expect(device.backs()).toEqual([1])
})

test.each([
  ['out of the list', ['cart', '/packages/order/pages/checkout/index', 'list', 'form'], 2],
  ['at once', ['cart', 'packages/order/pages/checkout/index', 'form'], 1],
])('added for the checkout %s, it returns there', async (_, pages, delta) => {
  pagesOpen(...pages)
  const { device } = await openForm({ pick: 'yes' })
  await fillIn()
  await tap(save)
  await until(() => device.backs().length === 1)
  expect(device.backs()).toEqual([delta])
})

test('two quick taps save once', async () => {
  const { device, sent } = await openForm()
  await fillIn()
  const element = document.querySelector(save)
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await until(() => device.tabs().length === 1)
  expect(sent('login.saveAddress')).toHaveLength(1)
})

test('saving again after a network fault repeats the request, so that nothing is added twice', async () => {
  hurry()
  const { cloud, device, sent } = await openForm({}, { 'login.saveAddress': undefined as never })
  await fillIn()
  await tap(save)
  await until(() => device.said().includes('网络不太顺畅，请检查网络后重试'))
  cloud.answers['login.saveAddress'] = () => ({ addresses: [], savedId: 'n' })
  await until(() => !document.querySelector(save)?.className.includes('btn--still'))
  await tap(save)
  await until(() => device.tabs().length === 1)
  expect(new Set(sent('login.saveAddress').map(({ requestKey }) => requestKey)).size).toBe(1)
})

test('a refusal is said and the form stays', async () => {
  const { device } = await openForm(
    {},
    { 'login.saveAddress': () => refuse('ADDRESS_LIMIT', { limit: 20 }) },
  )
  await fillIn()
  await tap(save)
  await until(() => device.said().includes('最多保存 20 个地址，请先删除不用的地址'))
  expect(device.backs()).toEqual([])
})

test('an address is edited in its place', async () => {
  const { device, sent } = await openForm({ id: 'y' })
  expect(textOf('.address-form__note')).toBe('下单时自动选用，会替换原来的默认地址（林小夏）')
  await type('.field__input', '文三路 2 号', 2)
  await tap(save)
  await until(() => device.tabs().length === 1)
  expect(sent('login.saveAddress')[0]?.input).toEqual({ ...other, detail: '文三路 2 号' })
})

test('the default address says that it stays the default', async () => {
  await openForm({ id: 'x' })
  expect(document.querySelector('.checkbox--on.checkbox--off')).not.toBeNull()
  expect(textOf('.address-form__note')).toContain('把别的地址设为默认')
})

describe('removing', () => {
  const removed: Answers = { 'login.removeAddress': () => ({ addresses: [kept] }) }

  test('asks first', async () => {
    const asked = answerConfirm(false)
    const { sent } = await openForm({ id: 'y' }, removed)
    await tap('.address-form__remove')
    await until(() => asked.mock.calls.length === 1)
    expect(sent('login.removeAddress')).toEqual([])
  })

  test('confirmed, it goes and the page closes without saying that it is gone', async () => {
    answerConfirm(true)
    const { device, sent } = await openForm({ id: 'y' }, removed)
    await tap('.address-form__remove')
    await until(() => device.tabs().length === 1)
    expect(sent('login.removeAddress')[0]?.input).toEqual({ addressId: 'y' })
    expect(document.querySelector('.empty')).toBeNull()
  })

  test('refused, it says so', async () => {
    answerConfirm(true)
    const { device } = await openForm(
      { id: 'y' },
      { 'login.removeAddress': () => refuse('ADDRESS_NOT_FOUND') },
    )
    await tap('.address-form__remove')
    await until(() => device.said().includes('收货地址不存在，请重新选择'))
  })
})

test('an address that is gone leads back', async () => {
  const { device } = await openForm({ id: 'gone' })
  expect(textOf('.empty__title')).toBe('这个地址已删除')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
})
