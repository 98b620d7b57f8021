import type { Order } from '@domain/order'
import { type Crash, type Death, deaths, installCrash, runDying } from './crash'
import { createGroupScene, type GroupScene } from './group-scene'
import { ALL_OVER, type Buyer } from './order-scene'
import { employ, owner } from '../../rig/staff'

const SELLER = 'o-crash-seller'
let scene: GroupScene
let crash: Crash
beforeAll(async () => {
  scene = await createGroupScene()
  await scene.ok(SELLER, 'login.enter', {})
  await employ(scene.store, SELLER, owner)
  crash = installCrash(scene.store)
})
afterAll(() => scene.close())

interface Started {
  /** Whose step dies. */
  readonly who: Buyer
  readonly groups: readonly string[]
  run(): Promise<unknown>
}

/** One flow: what is there before, the step that dies, and the states that its person's order may end in. */
interface Flow {
  readonly name: string
  prepare(): Promise<Started>
  readonly ends: readonly Order['state'][]
  /** Fewer writes than this would mean that nothing was tried. */
  readonly writes: number
}

/** Paid for a seat that lapsed, in a group that is full by now. */
async function waiting(): Promise<{ who: Buyer; orderId: string; groupId: string }> {
  const groupId = await scene.formed(await scene.person(), 2)
  const who = await scene.person()
  const { orderId } = await scene.join(who, groupId)
  const prepayId = await scene.prepay(who, orderId)
  await scene.ok(who.openid, 'order.cancel', { orderId })
  await scene.member(await scene.person(), groupId)
  await scene.reopenIfUnpaid(orderId)
  await scene.payAt(who, prepayId)
  return { who, orderId, groupId }
}

const flows: readonly Flow[] = [
  {
    name: 'join',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 3)
      const who = await scene.person()
      const wish = await scene.groupWish(who, { kind: 'join', groupId })
      const run = () => scene.outcome(who.openid, 'order.create', wish)
      return { who, groups: [groupId], run }
    },
    ends: ['CLOSED'],
    writes: 3,
  },
  {
    name: 'join too late',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 2)
      const who = await scene.person()
      const wish = await scene.groupWish(who, { kind: 'join', groupId })
      // As it reads to an attempt whose seat is gone at the last moment.
      const run = async () => {
        const other = await scene.person()
        const theirs = await scene.groupWish(other, { kind: 'join', groupId })
        await Promise.all([
          scene.outcome(other.openid, 'order.create', theirs),
          scene.outcome(who.openid, 'order.create', wish),
        ])
      }
      return { who, groups: [groupId], run }
    },
    ends: ['CLOSED'],
    writes: 3,
  },
  {
    name: 'leave',
    async prepare() {
      const groupId = await scene.formed(await scene.person(), 3)
      const who = await scene.person()
      const orderId = await scene.member(who, groupId)
      const run = () => scene.outcome(who.openid, 'order.leaveGroup', { orderId })
      return { who, groups: [groupId], run }
    },
    // Before its first write the person has simply not left.
    ends: ['GROUPING', 'CLOSED'],
    writes: 4,
  },
  {
    name: 'leave without a seat',
    async prepare() {
      const { who, orderId, groupId } = await waiting()
      const run = () => scene.outcome(who.openid, 'order.leaveGroup', { orderId })
      return { who, groups: [groupId], run }
    },
    ends: ['PAID', 'CLOSED'],
    writes: 3,
  },
  {
    name: 'choose another group',
    async prepare() {
      const { who, orderId, groupId } = await waiting()
      const other = await scene.formed(await scene.person(), 2)
      const choice = { orderId, groupId: other }
      const run = () => scene.outcome(who.openid, 'order.chooseGroup', choice)
      return { who, groups: [groupId, other], run }
    },
    ends: ['PAID', 'TO_SHIP'],
    writes: 3,
  },
  {
    name: 'complete by the seller',
    async prepare() {
      const who = await scene.person()
      const groupId = await scene.formed(who, 3)
      const run = () => scene.outcome(SELLER, 'seller.completeGroup', { groupId })
      return { who, groups: [groupId], run }
    },
    ends: ['GROUPING', 'TO_SHIP'],
    writes: 2,
  },
]

/** How the seats of an order in this state may look, and nothing else. */
const seatsOf: Partial<Record<Order['state'], readonly string[]>> = {
  PAID: ['', 'RELEASED'],
  GROUPING: ['PAID'],
  TO_SHIP: ['CONFIRMED'],
  CLOSED: ['', 'RELEASED', 'REFUNDED'],
}

async function expectSane({ who, groups }: Started, { ends }: Flow) {
  const orders = (await scene.store.find('orders', { buyerId: who.openid })) as unknown as Order[]
  expect(orders.length).toBeLessThanOrEqual(1)
  for (const order of orders) {
    expect(ends).toContain(order.state)
    expect(order.outbox).toEqual(order.state === 'PAID' ? [{ kind: 'SEAT' }] : [])
    if (order.state === 'CLOSED') {
      expect(order.refund?.state ?? null).toBe(order.payment ? 'SUCCESS' : null)
      expect(order.slotKey).toBe(order._id)
    } else expect(order.refund).toBeNull()
    const found = await Promise.all(groups.map((id) => scene.groupOf(id)))
    const seats = found.map(({ seats: of }) => of[who.openid]?.state ?? '')
    const inMine = seats[groups.indexOf(order.group?.id ?? '')] ?? ''
    expect(seatsOf[order.state]).toContain(inMine)
    for (const [i, seat] of seats.entries())
      if (groups[i] !== order.group?.id) expect(['', 'RELEASED', 'REFUNDED']).toContain(seat)
    for (const group of found) expect(group.outbox).toEqual([])
  }
  await scene.expectConserved()
  await scene.expectSeats()
}

/** Runs a flow with the database failing at write k, then the jobs. False when it has fewer writes. */
async function dieAt(flow: Flow, k: number, death: Death): Promise<boolean> {
  const started = await flow.prepare()
  const reached = await runDying(crash, k, death, () => started.run())
  await scene.later(ALL_OVER, 8)
  await expectSane(started, flow)
  return reached
}

describe.each(flows)('$name', (flow) => {
  it.each(deaths)(
    '$how its every write leaves nothing undone (faults 18 and 20)',
    async (death) => {
      let k = 1
      while (await dieAt(flow, k, death)) k += 1
      expect(k).toBeGreaterThan(flow.writes)
    },
  )
})
