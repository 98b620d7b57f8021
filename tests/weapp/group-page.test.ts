import { campaign, forming, group, member, seat } from '../client/groups'
import { person, product } from '../client/samples'
import { launch, type App } from './driver'
import type { SetDataCall } from './runtime/instance'
import { openStillCloud, type StillCloud } from './still-cloud'

jest.setTimeout(60_000)

const GROUP = 'pages/group/index'
const PRODUCT = 'pages/product/index'
const CODE = 'GroupCode1'
/** What a group's first screen may take. */
const FIRST = { calls: 3, bytes: 24 * 1024, nodes: 200, depth: 15, children: 30 }
/** Updates of countdowns a second, in all. */
const PER_SECOND = 5
/** Bytes of the words of one countdown with the way to them. */
const WORDS = 200

const faces = Array.from({ length: 9 }, (_, n) =>
  member(`拼友${n}`, { avatar: `cloud://env.bucket/avatars/${n}.png`, isMe: n === 3 }),
)
const soon = Date.now() + 3_600_000
/** As many as the page shows, each of which changes at another moment of the second. */
const offered = ['a', 'b', 'c', 'd'].map((id, n) => forming(id, { expiresAt: soon + n * 230 }))

let cloud: StillCloud
let app: App
beforeAll(async () => {
  cloud = await openStillCloud({
    // The largest group there is, with one seat free.
    'shop.getGroup': group({ size: 10, paid: 9, missing: 1, members: faces, me: seat('PAID') }),
    'shop.getProduct': { ...product, group: campaign },
    'shop.formingGroups': { groups: offered },
    'shop.openShare': {
      target: { kind: 'group', id: 'g1' },
      sharer: { nickname: '小林', avatar: null },
    },
    'login.enter': person,
    'referral.touch': { outcome: 'LOGGED', sharer: null },
    'referral.prepareShare': { chat: 'ChatCode01', moments: 'MomentsC01', activityId: null },
  })
})
afterEach(() => app?.close())
afterAll(() => cloud?.close())

const enter = async (path: string) => {
  app = await launch({ openid: 'weapp-member', emulatorUrl: cloud.url, appid: 'wx0', path })
}

/** The most calls within any second. */
const mostInASecond = (calls: readonly SetDataCall[]): number =>
  Math.max(
    ...calls.map(({ at }) => calls.filter((call) => call.at >= at && call.at < at + 1000).length),
  )

/** What is sent while the countdown changes its words three times. */
async function watchCountdowns(): Promise<readonly SetDataCall[]> {
  const before = app.setDataCalls().length
  const seen = new Set<string>()
  await app.waitFor('three changes', () => seen.add(app.text('.countdown')).size > 3)
  return app.setDataCalls().slice(before)
}

test('a group of ten, opened from a card: its first screen is small', async () => {
  await enter(`${GROUP}?s=${CODE}`)
  await app.waitFor('the group', () => app.findAll('.group-seat').length === 10)
  await app.waitFor('the touch', () => app.callsOf('referral.touch').length === 1)
  const calls = app.setDataCalls()
  const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
  const { nodes, depth, children } = app.treeStats()
  console.info(`group: ${calls.length} calls, ${bytes} bytes, ${JSON.stringify(app.treeStats())}`)
  expect(calls.length).toBeLessThanOrEqual(FIRST.calls)
  expect(bytes).toBeLessThanOrEqual(FIRST.bytes)
  expect(nodes).toBeLessThanOrEqual(FIRST.nodes)
  expect(depth).toBeLessThanOrEqual(FIRST.depth)
  expect(children).toBeLessThanOrEqual(FIRST.children)
  expect(app.problems()).toEqual([])
})

test.each([
  [GROUP, `?s=${CODE}`, 1],
  [PRODUCT, '?id=tee', offered.length],
])(
  '%s: countdowns update their own component, at most five times a second',
  async (page, query, count) => {
    await enter(`${page}${query}`)
    await app.waitFor('the countdowns', () => app.findAll('.countdown').length === count)
    const updates = await watchCountdowns()
    expect(updates.length).toBeGreaterThanOrEqual(3)
    expect(mostInASecond(updates)).toBeLessThanOrEqual(PER_SECOND)
    for (const { bytes, component } of updates) {
      expect(component).not.toBeNull()
      expect(bytes).toBeLessThanOrEqual(WORDS * count)
    }
    expect(app.problems()).toEqual([])
  },
)
