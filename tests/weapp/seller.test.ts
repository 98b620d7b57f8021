import { expectSmall } from './audit'
import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { buyPeaches, hire } from './shop-floor'

jest.setTimeout(60_000)

const SELLER = 'weapp-keeper'
const HOME = 'packages/seller/pages/home/index'
const ORDERS = 'packages/seller/pages/orders/index'
const ORDER = 'packages/seller/pages/order/index'
const SHIP = 'packages/seller/pages/ship/index'
const DASHBOARD = 'packages/seller/pages/dashboard/index'
const APPLY = 'packages/order/pages/after-sale-apply/index'
const REQUEST = 'packages/order/pages/after-sale/index'

let cloud: Cloud
let app: App
beforeAll(async () => {
  cloud = await openCloud()
  await hire(cloud, SELLER)
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

const enter = async (openid: string, path: string) => {
  app = await launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid, path, agreed: true })
}

/** From one's own page to the order that has waited longest. */
async function openOldestOrder(): Promise<void> {
  await app.waitFor('the way to the console', () => app.findAll('商家工作台').length > 0)
  await app.tap('商家工作台')
  await app.waitFor('what waits', () => app.findAll('.waiting__n--urgent').length > 0)
  expectSmall(app, HOME)
  await app.tap('待发货')
  await app.waitFor('the orders', () => app.findAll('.seller-order').length > 0)
  expect(app.page()).toBe(ORDERS)
  expectSmall(app, ORDERS)
  await app.tap('.seller-order')
  await app.waitFor('the order', () => app.findAll('.seller-head__state').length > 0)
  expect(app.page()).toBe(ORDER)
  expectSmall(app, ORDER)
}

test('a colleague finds an order in the console, scans the waybill and ships', async () => {
  const { buyer, orderIds } = await buyPeaches(cloud, 'weapp-peach-eater', 1)
  await enter(SELLER, 'pages/me/index')
  await openOldestOrder()
  expect(app.text('.seller-head__state')).toBe('待发货')
  await app.tap('发货')
  await app.waitFor('the form', () => app.findAll('确认发货').length > 0)
  expect(app.page()).toBe(SHIP)
  await app.tap('扫码')
  await app.answer({ result: 'SF1234567890123' })
  await app.waitFor('the company', () => app.text().includes('顺丰'))
  expectSmall(app, SHIP)
  await app.tap('确认发货')
  await app.waitFor('the order again', () => app.page() === ORDER)
  await app.waitFor('its state', () => app.text('.seller-head__state') !== '待发货')
  expect(app.text()).toContain('SF1234567890123')
  const { state, shipments } = await buyer.call('order.get', { orderId: orderIds[0] ?? '' })
  expect(state).toBe('SHIPPED')
  expect(shipments).toMatchObject([{ carrier: 'SF', waybill: 'SF1234567890123' }])
  expect(app.problems()).toEqual([])
})

test('the dashboard draws thirty days on its canvas', async () => {
  await buyPeaches(cloud, 'weapp-early-bird', 1)
  await cloud.clock.advance(120_000)
  await enter(SELLER, DASHBOARD)
  await app.waitFor('the chart', () => app.findAll('.trend__picture').length === 1)
  const { drawn } = app.program.phone.canvases
  expect(drawn.filter(({ name }) => name === 'arcTo').length).toBeGreaterThan(0)
  expect(drawn.filter(({ name }) => name === 'fillText').length).toBeGreaterThan(0)
  expect(app.findAll('.trend__column')).toHaveLength(30)
  expect(app.callsOf('seller.dashboard')).toHaveLength(1)
  expect(app.text('.dashboard__foot')).toContain('统计到')
  expectSmall(app, DASHBOARD)
})

test('a buyer asks for the money back', async () => {
  const { orderIds } = await buyPeaches(cloud, 'weapp-doubter', 1)
  await enter('weapp-doubter', `${APPLY}?orderId=${orderIds[0]}`)
  await app.waitFor('the form', () => app.findAll('提交申请').length > 0)
  expectSmall(app, APPLY)
  await app.tap('不想要了')
  await app.tap('提交申请')
  await app.waitFor('the request', () => app.page() === REQUEST)
  await app.waitFor('its state', () => app.findAll('.request-head__state').length > 0)
  expectSmall(app, REQUEST)
  expect(app.callsOf('order.requestAfterSale')).toHaveLength(1)
})

test('who is not of the staff sees no console', async () => {
  await enter('weapp-outsider', 'pages/me/index')
  await app.waitFor('who they are', () => app.findAll('.profile-header').length > 0)
  await app.waitFor('their name is known', () => app.callsOf('login.enter').length > 0)
  expect(app.findAll('商家工作台')).toHaveLength(0)
  await app.open(HOME)
  await app.waitFor('the word of it', () => app.text().includes('你还不是店铺成员'))
  expect(app.callsOf('seller.orderCounts')).toHaveLength(0)
  expect(app.problems()).toEqual([])
})
