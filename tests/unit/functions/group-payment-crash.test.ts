import { type Crash, type Death, deaths, installCrash, runDying } from './crash'
import { expectSettled } from './group-money'
import { createGroupScene, DAY, type GroupScene } from './group-scene'
import { ALL_OVER } from './order-scene'

let scene: GroupScene
let crash: Crash
beforeAll(async () => {
  scene = await createGroupScene()
  crash = installCrash(scene.store)
})
afterAll(() => scene.close())

interface Started {
  readonly groupId: string
  run(): Promise<unknown>
}

/** One flow in which money moves: what is there before, the step that dies, and how the group ends. */
interface Flow {
  readonly name: string
  prepare(): Promise<Started>
  readonly ends: string
  /** Fewer writes than this would mean that nothing was tried. */
  readonly writes: number
}

/** At the cashier for a seat in this group. */
async function atCashier(groupId: string) {
  const who = await scene.person()
  const { orderId } = await scene.join(who, groupId)
  const prepayId = await scene.prepay(who, orderId)
  return { orderId, who, pay: () => scene.payAt(who, prepayId) }
}

const flows: readonly Flow[] = [
  {
    name: 'the leader pays',
    async prepare() {
      const who = await scene.person()
      const { orderId, groupId } = await scene.open(who, 3)
      const prepayId = await scene.prepay(who, orderId)
      return { groupId, run: () => scene.payAt(who, prepayId) }
    },
    ends: 'FORMING',
    writes: 3,
  },
  {
    name: 'a member pays',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 3)
      return { groupId, run: (await atCashier(groupId)).pay }
    },
    ends: 'FORMING',
    writes: 4,
  },
  {
    name: 'the last member pays',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 3)
      await scene.member(await scene.person(), groupId)
      return { groupId, run: (await atCashier(groupId)).pay }
    },
    ends: 'SUCCEEDED',
    writes: 4,
  },
  {
    name: 'somebody pays after their seat lapsed',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 2)
      const { who, orderId, pay } = await atCashier(groupId)
      await scene.ok(who.openid, 'order.cancel', { orderId })
      await scene.reopenIfUnpaid(orderId)
      return { groupId, run: pay }
    },
    ends: 'SUCCEEDED',
    writes: 6,
  },
  {
    name: 'the time is over',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 3)
      await scene.member(await scene.person(), groupId)
      await scene.clock.advance(DAY)
      const run = async () => {
        await scene.tick('jobs')
        // The refunds' notifications.
        await scene.clock.advance(60_000)
      }
      return { groupId, run }
    },
    ends: 'FAILED',
    writes: 10,
  },
]

/** Runs a flow with the database failing at write k, then the jobs. False when it has fewer writes. */
async function dieAt(flow: Flow, k: number, death: Death): Promise<boolean> {
  const started = await flow.prepare()
  const { groupId } = started
  const reached = await runDying(crash, k, death, () => started.run())
  await scene.later(ALL_OVER, 5)
  expect((await scene.groupOf(groupId)).state).toBe(flow.ends)
  await expectSettled(scene, groupId)
  return reached
}

describe.each(flows)('$name', (flow) => {
  it.each(deaths)(
    '$how its every write: everybody seated or refunded, once (faults 8, 18 and 20)',
    async (death) => {
      let k = 1
      while (await dieAt(flow, k, death)) k += 1
      expect(k).toBeGreaterThan(flow.writes)
    },
  )
})
