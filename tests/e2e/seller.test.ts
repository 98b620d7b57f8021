import {
  answer,
  confirmAnswer,
  fillReturn,
  openApply,
  requestIs,
  sendBack,
  submitRequest,
} from './after-sale-page'
import { keepPhone, keepStage } from './album'
import { startOpenCloud } from './cloud'
import { journeyIn } from './journey'
import { CHEN, KEEPER, LIN } from './people'
import { goodsCard, stockFigures } from './product-form'
import { openConsole, openTile } from './seller-console'
import {
  LARGE,
  makeProduct,
  orderTwo,
  PAID_LATER,
  payLess,
  PICTURES,
  receive,
  shipInOne,
  shipInTwo,
  SMALL,
  TITLE,
  TWO_SMALL,
} from './seller-sale'
import { booksOf, paymentOf, readBooks } from './shop-books'
import { fenIn, paramOf, pay, priceAt, showOrder, shown } from './shopping'
import { choosePerson } from './stage-controls'
import { settled } from './until'
import { visit } from './wechat'

jest.setTimeout(300_000)

/** Half of what was paid, rounded down. */
const HALF = 3987

const at = journeyIn(startOpenCloud)

/** One of two pieces goes back: asked for, granted, sent, accepted, refunded. */
async function returnOne(orderId: string): Promise<void> {
  const { phone, stage } = at
  const seller = stage.phone('b')
  await showOrder(phone)
  await openApply(phone)
  await fillReturn(stage, 'a', PICTURES[1] ?? '')
  expect(await priceAt(phone, '.apply-bar__money .price')).toBe(HALF)
  await keepPhone(stage, 'a', '21-request')
  await submitRequest(phone)
  const request = `#/packages/order/pages/after-sale/index?orderId=${orderId}&id=${await paramOf(stage, 'a', 'id')}`

  await openConsole(stage, 'b')
  await openTile(seller, '售后')
  await shown(seller, '.after-sale__picture').first().waitFor()
  await keepPhone(stage, 'b', '22-requests')
  await answer(seller, '同意退货')
  await confirmAnswer(seller, '同意退货')

  await visit(stage, 'a', request)
  await requestIs(phone, '请寄回商品')
  await keepPhone(stage, 'a', '23-where-to-send-it')
  await sendBack(phone, '韵达速递', '4312345678901')

  await openConsole(stage, 'b')
  await openTile(seller, '售后')
  await answer(seller, '验货并退款')
  await keepPhone(stage, 'b', '24-accept-the-return')
  await confirmAnswer(seller, '验货并退款')
  // The job asks for the refund; WeChat Pay says a moment later that it arrived.
  await stage.advance('plus-1')
  await stage.advance('plus-1')
  const stateNow = async () =>
    (await at.as(CHEN).call('order.get', { orderId })).afterSales[0]?.state
  expect(await settled(stateNow, 'REFUNDED')).toBe('REFUNDED')
  await visit(stage, 'a', request)
  await requestIs(phone, '已退款')
  await keepPhone(stage, 'a', '25-refunded')
}

/** The goods: what the seller's stock page and the server say. */
async function stockAgrees(productId: string): Promise<void> {
  const { stage } = at
  const phone = stage.phone('b')
  await openConsole(stage, 'b')
  await openTile(phone, '商品')
  await goodsCard(phone, TITLE).locator('.btn').filter({ hasText: '库存' }).click()
  await shown(phone, '.stock-row').first().waitFor()
  expect(await stockFigures(phone, SMALL.value)).toEqual([17, 0, 3])
  expect(await stockFigures(phone, LARGE.value)).toEqual([10, 0, 0])
  await keepPhone(stage, 'b', '26-stock')
  const { product } = await at.as(KEEPER).call('seller.getProduct', { productId })
  expect(product.skus.map(({ available, held, sold }) => [available, held, sold])).toEqual([
    [17, 0, 3],
    [10, 0, 0],
  ])
}

/** The reports: what the dashboard shows and what WeChat Pay's books say of the whole shop. */
async function dashboardAgrees(): Promise<void> {
  const { stage } = at
  const phone = stage.phone('b')
  const books = await readBooks(at.cloud)
  const read = () => at.as(KEEPER).call('seller.dashboard', {})
  expect(await settled(async () => booksOf(await read()), books)).toEqual(books)
  const today = (await read()).days.at(-1)
  await openConsole(stage, 'b')
  await openTile(phone, '数据')
  const values = shown(phone, '.today__value')
  await values.first().waitFor()
  const [sales = '', orders, , refunds = ''] = await values.allInnerTexts()
  expect([fenIn(sales), Number(orders), fenIn(refunds)]).toEqual([
    today?.sales,
    today?.orders,
    today?.refunds,
  ])
  await shown(phone, '.trend__picture').waitFor()
  await keepPhone(stage, 'b', '27-dashboard')
  await keepStage(stage, '28-stage-dashboard')
}

test('made, sold, shipped, received; one of two pieces back; stock, money and dashboard agree', async () => {
  const { phone, stage } = at
  await choosePerson(stage, 'b', KEEPER)
  const productId = await makeProduct(at)

  const first = await orderTwo(at, productId)
  expect(await priceAt(phone, '.pay-panel .price')).toBe(TWO_SMALL)
  await pay(phone)
  await shipInTwo(at, first)
  await receive(at, first)

  await choosePerson(stage, 'a', CHEN)
  const second = await orderTwo(at, productId)
  await payLess(at)
  await shipInOne(at, second)
  await returnOne(second)

  const one = await at.as(LIN).call('order.get', { orderId: first })
  const other = await at.as(CHEN).call('order.get', { orderId: second })
  expect([one.amounts.payable, other.amounts.payable]).toEqual([TWO_SMALL, PAID_LATER])
  expect(other.afterSales.map(({ state, refund }) => ({ state, refund }))).toEqual([
    { state: 'REFUNDED', refund: { amount: HALF, state: 'SUCCESS' } },
  ])
  expect(await paymentOf(at.cloud, one.transactionId)).toEqual({
    total: TWO_SMALL,
    refunded: 0,
    refunds: 0,
  })
  expect(await paymentOf(at.cloud, other.transactionId)).toEqual({
    total: PAID_LATER,
    refunded: HALF,
    refunds: 1,
  })
  await stockAgrees(productId)
  await dashboardAgrees()
})
