import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'

jest.setTimeout(60_000)

const CHECKOUT = 'packages/order/pages/checkout/index'
const CASHIER = 'packages/order/pages/cashier/index'
const ORDER = 'packages/order/pages/order/index'

let cloud: Cloud
let app: App
beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

/** A new person opens the shop and the first product. */
async function enterAs(openid: string): Promise<void> {
  app = await launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid })
  await app.waitFor('products are shown', () => app.findAll('.product-card').length > 0)
  await app.tap('.product-card')
  await app.waitFor('the product', () => app.findAll('立即购买').length > 0)
}

/** In the open sheet: the first value of each option that can be had. */
async function chooseSku(): Promise<void> {
  for (const option of app.findAll('.sku-option')) {
    const [value] = option.querySelectorAll('.sku-value:not(.sku-value--out)')
    if (value && !value.matches('.sku-value--chosen')) await app.tap(`#${value.id}`)
  }
}

async function buyNow(): Promise<void> {
  await app.tap('立即购买')
  await chooseSku()
  await app.tap('立即购买', -1)
  await app.waitFor('the checkout', () => app.page() === CHECKOUT)
  await ready('填写收货地址')
}

const ready = (label: string) =>
  app.waitFor(`${label} can be tapped`, () => {
    const [button] = app.findAll(label)
    return button !== undefined && !button.matches('.btn--still')
  })

async function typeAddress(): Promise<void> {
  await app.tap('添加收货地址')
  await app.type('.field__input', '林晓', 0)
  await app.type('.field__input', '13800138000', 1)
  const value = ['浙江省', '杭州市', '西湖区']
  await app.send('[mode=region]', 'change', { value, code: [], postcode: '' })
  await app.type('.field__input', '文三路 100 号 2 幢 301', 2)
  await app.tap('保存')
  await app.waitFor('the checkout with the address', () => app.text().includes('文三路 100 号'))
}

async function placeOrder(): Promise<void> {
  await ready('提交订单')
  await app.tap('提交订单')
  await app.waitFor('the cashier', () => app.page() === CASHIER)
  await app.waitFor('the amount', () => app.findAll('.pay-panel__button').length > 0)
}

const paid = () => app.waitFor('the payment is known', () => app.text().includes('付款成功'))

test('a person buys a product: shop, product, SKU, address, cashier, paid order', async () => {
  await enterAs('weapp-buyer')
  await buyNow()
  await typeAddress()
  await placeOrder()
  await app.tap('.pay-panel__button')
  await paid()

  await app.tap('查看订单')
  await app.waitFor('the order', () => app.findAll('.order-head__state').length > 0)
  expect(app.page()).toBe(ORDER)
  expect(app.text('.order-head__state')).toBe('待发货')
  expect(app.text()).toContain('微信支付单号')
  expect(app.wxCalls('requestPayment')).toHaveLength(1)
  expect(app.problems()).toEqual([])
})

test('who leaves the cashier can still pay', async () => {
  await enterAs('weapp-hesitant')
  await buyNow()
  await typeAddress()
  await placeOrder()
  app.program.phone.cashier.choice = 'cancel'
  await app.tap('.pay-panel__button')
  await app.waitFor('the hint', () => app.wxCalls('showToast').length > 0)
  expect(app.text()).not.toContain('付款成功')
  app.program.phone.cashier.choice = 'pay'
  await app.tap('.pay-panel__button')
  await paid()
  expect(app.problems()).toEqual([])
})

test('an unpaid order is cancelled after a question', async () => {
  await enterAs('weapp-undecided')
  await buyNow()
  await typeAddress()
  await placeOrder()
  await app.open('packages/order/pages/orders/index')
  await app.waitFor('the order', () => app.findAll('.order-card').length === 1)
  await app.tap('.order-card__head')
  await app.waitFor('its page', () => app.page() === ORDER && app.findAll('取消订单').length > 0)
  await app.tap('取消订单')
  await app.answer({ confirm: false, cancel: true })
  expect(app.text('.order-head__state')).toBe('待付款')
  await app.tap('取消订单')
  await app.answer({ confirm: true, cancel: false })
  await app.waitFor('the end', () => app.findAll('.order-head--over').length === 1)
  expect(app.problems()).toEqual([])
})

test("the address comes from WeChat's address book, once the person has consented", async () => {
  await enterAs('weapp-consenting')
  await buyNow()
  await app.tap('添加收货地址')
  await app.tap('从微信地址导入')
  await app.waitFor('the app asks for consent', () => app.findAll('#privacy-agree').length > 0)
  await app.tap('#privacy-agree')
  await app.waitFor('WeChat shows its addresses', () => app.program.phone.dialogs.length > 0)
  const place = { provinceName: '浙江省', cityName: '杭州市', countyName: '西湖区' }
  const who = { userName: '林晓', telNumber: '13800138000' }
  await app.answer({ ...who, ...place, detailInfo: '文三路 200 号' })
  await app.tap('保存')
  await app.waitFor('the checkout with the address', () => app.text().includes('文三路 200 号'))
  expect(app.problems()).toEqual([])
})

test('a product goes into the cart, survives a restart and is bought from there', async () => {
  await enterAs('weapp-collector')
  await app.tap('加入购物车')
  await chooseSku()
  await app.tap('加入购物车', -1)
  await app.settle()
  const { storage } = app.program
  app.close()

  app = await launch({
    openid: 'weapp-collector',
    emulatorUrl: cloud.url,
    appid: cloud.appid,
    storage,
  })
  await app.tab('pages/cart/index')
  await app.waitFor('the line is priced', () => app.findAll('.cart-row').length === 1)
  await app.tap('结算(1)')
  await typeAddress()
  await placeOrder()
  await app.tap('.pay-panel__button')
  await paid()
  await app.tab('pages/cart/index')
  expect(app.findAll('.cart-row')).toHaveLength(0)
  expect(app.problems()).toEqual([])
})
