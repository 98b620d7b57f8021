import type { FrameLocator, Locator } from 'playwright-core'
import type { Side, Stage } from './stage'

/** Taro keeps the pages below the top one in the document; only the top one is shown. */
export const shown = (phone: FrameLocator, selector: string): Locator =>
  phone.locator(`${selector}:visible`)

export const button = (phone: FrameLocator, text: string): Locator =>
  shown(phone, '.btn').filter({ hasText: text }).last()

export const textOf = (phone: FrameLocator, selector: string): Promise<string> =>
  shown(phone, selector).first().innerText()

/** '合计 ¥39.9' -> 3990. Throws when there is no price in the text. */
export function fenIn(text: string): number {
  const [, whole, decimals = ''] = /(\d+)(?:\.(\d{1,2}))?/.exec(text.replace(/\s/g, '')) ?? []
  if (whole === undefined) throw new Error(`no price in ${text}`)
  return Number(whole + decimals.padEnd(2, '0'))
}

/** In fen. */
export const priceAt = async (phone: FrameLocator, selector: string): Promise<number> =>
  fenIn(await textOf(phone, selector))

/** All prices that the page shows there, in fen. */
export const pricesAt = async (phone: FrameLocator, selector: string): Promise<number[]> =>
  (await shown(phone, selector).allInnerTexts()).map(fenIn)

/** A parameter of the page that the phone shows. */
export async function paramOf(stage: Stage, side: Side, name: string): Promise<string> {
  const { hash } = new URL((await stage.frame(side)).url())
  const value = new URLSearchParams(hash.split('?')[1]).get(name)
  if (value === null) throw new Error(`no ${name} in ${hash}`)
  return value
}

/** The shop's front page, on a phone as if just opened. What the device keeps stays. */
export async function openShop(stage: Stage, side: Side): Promise<void> {
  await stage.page.getByTestId(`home-${side}`).click()
  await shown(stage.phone(side), '.product-card').first().waitFor()
}

/** One of the tabs below the shop's front page, the cart or me. */
export const openTab = (phone: FrameLocator, name: '首页' | '购物车' | '我的'): Promise<void> =>
  phone.locator('.weui-tabbar__item').filter({ hasText: name }).click()

/** From a tab page: the person's orders of a kind. */
export async function openOrders(phone: FrameLocator, kind: '待付款' | '待发货'): Promise<void> {
  await openTab(phone, '我的')
  await shown(phone, '.order-shortcut').filter({ hasText: kind }).first().click()
  await shown(phone, '.order-card, .empty').first().waitFor()
}

/** Opens the nth product of the shop. */
export async function openProduct(phone: FrameLocator, nth: number): Promise<void> {
  await shown(phone, '.product-card').nth(nth).click()
  await shown(phone, '.product-info, .product-bar__button').first().waitFor()
}

/** What one product can be bought for. Beside group buying the first two stand behind one button. */
export type Purpose = '立即购买' | '加入购物车' | '发起拼团'

/** On the product page: opens the sheet and picks the first possible value of each option. */
export async function chooseVariant(
  phone: FrameLocator,
  purpose: Purpose = '立即购买',
): Promise<void> {
  const alone = purpose === '发起拼团' ? '' : '|单独购买'
  const wanted = new RegExp(`${purpose}${alone}`)
  // The page that one comes from stays to be seen for a moment; the upper one is the last.
  await shown(phone, '.product-bar__button').filter({ hasText: wanted }).last().click()
  await chooseOptions(phone)
}

/** In the open SKU sheet: picks the first possible value of each option. */
export async function chooseOptions(phone: FrameLocator): Promise<void> {
  const options = shown(phone, '.sku-option')
  await options.first().waitFor()
  for (const option of await options.all()) {
    // A second tap would take the choice back.
    if ((await option.locator('.sku-value--chosen').count()) > 0) continue
    await option.locator('.sku-value:not(.sku-value--out)').first().click()
  }
}

/** In the open SKU sheet: what its button says. */
export const confirmVariant = (phone: FrameLocator, purpose: Purpose | '立即参团'): Promise<void> =>
  shown(phone, '.sheet__foot .btn').filter({ hasText: purpose }).click()

/** From the open SKU sheet to the checkout. */
export const toCheckout = (phone: FrameLocator): Promise<void> => confirmVariant(phone, '立即购买')

/** On the checkout, with an address: to the cashier page of a new order. */
export async function submitOrder(phone: FrameLocator): Promise<void> {
  await shown(phone, '.address-card').first().waitFor()
  await button(phone, '提交订单').click()
  await shown(phone, '.pay-panel').waitFor()
}

/** From the open SKU sheet to the cashier page of a new order. */
export async function placeOrder(phone: FrameLocator): Promise<void> {
  await toCheckout(phone)
  await submitOrder(phone)
}

/** On the cashier page: to WeChat's own sheet, past its question for messages where it is asked. */
export async function openPaySheet(phone: FrameLocator): Promise<void> {
  await button(phone, '确认支付').click()
  const allow = phone.getByTestId('wx-subscribe-allow')
  const confirm = phone.getByTestId('wxpay-confirm')
  await allow.or(confirm).waitFor()
  if (await allow.isVisible()) await allow.click()
  await confirm.waitFor()
}

export const isPaid = (phone: FrameLocator): Promise<void> =>
  shown(phone, '.pay-done').filter({ hasText: '付款成功' }).waitFor()

/** On the cashier page: pays in WeChat's own sheet. */
export async function pay(phone: FrameLocator): Promise<void> {
  await openPaySheet(phone)
  await phone.getByTestId('wxpay-confirm').click()
  await isPaid(phone)
}

/** After the cashier: the order's page. */
export async function showOrder(phone: FrameLocator): Promise<void> {
  await button(phone, '查看订单').click()
  await shown(phone, '.order-head').waitFor()
}
