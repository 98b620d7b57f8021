import path from 'node:path'
import { keepPhone, keepStage } from './album'
import type { OpenCloud } from './cloud'
import type { JourneyIn } from './journey'
import { chooseCarrier, scanWaybill, sendParcels, toShipPage, typeWaybill } from './parcel-page'
import { KEEPER, LIN } from './people'
import {
  addOption,
  addPictures,
  closeSheet,
  fillField,
  fillSku,
  goodsCard,
  openCampaign,
  pick,
  publish,
} from './product-form'
import { openConsole, openTile } from './seller-console'
import { openOrderTab, openSellerOrder, orderCard, takeOff } from './seller-order-page'
import {
  button,
  chooseVariant,
  openOrders,
  openShop,
  paramOf,
  pay,
  placeOrder,
  priceAt,
  showOrder,
  shown,
} from './shopping'
import { settled } from './until'
import { visit } from './wechat'

/** Buyers hold phone A, the seller phone B. */
type Shop = JourneyIn<OpenCloud>

export const TITLE = '保山小粒咖啡豆'
export const PICTURES = ['coffee-beans-1', 'coffee-beans-2'].map((name) =>
  path.resolve(__dirname, `../../emulator/seeds/pictures/products/${name}.jpg`),
)
export const SMALL = { value: '250克', price: '39.9', stock: '20' }
export const LARGE = { value: '500克', price: '69.9', stock: '10' }
/** Two of the small ones; above what is sent for nothing. */
export const TWO_SMALL = 7980
/** With five fen off. */
export const PAID_LATER = 7975

/** The seller makes the product on phone B and opens group buying; answers its id. */
export async function makeProduct(at: Shop): Promise<string> {
  const { stage } = at
  const phone = stage.phone('b')
  await openConsole(stage, 'b')
  await keepPhone(stage, 'b', '01-console')
  await openTile(phone, '商品')
  await button(phone, '新建商品').click()
  await addPictures(stage, 'b', PICTURES)
  await fillField(phone, '标题', `${TITLE} 中度烘焙`)
  await fillField(phone, '副标题', '坚果与红糖的香气')
  await pick(phone, '茶饮咖啡')
  await keepPhone(stage, 'b', '02-product-form')
  await addOption(phone, '净含量', [SMALL.value, LARGE.value])
  await fillSku(phone, SMALL)
  await keepPhone(stage, 'b', '03-variant')
  await closeSheet(phone)
  await fillSku(phone, LARGE)
  await closeSheet(phone)
  await shown(phone, '.sku-line').first().scrollIntoViewIfNeeded()
  await keepPhone(stage, 'b', '04-variants')
  await publish(phone)
  await openCampaign(phone, TITLE)
  await keepPhone(stage, 'b', '05-campaign')
  await button(phone, '开始活动').click()
  await goodsCard(phone, TITLE).filter({ hasText: '拼团中' }).waitFor()
  await keepPhone(stage, 'b', '06-products')
  const list = { state: 'ON_SALE', sort: 'newest' } as const
  const { items } = await at.as(KEEPER).call('seller.listProducts', list)
  return items.find(({ title }) => title.startsWith(TITLE))?.id ?? ''
}

/** On phone A: two of the first variant, up to the cashier; answers the order's id. */
export async function orderTwo(at: Shop, productId: string): Promise<string> {
  const { phone, stage } = at
  await visit(stage, 'a', `#/pages/product/index?id=${productId}`)
  await chooseVariant(phone)
  await shown(phone, '.sheet .stepper__button').last().click()
  await placeOrder(phone)
  return paramOf(stage, 'a', 'orderId')
}

/** The clock moves a minute, after which WeChat knows every parcel of the order. */
async function uploaded(at: Shop, orderId: string): Promise<void> {
  await at.stage.advance('plus-1')
  const complete = async () => {
    const { order } = await at.as(KEEPER).call('seller.getOrder', { orderId })
    return order.upload?.complete
  }
  expect(await settled(complete, true)).toBe(true)
}

/** The seller sends two pieces in two parcels: one waybill is typed, one scanned. */
export async function shipInTwo(at: Shop, orderId: string): Promise<void> {
  const { stage } = at
  const phone = stage.phone('b')
  await openOrderTab(stage, 'b', { tab: '待发货', words: TITLE })
  await keepPhone(stage, 'b', '11-orders')
  await orderCard(phone, TITLE).locator('.btn').filter({ hasText: '发货' }).click()
  await chooseCarrier(phone, '中通快递')
  await typeWaybill(phone, '751234567890123')
  await shown(phone, '.packed .stepper__button').first().click()
  await shown(phone, '.ship__add').click()
  await scanWaybill(phone, 'SF1234567890123', 1)
  await shown(phone, '.ship__left').filter({ hasText: '全部发出' }).waitFor()
  await keepPhone(stage, 'b', '12-ship')
  await sendParcels(phone)
  await uploaded(at, orderId)
  await openOrderTab(stage, 'b', { tab: '已发货', words: TITLE })
  await openSellerOrder(phone, TITLE)
  await shown(phone, '.parcel-upload').filter({ hasText: '微信已收到全部发货信息' }).waitFor()
  expect(await shown(phone, '.parcel__waybill').allInnerTexts()).toEqual([
    '751234567890123',
    'SF1234567890123',
  ])
  await keepPhone(stage, 'b', '13-order')
}

/** The buyer says in WeChat's own sheet that the goods came. */
export async function receive(at: Shop, orderId: string): Promise<void> {
  const { phone, stage } = at
  await showOrder(phone)
  await shown(phone, '.bought-parcel').first().waitFor()
  await keepPhone(stage, 'a', '14-parcels')
  await button(phone, '确认收货').click()
  await phone.getByTestId('wx-receipt-confirm').waitFor()
  await keepStage(stage, '15-stage-receipt')
  await phone.getByTestId('wx-receipt-confirm').click()
  await shown(phone, '.order-head__state').filter({ hasText: '已收货' }).waitFor()
  const { state } = await at.as(LIN).call('order.get', { orderId })
  expect(state).toBe('RECEIVED')
}

/** The seller takes five fen off an unpaid order, and its buyer pays the new price. */
export async function payLess(at: Shop): Promise<void> {
  const { phone, stage } = at
  const seller = stage.phone('b')
  await openOrderTab(stage, 'b', { tab: '待付款', words: TITLE })
  await openSellerOrder(seller, TITLE)
  await takeOff(seller, '0.05')
  await stage.advance('plus-1')
  await openShop(stage, 'a')
  await openOrders(phone, '待付款')
  await button(phone, '去付款').click()
  await shown(phone, '.pay-panel').waitFor()
  expect(await settled(() => priceAt(phone, '.pay-panel .price'), PAID_LATER)).toBe(PAID_LATER)
  await pay(phone)
}

export async function shipInOne(at: Shop, orderId: string): Promise<void> {
  const { stage } = at
  const phone = stage.phone('b')
  await openOrderTab(stage, 'b', { tab: '待发货', words: TITLE })
  await openSellerOrder(phone, TITLE)
  await toShipPage(phone)
  await typeWaybill(phone, 'YT1234567890123')
  await chooseCarrier(phone, '圆通速递')
  await sendParcels(phone)
  await uploaded(at, orderId)
}
