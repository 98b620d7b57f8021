import { type Crash, deaths, installCrash, runDying } from './crash'
import { createReportScene, type ReportScene } from './report-scene'

/** What the tally writes, and where it marks what it counted. */
const WRITTEN = [
  'reports',
  'report_items',
  'customers',
  'segments',
  'orders',
  'groups',
  'shares',
  'touches',
  'users',
]

let scene: ReportScene
let crash: Crash
beforeAll(async () => {
  scene = await createReportScene()
  crash = installCrash(scene.store, WRITTEN)
})
afterAll(() => scene.close())

/** Something of every kind to count: a friend comes through a share, buys, and opens a group. */
async function news(): Promise<void> {
  const sharer = await scene.arrive()
  const code = await scene.share(sharer)
  const friend = await scene.arrive()
  await scene.visit(friend, code)
  await scene.buy(friend)
  await scene.formed(friend, 2)
}

/** Fewer writes than this would mean that nothing was tried. */
const WRITES = 15

describe.each(deaths)('a job that ends $how write k', (death) => {
  it('counts everything once, at every k', async () => {
    let k = 0
    for (let reached = true; reached;) {
      k += 1
      await news()
      reached = await runDying(crash, k, death, () => scene.tick('jobs'))
      await scene.later(0, 2)
    }
    expect(k).toBeGreaterThan(WRITES)
    await scene.expectAgreement()
  })
})

it('a visitor whose function dies is counted once, at every write', async () => {
  for (const [nth, death] of deaths.entries())
    for (let k = 1; k <= 3; k += 1) {
      const sharer = await scene.arrive()
      const code = await scene.share(sharer)
      const friend = await scene.arrive()
      const wish = { code, scene: 1007 }
      const open = () =>
        scene.outcome(friend.openid, 'referral.touch', wish, `open-death-${nth}-${k}`)
      expect(await runDying(crash, k, death, open)).toBe(true)
      expect(await open()).toBe('ok')
      await scene.later(0, 2)
      expect(await scene.customerOf(friend)).toMatchObject({ broughtBy: await scene.idOf(sharer) })
    }
  await scene.expectAgreement()
})
