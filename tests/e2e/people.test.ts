import { writeAddress } from './address-page'
import { fillCart, openCart } from './cart-page'
import { holderOf, journey } from './journey'
import { LIN, WANG } from './people'
import {
  button,
  chooseVariant,
  openOrders,
  openProduct,
  openShop,
  openTab,
  paramOf,
  pay,
  placeOrder,
  showOrder,
  shown,
  submitOrder,
  textOf,
  toCheckout,
} from './shopping'
import { addPerson, choosePerson, nicknames, reloadStage, resetWorld } from './stage-controls'
import { settled } from './until'

jest.setTimeout(120_000)

const SEEDED = ['林小夏', '陈屿', '敏姐爱做饭', '周航', '拼享掌柜', '客服小满', '向阳果园老周']
const LIN_UNPAID = 1

const at = journey()

const unpaidOrders = async () => {
  await openShop(at.stage, 'a')
  await openOrders(at.phone, '待付款')
  return shown(at.phone, '.order-card').count()
}

test('a phone that changes hands shows each person’s own orders', async () => {
  const { phone, stage } = at
  expect(await unpaidOrders()).toBe(LIN_UNPAID)
  await choosePerson(stage, 'a', WANG)
  expect(await unpaidOrders()).toBe(0)
  await openShop(stage, 'a')
  await openProduct(phone, 3)
  await chooseVariant(phone)
  await placeOrder(phone)
  const orderId = await paramOf(stage, 'a', 'orderId')
  expect(await unpaidOrders()).toBe(1)

  await choosePerson(stage, 'a', LIN)
  expect(await unpaidOrders()).toBe(LIN_UNPAID)
  const answer = await (await at.asHolder('a')).ask('order.get', { orderId })
  expect(answer).toMatchObject({ ok: false, error: { code: 'ORDER_NOT_FOUND' } })

  await choosePerson(stage, 'a', WANG)
  await reloadStage(stage)
  expect(await holderOf(stage, 'a')).toBe(WANG)
  expect(await unpaidOrders()).toBe(1)
})

test('a newcomer writes down an address on the way to the cashier', async () => {
  const { phone, stage } = at
  await addPerson(stage, 'a', '新来的小唐')
  await openTab(phone, '我的')
  await shown(phone, '.profile-header__name').filter({ hasText: '新来的小唐' }).waitFor()
  await openTab(phone, '首页')
  await openProduct(phone, 4)
  await chooseVariant(phone)
  await toCheckout(phone)
  await shown(phone, '.cell').filter({ hasText: '添加收货地址' }).waitFor()
  await button(phone, '填写收货地址').click()

  await button(phone, '保存').click()
  await shown(phone, '.field__error').filter({ hasText: '请填写收货人姓名' }).waitFor()
  const written = { name: '唐宁', phone: '138 0013 8000', detail: '新华道 1 号 2 单元' }
  await writeAddress(stage, { ...written, region: ['河北省', '唐山市', '路北区'] })

  await submitOrder(phone)
  await shown(phone, '.order-brief__where').filter({ hasText: '河北省 唐山市 路北区' }).waitFor()
  await pay(phone)
  await showOrder(phone)
  expect(await textOf(phone, '.address-card__phone')).toContain('13800138000')
})

test('what was said stays, in the language that was chosen', async () => {
  const { stage } = at
  const { page } = stage
  await page.getByTestId('chat-input').fill('桃子到了吗？')
  await page.getByTestId('chat-send').click()
  await page.getByTestId('chat-message').filter({ hasText: '桃子到了吗？' }).waitFor()
  await page.getByTestId('chat-as-b').click()
  await page.getByTestId('chat-input').fill('到了，很甜')
  await page.getByTestId('chat-send').click()
  await page.getByTestId('chat-message').nth(1).waitFor()
  await page.getByTestId('tab-moments').click()
  await page.getByTestId('moments-input').fill('今天的水蜜桃')
  await page.getByTestId('moments-send').click()
  await page.getByTestId('moment').filter({ hasText: '今天的水蜜桃' }).waitFor()
  expect(await page.getByTestId('reset-world').innerText()).toBe('Reset world')
  await page.getByTestId('stage-lang').click()
  expect(await page.getByTestId('tab-faults').innerText()).toBe('故障')

  await reloadStage(stage)
  expect(await page.getByTestId('tab-faults').innerText()).toBe('故障')
  const said = ['桃子到了吗？', '到了，很甜']
  const messages = () => page.getByTestId('chat-message').allInnerTexts()
  expect(await settled(messages, said)).toEqual(said)
  await page.getByTestId('tab-moments').click()
  await page.getByTestId('moment').filter({ hasText: '今天的水蜜桃' }).waitFor()
})

test('a reset gives the seeded shop back and forgets what came after', async () => {
  const { phone, stage } = at
  const { page } = stage
  await fillCart(phone, [2])
  await addPerson(stage, 'a', '过客')
  await page.getByTestId('chat-input').fill('再见')
  await page.getByTestId('chat-send').click()
  await page.getByTestId('chat-message').first().waitFor()

  await resetWorld(stage)
  await shown(phone, '.product-card').first().waitFor()
  expect(await holderOf(stage, 'a')).toBe(LIN)
  await page.getByTestId('chat-message').first().waitFor({ state: 'detached' })
  await page.getByTestId('tab-pay').click()
  await page.getByTestId('pay-row').first().waitFor({ state: 'detached' })
  await openCart(phone)
  expect(await textOf(phone, '.empty__title')).toBe('购物车还是空的')
  expect(await unpaidOrders()).toBe(LIN_UNPAID)
  await choosePerson(stage, 'a', WANG)
  expect(await unpaidOrders()).toBe(0)
  expect(await settled(() => nicknames(stage), SEEDED)).toEqual(SEEDED)
})
