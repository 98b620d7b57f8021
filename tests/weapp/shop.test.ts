import { openCloud, type Cloud } from './cloud'
import { launch, type App } from './driver'

const KB = 1024
const PAGE = 'pages/shop/index'

jest.setTimeout(60_000)

let cloud: Cloud
let app: App
beforeAll(async () => {
  cloud = await openCloud()
  app = await launch({ openid: 'weapp-visitor', emulatorUrl: cloud.url, appid: cloud.appid })
  await app.waitFor('products are shown', () => app.findAll('.product-card').length > 0)
})
afterAll(async () => {
  app?.close()
  await cloud?.close()
})

test('the first screen shows 20 products', () => {
  expect(app.page()).toBe(PAGE)
  expect(app.findAll('.product-card')).toHaveLength(20)
})

test('it takes at most 3 setData calls and 48 KB in all', () => {
  const calls = app.setDataCalls()
  const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
  console.info(`first screen: ${calls.length} setData calls, ${bytes} bytes`)
  expect(calls.length).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(48 * KB)
})

test('it has at most 400 nodes, 15 levels and 30 children', () => {
  const stats = app.treeStats()
  console.info(`first screen: ${JSON.stringify(stats)}`)
  expect(stats.nodes).toBeLessThanOrEqual(400)
  expect(stats.depth).toBeLessThanOrEqual(15)
  expect(stats.children).toBeLessThanOrEqual(30)
})

test('the end of the page brings the next products, sending only those', async () => {
  const before = app.setDataCalls().length
  await app.reachBottom()
  await app.waitFor('more products', () => app.findAll('.product-card').length > 20)
  const bytes = app
    .setDataCalls()
    .slice(before)
    .reduce((sum, call) => sum + call.bytes, 0)
  expect(bytes).toBeLessThanOrEqual(24 * KB)
})

test('pulling down loads again and lets the page go', async () => {
  await app.pullDown()
  await app.waitFor('the end of the refresh', () => app.wxCalls('stopPullDownRefresh').length === 1)
  expect(app.findAll('.product-card').length).toBeGreaterThanOrEqual(20)
})

test('nothing went wrong on the way', () => {
  expect(app.problems()).toEqual([])
})
