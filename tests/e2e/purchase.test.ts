import { journey } from './journey'
import {
  chooseVariant,
  openOrders,
  openProduct,
  openShop,
  paramOf,
  pay,
  placeOrder,
  showOrder,
  shown,
  textOf,
} from './shopping'

jest.setTimeout(180_000)

const at = journey()

/** The pieces that the server has of each variant of the product that the phone shows. */
async function piecesLeft(productId: string): Promise<number[]> {
  const { skus } = await (await at.asHolder('b')).call('shop.getProduct', { productId })
  return skus.map(({ available }) => available)
}

const productId = () => paramOf(at.stage, 'a', 'id')

test('browse, pick a SKU, check out, pay, see the order under me', async () => {
  const { phone, stage } = at
  await openProduct(phone, 0)
  await chooseVariant(phone)
  await placeOrder(phone)
  await pay(phone)
  await showOrder(phone)
  expect(await textOf(phone, '.order-head__state')).toBe('待发货')
  expect(await textOf(phone, '.order-facts')).toContain('付款成功')

  await openShop(stage, 'a')
  await openOrders(phone, '待发货')
  expect(await textOf(phone, '.order-card__state')).toBe('待发货')
})

test('an unpaid order that its buyer cancels gives its stock back', async () => {
  const { phone, stage } = at
  await openProduct(phone, 1)
  const id = await productId()
  const before = await piecesLeft(id)
  await chooseVariant(phone)
  await placeOrder(phone)
  expect(await piecesLeft(id)).not.toEqual(before)

  await openShop(stage, 'a')
  await openOrders(phone, '待付款')
  await shown(phone, '.order-card .btn').filter({ hasText: '取消订单' }).first().click()
  await phone.locator('.taro-modal__foot').getByText('取消订单').click()
  await phone.getByText('订单已取消').first().waitFor()
  expect(await piecesLeft(id)).toEqual(before)
})

test('an order that nobody pays closes after 15 minutes and its stock returns', async () => {
  const { phone, stage } = at
  await openProduct(phone, 2)
  const id = await productId()
  const before = await piecesLeft(id)
  await chooseVariant(phone)
  await placeOrder(phone)
  expect(await piecesLeft(id)).not.toEqual(before)

  await stage.advance('plus-15')
  await stage.advance('plus-1')
  await shown(phone, '.pay-done').filter({ hasText: '已关闭' }).waitFor()
  expect(await piecesLeft(id)).toEqual(before)
})
