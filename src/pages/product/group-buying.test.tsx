import { cartStore } from '@/features/cart/cart-store'
import { checkoutDraft } from '@/lib/checkout-draft'
import { watchDevice } from '../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../tests/client/fake-cloud'
import { campaign, forming } from '../../../tests/client/groups'
import { mountPage, tap, textOf, texts, until } from '../../../tests/client/mount-page'
import { person, product } from '../../../tests/client/samples'
import ProductPage from './index'

const base: Answers = {
  'shop.getProduct': () => ({ ...product, group: campaign }),
  'shop.formingGroups': () => ({ groups: [] }),
  'login.enter': () => person,
  'referral.touch': () => ({ outcome: 'LOGGED', sharer: null }),
  'referral.prepareShare': () => ({ chat: 'a', moments: 'b', activityId: null }),
}

async function openProduct(answers: Answers = {}) {
  const cloud = fakeCloud({ ...base, ...answers })
  await mountPage(ProductPage, { id: 'tee' })
  await until(() => textOf('.product-headline__title') === '长绒棉短袖')
  return cloud
}

beforeEach(() => cartStore.set([]))
afterEach(() => checkoutDraft.clear())

test('offers two ways to buy, each with its price, and says the rules', async () => {
  await openProduct()
  expect(textOf('.product-headline__price')).toContain('49起拼团价单独购买 ¥59')
  expect(texts('.product-bar__button')).toEqual(['¥59单独购买', '¥493 人团 · 发起拼团'])
  expect(texts('.group-rules__rule')).toContain('团长开团立减 ¥2')
})

test('alone: into the cart or at once, at the single price', async () => {
  watchDevice()
  await openProduct()
  await tap('.product-bar__button', 0)
  expect(texts('.sheet__foot .btn')).toEqual(['加入购物车', '立即购买'])
  await tap('.sku-value', 0)
  await tap('.sku-value', 2)
  await tap('.sheet__foot .btn', 1)
  expect(checkoutDraft.get()).toEqual({ source: 'buyNow', items: [{ skuId: 'wm', quantity: 1 }] })
})

test('together: the size decides what is sold and for how much, the rule how many', async () => {
  const device = watchDevice()
  await openProduct()
  await tap('.product-bar__button', 1)
  expect(texts('.sku-value').slice(0, 2)).toEqual(['2 人团 ¥54', '3 人团 ¥49'])
  const out = (n: number) => document.querySelectorAll('.sku-value')[n]?.className.includes('--out')
  expect([out(2), out(3)]).toEqual([false, true]) // threes sell no black
  await tap('.sku-value', 0)
  expect([out(2), out(3)]).toEqual([false, false])
  await tap('.sku-value', 3)
  await tap('.sku-value', 5)
  expect(textOf('.sku-head__price')).toBe('6469')
  for (let n = 0; n < 4; n += 1) await tap('.stepper__button', 1)
  await tap('.sheet__foot .btn')
  expect(checkoutDraft.get()).toEqual({
    source: 'buyNow',
    items: [{ skuId: 'bl', quantity: 2 }],
    group: { choice: { kind: 'open', size: 2 }, productId: 'tee', size: 2 },
  })
  expect(device.opened()).toEqual(['/packages/order/pages/checkout/index'])
})

test('what is chosen but not sold in this size is said, not ordered', async () => {
  const device = watchDevice()
  await openProduct()
  await tap('.product-bar__button', 0)
  await tap('.sku-value', 1)
  await tap('.sku-value', 3)
  await tap('.sheet__close')
  await tap('.product-bar__button', 1)
  await tap('.sheet__foot .btn')
  expect(device.said()).toEqual(['这一款买不到，换一款看看吧'])
  expect(checkoutDraft.get()).toBeNull()
})

test('joins a forming group from here, or looks at it first', async () => {
  const device = watchDevice()
  const groups = [forming('g7'), forming('g8', { missing: 2 })]
  await openProduct({ 'shop.formingGroups': () => ({ groups }) })
  await until(() => textOf('.forming-section__title') === '3 人正在拼单，可直接参团')
  expect(texts('.forming-group__missing')).toEqual(['还差 1 人', '还差 2 人'])
  await tap('.forming-group__leader')
  expect(device.opened()).toEqual(['/pages/group/index?id=g7'])
  await tap('.forming-group .btn', 1)
  await tap('.sku-value', 1)
  await tap('.sku-value', 3)
  await tap('.sheet__foot .btn')
  expect(checkoutDraft.get()?.group).toEqual({
    choice: { kind: 'join', groupId: 'g8' },
    productId: 'tee',
    size: 3,
  })
})

test('without a campaign nothing of it is asked or shown', async () => {
  const cloud = await openProduct({ 'shop.getProduct': () => product })
  expect(document.querySelector('.group-rules')).toBeNull()
  expect(cloud.calls.map(({ endpoint }) => endpoint)).not.toContain('shop.formingGroups')
})
