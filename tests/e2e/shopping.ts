import type { FrameLocator, Locator } from 'playwright-core'

/** Taro keeps the pages below the top one in the document; only the top one is shown. */
export const shown = (phone: FrameLocator, selector: string): Locator =>
  phone.locator(`${selector}:visible`)

const tapButton = (phone: FrameLocator, text: string): Promise<void> =>
  shown(phone, '.btn').filter({ hasText: text }).last().click()

/** Opens the nth product of the shop. */
export async function openProduct(phone: FrameLocator, nth: number): Promise<void> {
  await shown(phone, '.product-card').nth(nth).click()
  await shown(phone, '.sku-choice, .product-info, .product-bar__button').first().waitFor()
}

/** On the product page: picks the first possible value of each option; returns what is left of it. */
export async function chooseVariant(phone: FrameLocator): Promise<void> {
  await tapButton(phone, '立即购买')
  const options = shown(phone, '.sku-option')
  await options.first().waitFor()
  for (const option of await options.all()) {
    await option.locator('.sku-value:not(.sku-value--out)').first().click()
  }
}

/** From the open SKU sheet to the cashier page of a new order. */
export async function placeOrder(phone: FrameLocator): Promise<void> {
  await shown(phone, '.sheet__foot .btn').click()
  await shown(phone, '.address-card').first().waitFor()
  await tapButton(phone, '提交订单')
  await shown(phone, '.pay-panel').waitFor()
}

/** On the cashier page: pays in WeChat's own sheet. */
export async function pay(phone: FrameLocator): Promise<void> {
  await tapButton(phone, '确认支付')
  await phone.getByTestId('wxpay-confirm').click()
  await shown(phone, '.pay-done').filter({ hasText: '付款成功' }).waitFor()
}

/** After the cashier: the order's page. */
export async function showOrder(phone: FrameLocator): Promise<void> {
  await tapButton(phone, '查看订单')
  await shown(phone, '.order-head').waitFor()
}
