import type { FrameLocator } from 'playwright-core'
import { startCloud, type RunningCloud } from './cloud'
import { chooseVariant, openProduct, pay, placeOrder, showOrder, shown } from './shopping'
import { openStage, type Stage } from './stage'

jest.setTimeout(180_000)

let cloud: RunningCloud
let stage: Stage
let phone: FrameLocator

beforeAll(async () => {
  cloud = await startCloud()
})
beforeEach(async () => {
  stage = await openStage(cloud.url)
  phone = stage.phone('a')
})
afterEach(async () => {
  const { faults } = stage
  await stage.close()
  expect(faults).toEqual([])
})
afterAll(() => cloud.stop())

const text = (selector: string) => shown(phone, selector).first().innerText()

/** The pieces that the server has of the variant chosen in the open sheet. */
async function piecesLeft(skuProduct: string): Promise<number[]> {
  const response = await fetch(`${cloud.url}/invoke/shop`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': 'o-observer' },
    body: JSON.stringify({
      endpoint: 'shop.getProduct',
      input: { productId: skuProduct },
      requestKey: 'e2e-observer',
    }),
  })
  const { data } = (await response.json()) as { data: { skus: { available: number }[] } }
  return data.skus.map(({ available }) => available)
}

/** The product that the phone shows, from its address. */
function productId(): string {
  const frame = stage.page.frames().find((each) => /#\/pages\/product/.test(each.url()))
  return /[?&]id=([^&]+)/.exec(frame?.url() ?? '')?.[1] ?? ''
}

test('browse, pick a SKU, check out, pay, see the order under me', async () => {
  await openProduct(phone, 0)
  await chooseVariant(phone)
  await placeOrder(phone)
  await pay(phone)
  await showOrder(phone)
  expect(await text('.order-head__state')).toBe('待发货')
  expect(await text('.order-facts')).toContain('付款成功')

  await stage.page.getByTestId('home-a').click()
  await shown(phone, '.product-card').first().waitFor()
  await phone.getByText('我的', { exact: true }).last().click()
  await shown(phone, '.order-shortcut').filter({ hasText: '待发货' }).first().click()
  await shown(phone, '.order-card').first().waitFor()
  expect(await text('.order-card__state')).toBe('待发货')
})

test('an unpaid order that its buyer cancels gives its stock back', async () => {
  await openProduct(phone, 1)
  const id = productId()
  const before = await piecesLeft(id)
  await chooseVariant(phone)
  await placeOrder(phone)
  expect(await piecesLeft(id)).not.toEqual(before)

  await stage.page.getByTestId('home-a').click()
  await shown(phone, '.product-card').first().waitFor()
  await phone.getByText('我的', { exact: true }).last().click()
  await shown(phone, '.order-shortcut').filter({ hasText: '待付款' }).first().click()
  await shown(phone, '.order-card .btn').filter({ hasText: '取消订单' }).first().click()
  await phone.locator('.taro-modal__foot').getByText('取消订单').click()
  await phone.getByText('订单已取消').first().waitFor()
  expect(await piecesLeft(id)).toEqual(before)
})

test('an order that nobody pays closes after 15 minutes and its stock returns', async () => {
  await openProduct(phone, 2)
  const id = productId()
  const before = await piecesLeft(id)
  await chooseVariant(phone)
  await placeOrder(phone)
  expect(await piecesLeft(id)).not.toEqual(before)

  await stage.advance('plus-15')
  await stage.advance('plus-1')
  await shown(phone, '.pay-done').filter({ hasText: '已关闭' }).waitFor()
  expect(await piecesLeft(id)).toEqual(before)
})
