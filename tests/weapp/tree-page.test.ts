import { codeOf, shareNode } from '../client/network'
import { person } from '../client/samples'
import { launch, type App } from './driver'
import { openStillCloud, type StillCloud } from './still-cloud'

jest.setTimeout(60_000)

const PAGE = 'packages/promoter/pages/tree/index'
/** The most that the server tells. */
const MOST = 200
/** WeChat's audit flags pages beyond these. */
const AUDIT = { nodes: 1000, depth: 30, children: 60, bytes: 256 * 1024 }

let cloud: StillCloud
let app: App
afterEach(() => {
  app?.close()
  cloud?.close()
})

test.each([
  ['everybody shared on to everybody', (n: number) => Math.floor((n - 1) / 6)],
  ['all came by the first share', () => 0],
])('the largest tree, where %s, stays within the audit', async (_, parentOf) => {
  const nodes = Array.from({ length: MOST }, (__, n) =>
    shareNode(n, n === 0 ? null : parentOf(n), {
      who: { nickname: `拼友${n}`, avatar: 'cloud://e.b/a.png' },
    }),
  )
  cloud = await openStillCloud({
    'login.enter': person,
    'referral.shareTree': { nodes, capped: true, depth: 9, reach: MOST },
  })
  const path = `${PAGE}?code=${codeOf(0)}`
  app = await launch({ openid: 'weapp-famous', emulatorUrl: cloud.url, appid: 'wx0', path })
  await app.waitFor('the tree', () => app.findAll('.tree').length === 1)
  const stats = app.treeStats()
  const bytes = Math.max(...app.setDataCalls().map((call) => call.bytes))
  console.info(`tree: ${bytes} bytes, ${JSON.stringify(stats)}`)
  expect(stats.nodes).toBeLessThan(AUDIT.nodes)
  expect(stats.depth).toBeLessThan(AUDIT.depth)
  expect(stats.children).toBeLessThan(AUDIT.children)
  expect(bytes).toBeLessThan(AUDIT.bytes)
  expect(app.problems()).toEqual([])
})
