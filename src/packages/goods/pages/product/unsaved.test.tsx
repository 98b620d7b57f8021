import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { refuse } from '../../../../../tests/client/fake-cloud'
import { goodsOf } from '../../../../../tests/client/goods'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import { fill, openForm, tapText } from '../../../../../tests/client/product-form'
import SellerProductPage from './index'

test('taking away a value that is sold is asked first', async () => {
  watchDevice()
  const asked = answerConfirm(false)
  await openForm('tea')
  await tap('.cell', 0)
  await tap('.option-value__remove', 0)
  await until(() => asked.mock.calls.length === 1)
  expect(texts('.sku-line__name')).toEqual(['小', '大'])
  answerConfirm(true)
  await tap('.option-value__remove', 0)
  await until(() => texts('.sku-line__name').join() === '大')
  await type('.sheet .add-line__input', '小')
  await tap('.sheet .add-line .btn')
  expect(texts('.sku-line__main')).toEqual(['大¥29.9库存 8', '小¥19.9库存 8'])
})

test('what somebody else saved meanwhile can be loaded, and what was typed comes back', async () => {
  watchDevice()
  const asked = answerConfirm(true)
  const { cloud } = await openForm('tea', {
    'seller.saveProduct': () => refuse<'seller.saveProduct'>('CHANGED_MEANWHILE'),
  })
  await fill('副标题', '我的修改')
  cloud.answers['seller.getProduct'] = () => ({ product: goodsOf({ rev: 9, title: '对方的修改' }) })
  await tap('.bottom-bar .btn')
  await until(() => document.querySelector('.restore-notice') !== null)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(textOf('.restore-notice__words')).toContain('核对')
  const inputs = () => [...document.querySelectorAll('.field__input input')] as HTMLInputElement[]
  // The fields of the new form are drawn a moment later.
  await until(() => inputs().some(({ value }) => value === '肉桂'))
  await tapText('.restore-notice .btn', '恢复')
  await until(() => inputs().some(({ value }) => value === '我的修改'))
})

test('what was typed and not saved is offered the next time, and can be thrown away', async () => {
  watchDevice()
  await openForm('tea')
  await fill('副标题', '没写完')
  await tellPage('componentDidHide')
  await mountPage(SellerProductPage, { id: 'tea' })
  await until(() => document.querySelector('.restore-notice') !== null)
  await tapText('.restore-notice .btn', '丢弃')
  expect(document.querySelector('.restore-notice')).toBeNull()
  await mountPage(SellerProductPage, { id: 'tea' })
  await until(() => document.querySelectorAll('.product-form').length > 0)
  expect(document.querySelector('.restore-notice')).toBeNull()
})

test('another refusal is said and the form stays', async () => {
  const device = watchDevice()
  await openForm('tea', {
    'seller.saveProduct': () => refuse<'seller.saveProduct'>('CATEGORY_NOT_FOUND'),
  })
  await tapText('.choice-row__one', '水果')
  await tap('.bottom-bar .btn')
  await until(() => device.said().includes('找不到这个分类，请重新选择'))
  expect(device.backs()).toEqual([])
})

test('says what failed and tries again', async () => {
  const { cloud } = await openForm('tea', {
    'seller.getProduct': () => refuse<'seller.getProduct'>('PRODUCT_NOT_FOUND'),
  })
  cloud.answers['seller.getProduct'] = () => ({ product: goodsOf() })
  await tap('.empty__action')
  await until(() => document.querySelector('.product-form') !== null)
})
