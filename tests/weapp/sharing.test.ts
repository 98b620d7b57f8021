import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'
import { openGroup, PEACH, type OpenGroup } from './groups'

jest.setTimeout(60_000)

const SHOP = 'pages/shop/index'
const PRODUCT = 'pages/product/index'
const GROUP = 'pages/group/index'
const CODE = 's=[A-Za-z0-9]{10}'
const PREPARE = 'referral.prepareShare'

let cloud: Cloud
let group: OpenGroup
let app: App
beforeAll(async () => {
  cloud = await openCloud()
  group = await openGroup(cloud, 'weapp-sharer', 3)
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

interface Shared {
  readonly title: string
  readonly path?: string
  readonly query?: string
  readonly imageUrl?: string
}
const card = () => app.share() as Shared
const moment = () => app.shareTimeline() as Shared

const enter = async (path: string, openid = 'weapp-sharer') => {
  app = await launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid, path })
}

/** The menu as the page made it last. */
const menu = () => app.wxCalls('updateShareMenu').at(-1)?.options

test.each([
  [SHOP, '', /拼享优选：/],
  [PRODUCT, `?id=${PEACH}`, /3人拼 ¥29\.9｜.*水蜜桃/],
  [GROUP, '', /还差2人｜¥29\.9 .*水蜜桃/],
])(
  '%s: card and Moments carry the code alone, with title and picture',
  async (page, query, title) => {
    await enter(`${page}${page === GROUP ? `?id=${group.id}` : query}`)
    await app.waitFor('the codes', () => card().path?.includes('s=') === true)
    await app.waitFor('the picture', () => card().imageUrl !== undefined)
    const chat = card()
    expect(Object.keys(chat).sort()).toEqual(['imageUrl', 'path', 'title'])
    expect(chat.path).toMatch(new RegExp(`^${page}\\?${CODE}$`))
    expect(chat.title).toMatch(title)
    expect(chat.imageUrl).toMatch(/^https?:.*\.(png|jpg|jpeg|webp)/)
    const moments = moment()
    expect(Object.keys(moments).sort()).toEqual(['imageUrl', 'query', 'title'])
    expect(moments.query).toMatch(new RegExp(`^${CODE}$`))
    expect(moments.title).not.toBe('')
    expect(moments.imageUrl).toBe(chat.imageUrl)
    // One code for the chat, another for Moments.
    expect(chat.path).not.toContain(moments.query)
    expect(app.problems()).toEqual([])
  },
)

test("the menu of a group's page sends a card that counts up, in strings", async () => {
  await enter(`${GROUP}?id=${group.id}`)
  await app.waitFor('the card that counts', () =>
    JSON.stringify(menu() ?? {}).includes('activityId'),
  )
  expect(menu()).toMatchObject({
    withShareTicket: true,
    isUpdatableMessage: true,
    activityId: group.codes.activityId,
    templateInfo: {
      parameterList: [
        { name: 'member_count', value: '1' },
        { name: 'room_limit', value: '3' },
      ],
    },
  })
  expect(app.problems()).toEqual([])
})

test('the menu of a product sends a plain card', async () => {
  await enter(`${PRODUCT}?id=${PEACH}`)
  await app.waitFor('the menu', () => menu() !== undefined)
  await app.waitFor('the codes', () => card().path?.includes('s=') === true)
  expect(menu()).toEqual({ withShareTicket: true })
})

test.each([
  [PRODUCT, PEACH],
  [GROUP, ''],
])('%s: until the codes have come, its own address is shared', async (page, known) => {
  const id = known || group.id
  await enter(SHOP, `weapp-hasty-${page.length}`)
  const { lost } = app.program.phone.network
  lost.add(PREPARE)
  await app.open(`${page}?id=${id}`)
  await app.waitFor('what is shared', () => card().title.includes('水蜜桃'))
  expect(card().path).toBe(`${page}?id=${id}`)
  expect(moment().query).toBe(`id=${id}`)
  lost.clear()
  await app.waitFor('the codes', () => new RegExp(`^${CODE}$`).test(moment().query ?? ''))
  expect(card().path).toMatch(new RegExp(`^${page}\\?${CODE}$`))
})

test('a page that knows nothing yet shares the shop, without a query', async () => {
  await enter('pages/me/index', 'weapp-hurried')
  const { lost } = app.program.phone.network
  lost.add('shop.getProduct').add(PREPARE)
  await app.open(`${PRODUCT}?id=${PEACH}`)
  expect(card().path).toBe(SHOP)
  expect(moment().query).toBe('')
})
