import type { CallBody } from '@contract/envelope'
import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { openGroup, PEACH, type OpenGroup } from './groups'
import { CHECKOUT, chooseSku, placeOrder, ready, typeAddress } from './shopping'

jest.setTimeout(60_000)

const GROUP = 'pages/group/index'
const PRODUCT = 'pages/product/index'
/** WeChat's scenes: a card in a single chat; a mini program code that was scanned. */
const SINGLE_CHAT = 1007
const SCANNED = 1047

let cloud: Cloud
let group: OpenGroup
let app: App
beforeAll(async () => {
  cloud = await openCloud()
  group = await openGroup(cloud, 'weapp-leader', 3)
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

interface Entrance {
  readonly path: string
  readonly scene: number
  readonly chatGroup?: string
}

const enter = async (openid: string, entrance: Entrance) => {
  app = await launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid, ...entrance })
}

/** The one touch that was told, with what the phone vouched for and the answer. */
async function touch() {
  await app.waitFor('the touch', () => app.callsOf('referral.touch').length > 0)
  const [told, ...more] = app.callsOf('referral.touch')
  if (!told || more.length > 0) throw new Error('not told once')
  const { input, openData = null } = told.data
  return { input, openData, outcome: told.result.ok && told.result.data }
}

async function joinAndPay(): Promise<void> {
  await app.tap('.group-status__main button')
  await app.waitFor('the sheet', () => app.findAll('.sku-option').length > 0)
  await chooseSku(app)
  await app.tap('.sheet__foot button')
  await app.waitFor('the checkout', () => app.page() === CHECKOUT)
  await ready(app, '填写收货地址')
  await typeAddress(app)
  await placeOrder(app)
  await app.tap('.pay-panel__button')
  await app.waitFor('the group again', () => app.page() === GROUP)
}

test('a friend opens the card, joins, pays, and is in', async () => {
  const code = group.codes.chat
  await enter('weapp-friend', {
    path: `${GROUP}?s=${code}`,
    scene: SINGLE_CHAT,
    chatGroup: 'GroupOfFriends',
  })
  await app.waitFor('the group', () => app.findAll('.group-seat').length === 3)
  expect(app.callsOf('shop.openShare').map(({ data }) => data.input)).toEqual([{ code }])
  expect(app.text()).toContain('1/3 人已付款')
  expect(await touch()).toMatchObject({
    input: { code, scene: SINGLE_CHAT },
    openData: { data: { opengid: 'GroupOfFriends' } },
    outcome: { outcome: 'BOUND' },
  })
  const order = app.program.phone.cloudCalls.map(({ data }) => (data as CallBody).endpoint)
  expect(order.indexOf('login.enter')).toBeLessThan(order.indexOf('referral.touch'))

  await joinAndPay()
  await app.waitFor('the place in it', () => app.text().includes('2/3 人已付款'))
  expect(app.text('.group-status__headline')).toBe('还差 1 人成团')
  expect(app.findAll('.group-seat__name').map((name) => name.textContent)).toContain('我')
  expect(app.text('.group-status__main')).toBe('邀请好友参团')
  expect(app.wxCalls('requestPayment')).toHaveLength(1)
  const { items } = await group.leader.call('referral.touchedOrders', {})
  expect(items).toMatchObject([{ paid: true, earned: true, reason: 'BOUND' }])
  expect(app.problems()).toEqual([])
})

test('the cashier asks for the three messages of a group, and the server counts what is allowed', async () => {
  const { codes } = await openGroup(cloud, 'weapp-pair', 2)
  await enter('weapp-eager', { path: `${GROUP}?s=${codes.chat}`, scene: SINGLE_CHAT })
  await app.waitFor('the group', () => app.findAll('.group-seat').length === 2)
  await joinAndPay()
  const [asked] = app.wxCalls('requestSubscribeMessage')
  expect((asked?.options as { tmplIds: string[] }).tmplIds).toHaveLength(3)
  await app.waitFor('the count', () => app.callsOf('login.allowMessages').length === 1)
  await app.waitFor('the success', () => app.text().includes('拼团成功'))
  expect(app.problems()).toEqual([])
})

test('a stale or forged code opens the shop and says nothing ugly', async () => {
  await enter('weapp-forger', { path: `${GROUP}?s=${'x'.repeat(10)}`, scene: SINGLE_CHAT })
  await app.waitFor('the shop', () => app.page() === 'pages/shop/index')
  await app.waitFor('its products', () => app.findAll('.product-card').length > 0)
  expect(app.wxCalls('showToast')).toEqual([])
  expect(app.wxCalls('showModal')).toEqual([])
  expect(app.problems()).toEqual([])
})

const escaped = (text: string) =>
  [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')

test.each([
  ['as it is', (code: string) => code],
  ['percent-encoded', escaped],
  ['percent-encoded twice', (code: string) => encodeURIComponent(escaped(code))],
])("a poster's scene, %s, opens its product", async (how, encode) => {
  const target = { kind: 'product', id: PEACH } as const
  const { code } = await group.leader.call('referral.makePoster', { target, parent: null })
  const openid = `weapp-scanner-${how.length}`
  await enter(openid, { path: `${PRODUCT}?scene=${encode(code)}`, scene: SCANNED })
  await app.waitFor('the product', () => app.findAll('.product-bar__button').length > 0)
  expect(app.page()).toBe(PRODUCT)
  expect(await touch()).toMatchObject({
    input: { code, scene: SCANNED },
    openData: null,
    outcome: { sharer: { nickname: expect.any(String) as string } },
  })
  expect(app.problems()).toEqual([])
})
