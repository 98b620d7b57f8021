import {
  backToShop,
  cartRows,
  cartTotal,
  checkOut,
  chosenPieces,
  countOnProduct,
  countOnTab,
  fillCart,
  openCart,
  putIntoCart,
} from './cart-page'
import { journey } from './journey'
import {
  fenIn,
  openPaySheet,
  openShop,
  isPaid,
  paramOf,
  priceAt,
  pricesAt,
  showOrder,
  shown,
  submitOrder,
  textOf,
} from './shopping'
import { settled } from './until'

jest.setTimeout(120_000)

const at = journey()

test('lines are counted, changed, removed and taken back, and left out', async () => {
  const { phone } = at
  await putIntoCart(phone, 0)
  expect(await settled(() => countOnProduct(phone).allInnerTexts(), ['1'])).toEqual(['1'])
  await backToShop(phone)
  await putIntoCart(phone, 1)
  expect(await settled(() => countOnProduct(phone).allInnerTexts(), ['2'])).toEqual(['2'])
  await backToShop(phone)
  await openCart(phone)
  const [upper = 0, lower = 0] = await pricesAt(phone, '.cart-row .price')
  expect(await cartTotal(phone, upper + lower)).toBe(upper + lower)

  await cartRows(phone).first().locator('.stepper__button').last().click()
  expect(await cartTotal(phone, 2 * upper + lower)).toBe(2 * upper + lower)
  expect(await settled(() => countOnTab(phone).allInnerTexts(), ['3'])).toEqual(['3'])

  await cartRows(phone).last().locator('.cart-row__remove').click()
  expect(await cartTotal(phone, 2 * upper)).toBe(2 * upper)
  expect(await cartRows(phone).count()).toBe(1)
  await shown(phone, '.snackbar__action').filter({ hasText: '撤销' }).click()
  expect(await cartTotal(phone, 2 * upper + lower)).toBe(2 * upper + lower)
  expect(await cartRows(phone).count()).toBe(2)

  await cartRows(phone).first().locator('.checkbox').click()
  await chosenPieces(phone, 1)
  expect(await cartTotal(phone, lower)).toBe(lower)
  await shown(phone, '.cart-bar__all .checkbox').click()
  await chosenPieces(phone, 3)
})

test('what is ordered leaves the cart, and every page says the same sum', async () => {
  const { phone, stage } = at
  await fillCart(phone, [0, 1, 2])
  await cartRows(phone).first().locator('.checkbox').click()
  await chosenPieces(phone, 2)
  const prices = (await pricesAt(phone, '.cart-row .price')).slice(1)
  const goods = prices.reduce((sum, price) => sum + price, 0)
  expect(await cartTotal(phone, goods)).toBe(goods)

  await checkOut(phone)
  expect(await pricesAt(phone, '.checkout .goods-line .price')).toEqual(prices)
  expect(await priceAt(phone, '.amounts__row')).toBe(goods)
  const payable = await priceAt(phone, '.amounts__sum')
  await submitOrder(phone)
  expect(await priceAt(phone, '.pay-panel .price')).toBe(payable)
  const orderId = await paramOf(stage, 'a', 'orderId')

  await openPaySheet(phone)
  expect(fenIn(await phone.getByTestId('wxpay-amount').innerText())).toBe(payable)
  await phone.getByTestId('wxpay-confirm').click()
  await isPaid(phone)
  await showOrder(phone)
  expect(await textOf(phone, '.order-head__state')).toBe('待发货')
  expect(await pricesAt(phone, '.goods-line .price')).toEqual(prices)
  expect(await priceAt(phone, '.amounts__sum')).toBe(payable)
  const order = await (await at.asHolder('a')).call('order.get', { orderId })
  expect(order).toMatchObject({ amounts: { goods, payable } })
  expect(order.lines.map(({ price, quantity }) => [price, quantity])).toEqual(
    prices.map((price) => [price, 1]),
  )

  await openShop(stage, 'a')
  await openCart(phone)
  expect(await cartRows(phone).count()).toBe(1)
})

test('a cart outlives a reload of its phone and is nobody else’s', async () => {
  const { phone, stage } = at
  await fillCart(phone, [3])
  await cartRows(phone).first().locator('.stepper__button').last().click()
  await chosenPieces(phone, 2)
  const title = await textOf(phone, '.cart-row__title')
  const frame = await stage.frame('a')
  await Promise.all([
    stage.page.waitForEvent('framenavigated', (navigated) => navigated === frame),
    stage.page.getByTestId('reload-a').click(),
  ])
  await chosenPieces(phone, 2)
  expect(await textOf(phone, '.cart-row__title')).toBe(title)

  const other = stage.phone('b')
  await openCart(other)
  expect(await textOf(other, '.empty__title')).toBe('购物车还是空的')
  expect(await countOnTab(other).count()).toBe(0)
})
