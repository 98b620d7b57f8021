import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { CHECKOUT, chooseSku, placeOrder, ready, typeAddress } from './shopping'

jest.setTimeout(60_000)

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
  await app.waitFor('the product', () => app.findAll('.product-bar__button').length > 0)
}

/** The first product can be bought in a group too. */
async function openSheet(): Promise<void> {
  await app.tap('.product-bar__button')
  await app.waitFor('the sheet', () => app.findAll('.sku-option').length > 0)
  await chooseSku(app)
}

async function buyNow(): Promise<void> {
  await openSheet()
  await app.tap('立即购买')
  await app.waitFor('the checkout', () => app.page() === CHECKOUT)
  await ready(app, '填写收货地址')
}

const paid = () => app.waitFor('the payment is known', () => app.text().includes('付款成功'))

test('a person buys a product: shop, product, SKU, address, cashier, paid order', async () => {
  await enterAs('weapp-buyer')
  await buyNow()
  await typeAddress(app)
  await placeOrder(app)
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
  await typeAddress(app)
  await placeOrder(app)
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
  await typeAddress(app)
  await placeOrder(app)
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
  await openSheet()
  await app.tap('加入购物车')
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
  await typeAddress(app)
  await placeOrder(app)
  await app.tap('.pay-panel__button')
  await paid()
  await app.tab('pages/cart/index')
  expect(app.findAll('.cart-row')).toHaveLength(0)
  expect(app.problems()).toEqual([])
})
