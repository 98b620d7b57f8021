import type { App } from './driver'

export const CHECKOUT = 'packages/order/pages/checkout/index'
const CASHIER = 'packages/order/pages/cashier/index'

/** In the open sheet: the first value of each option that can be had. */
export async function chooseSku(app: App): Promise<void> {
  for (const option of app.findAll('.sku-option')) {
    const [value] = option.querySelectorAll('.sku-value:not(.sku-value--out)')
    if (value && !value.matches('.sku-value--chosen')) await app.tap(`#${value.id}`)
  }
}

/** Waits until a button is there and may be tapped. */
export const ready = (app: App, label: string): Promise<void> =>
  app.waitFor(`${label} can be tapped`, () => {
    const [button] = app.findAll(label)
    return button !== undefined && !button.matches('.btn--still')
  })

/** On the checkout, without an address: types a first one. */
export async function typeAddress(app: App): Promise<void> {
  await app.tap('添加收货地址')
  await app.type('.field__input', '林晓', 0)
  await app.type('.field__input', '13800138000', 1)
  const value = ['浙江省', '杭州市', '西湖区']
  await app.send('[mode=region]', 'change', { value, code: [], postcode: '' })
  await app.type('.field__input', '文三路 100 号 2 幢 301', 2)
  await app.tap('保存')
  await app.waitFor('the checkout with the address', () => app.text().includes('文三路 100 号'))
}

/** On the checkout, with an address: to the cashier of a new order. */
export async function placeOrder(app: App): Promise<void> {
  await ready(app, '提交订单')
  await app.tap('提交订单')
  await app.waitFor('the cashier', () => app.page() === CASHIER)
  await app.waitFor('the amount', () => app.findAll('.pay-panel__button').length > 0)
}
