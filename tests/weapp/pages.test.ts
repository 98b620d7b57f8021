import path from 'node:path'
import { openCloud, type Cloud } from './cloud'
import { launch } from './driver'
import { readManifest } from './runtime/manifest'

/** WeChat's audit flags pages beyond these. */
const AUDIT = { nodes: 1000, depth: 30, children: 60, setDataBytes: 256 * 1024 }

jest.setTimeout(60_000)

let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud?.close())

const { pages } = readManifest(path.resolve(__dirname, '../../dist/weapp'))
/** What a page is opened with: a product of the shop, an order that is not this person's. */
const queries: Readonly<Record<string, string>> = {
  'pages/product/index': '?id=yangshan-peach',
  'packages/order/pages/order/index': '?id=somebody-elses',
  'packages/order/pages/cashier/index': '?orderId=somebody-elses',
}

test.each(pages)('%s opens by itself, says something, and stays small', async (page) => {
  const path = `${page}${queries[page] ?? ''}`
  const app = await launch({
    openid: 'weapp-stranger',
    emulatorUrl: cloud.url,
    appid: cloud.appid,
    path,
  })
  try {
    await app.waitFor('some words', () => /[\u4e00-\u9fff]/.test(app.text()))
    const { nodes, depth, children } = app.treeStats()
    const bytes = Math.max(...app.setDataCalls(page).map((call) => call.bytes))
    expect(nodes).toBeLessThan(AUDIT.nodes)
    expect(depth).toBeLessThan(AUDIT.depth)
    expect(children).toBeLessThan(AUDIT.children)
    expect(bytes).toBeLessThan(AUDIT.setDataBytes)
    expect(app.problems()).toEqual([])
  } finally {
    app.close()
  }
})
