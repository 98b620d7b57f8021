import { expectSmall } from './audit'
import { openCloud, type Cloud } from './cloud'
import { launch } from './driver'
import { PEACH } from './groups'
import { askForRefund, buyPeaches, hire } from './shop-floor'

jest.setTimeout(60_000)

const SELLER = 'weapp-keeper'
const BUYER = 'weapp-regular'
/** More than a page of the seller's list. */
const ORDERS = 12

let cloud: Cloud
let orderId: string
let disputedId: string
let afterSaleId: string
let personId: string
beforeAll(async () => {
  cloud = await openCloud()
  const keeper = await hire(cloud, SELLER)
  const { buyer, orderIds } = await buyPeaches(cloud, BUYER, ORDERS)
  ;[orderId = '', disputedId = ''] = orderIds
  afterSaleId = await askForRefund(buyer, disputedId)
  personId = (await buyer.call('login.enter', {})).id
  await keeper.call('seller.remarkOrder', { orderId, remark: '加急' })
  await keeper.call('seller.saveSegment', { name: '常客', rule: { ordersFrom: 3 } })
  // The jobs count what happened.
  await cloud.clock.advance(120_000)
})
afterAll(() => cloud?.close())

type Page = readonly [page: string, query: () => string, shows: string]

const seller = 'packages/seller/pages'
const goods = 'packages/goods/pages'
const ofStaff: readonly Page[] = [
  [`${seller}/home/index`, () => '', '.waiting__n--urgent'],
  [`${seller}/orders/index`, () => '?tab=TO_SHIP', '.seller-order'],
  [`${seller}/order/index`, () => `?id=${orderId}`, '.seller-head__state'],
  [`${seller}/order/index`, () => `?id=${disputedId}`, '.seller-head__state'],
  [`${seller}/ship/index`, () => `?id=${orderId}`, '确认发货'],
  [`${seller}/batch/index`, () => '', '.batch'],
  [`${seller}/after-sales/index`, () => '', '.after-sale'],
  [`${seller}/dashboard/index`, () => '', '.trend__picture'],
  [`${seller}/customers/index`, () => '', '.customer-row'],
  [`${seller}/customer/index`, () => `?id=${personId}`, '.customer'],
  [`${seller}/people-tree/index`, () => `?personId=${personId}`, '.person-card'],
  [`${goods}/products/index`, () => '', '.goods-card'],
  [`${goods}/product/index`, () => `?id=${PEACH}`, '.goods-section'],
  [`${goods}/product/index`, () => '', '.goods-section'],
  [`${goods}/stock/index`, () => `?productId=${PEACH}`, '.stock-row'],
  [`${goods}/categories/index`, () => '', '.category-row'],
  [`${goods}/campaign/index`, () => `?productId=${PEACH}`, '.goods-section'],
  [`${seller}/staff/index`, () => '', '.member-row'],
  [`${seller}/audit/index`, () => '', '.audit-row'],
  [`${seller}/segments/index`, () => '', '常客'],
  [`${seller}/settings/index`, () => '', '.settings-section'],
]
const ofBuyer: readonly Page[] = [
  ['packages/order/pages/after-sale-apply/index', () => `?orderId=${orderId}`, '提交申请'],
  [
    'packages/order/pages/after-sale/index',
    () => `?orderId=${disputedId}&id=${afterSaleId}`,
    '.request-head__state',
  ],
  ['packages/order/pages/after-sales/index', () => '', '.request-card'],
]

async function expectShown(openid: string, [page, query, shows]: Page): Promise<void> {
  const { url: emulatorUrl, appid } = cloud
  const app = await launch({ openid, emulatorUrl, appid, path: `${page}${query()}`, agreed: true })
  try {
    await app.waitFor(shows, () => app.findAll(shows).length > 0)
    expectSmall(app, page)
  } finally {
    app.close()
  }
}

test.each(ofStaff)('%s of the owner shows what it is for, and stays small', async (...page) => {
  await expectShown(SELLER, page)
})

test.each(ofBuyer)('%s of a buyer shows what it is for, and stays small', async (...page) => {
  await expectShown(BUYER, page)
})
