import type { CallBody } from '@contract/envelope'
import { contract, type EndpointName } from '@contract/index'
import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { openGroup, PEACH, type OpenGroup } from './groups'
import { refusedInSinglePage } from './runtime/wx/single-page'
import { chooseSku } from './shopping'

jest.setTimeout(60_000)

/** Moments show a page by itself. */
const SINGLE_PAGE = 1154
const PRODUCT = 'pages/product/index'
const GROUP = 'pages/group/index'
const HINT = '请点下方「前往小程序」查看'
/** "Open the mini program" below the single page. */
const FROM_MOMENTS = 1155

let cloud: Cloud
let group: OpenGroup
let app: App
beforeAll(async () => {
  cloud = await openCloud()
  group = await openGroup(cloud, 'weapp-poster', 3)
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

/** The card of Moments leads to `page`, which shows itself to somebody who is not known. */
async function enter(page: string, code: string): Promise<void> {
  const { url: emulatorUrl, appid } = cloud
  const path = `${page}?s=${code}`
  app = await launch({ openid: 'nobody', emulatorUrl, appid, path, scene: SINGLE_PAGE })
}

/** Nothing that Moments refuse was asked, of WeChat or of the shop. */
function expectNothingRefused(page: string): void {
  const endpoints = app.program.phone.cloudCalls.map(({ data }) => (data as CallBody).endpoint)
  const closed = endpoints.filter((name) => contract[name as EndpointName].roles !== 'anyone')
  expect(closed).toEqual([])
  expect(app.wxCalls().filter(({ api }) => refusedInSinglePage.includes(api))).toEqual([])
  expect(app.page()).toBe(page)
  expect(app.openTypes()).toEqual([])
  expect(app.problems()).toEqual([])
}

const words = () => app.text('.single-page')

test('a group in Moments shows itself, knows nobody and leads nowhere', async () => {
  await enter(GROUP, group.codes.moments)
  await app.waitFor('the group', () => app.findAll('.group-seat').length === 3)
  await app.waitFor('the invitation', () => words().includes('点下方「前往小程序」'))
  expect(words()).toContain('分享给你')
  expect(app.text()).toContain('1/3 人已付款')
  await app.tap('.group-goods')
  await app.tap('.group-status__main button')
  await app.waitFor('the sheet', () => app.findAll('.sku-option').length > 0)
  await chooseSku(app)
  await app.tap('.sheet__foot button')
  expect(app.wxCalls('showToast').at(-1)?.options).toMatchObject({ title: HINT })
  expectNothingRefused(GROUP)
})

test('a product in Moments shows itself, knows nobody and leads nowhere', async () => {
  const target = { kind: 'product', id: PEACH } as const
  const { moments } = await group.leader.call('referral.prepareShare', { target, parent: null })
  await enter(PRODUCT, moments)
  await app.waitFor('the product', () => app.text().includes('水蜜桃'))
  await app.waitFor('its forming groups', () => app.findAll('.forming-group').length === 1)
  expect(words()).toContain('点下方「前往小程序」')
  await app.tap('.forming-group__leader')
  expect(app.wxCalls('showToast').at(-1)?.options).toMatchObject({ title: HINT })
  await app.tap('.forming-group button')
  await app.waitFor('the sheet', () => app.findAll('.sku-option').length > 0)
  await chooseSku(app)
  await app.tap('.sheet__foot button')
  expectNothingRefused(PRODUCT)
})

test('who enters from Moments afterwards is counted for the one who shared', async () => {
  const { moments: code } = group.codes
  await enter(GROUP, code)
  await app.waitFor('the group', () => app.findAll('.group-seat').length === 3)
  app.close()
  // The bar below opens the same page in the mini program, with the same query.
  const { url: emulatorUrl, appid } = cloud
  const path = `${GROUP}?s=${code}`
  app = await launch({ openid: 'weapp-enterer', emulatorUrl, appid, path, scene: FROM_MOMENTS })
  await app.waitFor('the touch', () => app.callsOf('referral.touch').length === 1)
  const [told] = app.callsOf('referral.touch')
  expect(told?.data.input).toEqual({ code, scene: FROM_MOMENTS })
  expect(told?.result).toMatchObject({ ok: true, data: { outcome: 'BOUND' } })
})
