import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isConserved, type StockItem } from '@domain/stock'
import { startEmulator, type Emulator } from '../../emulator/app'
import type { OutputOf } from '@contract/index'
import { aCampaign, aProduct, putShop } from '../rig/shop-fixture'
import { arrive, confirmPayment, payAtCashier, place, type Settler } from '../rig/shopper'
import { readLedger } from './group-ledger'
import { watchSeats } from './seat-watch'

jest.setTimeout(120_000)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const PIECES = 200
const SKU = 'crowd-1'
const SIZE = 3
/** Groups that stand when the rush begins, two seats free in each. */
const GROUPS = 16
/** For those 32 seats. */
const RACERS = 40
/** Pay for holds that lapsed: two in each of the first groups. */
const LATE = 12
/** Of the first groups, whose seat gets free while all pay. */
const LEAVERS = 4
/** Pay for new groups. */
const OPENERS = 10

let folder: string
let cloud: Emulator
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pinxiang-group-rush-'))
  cloud = await startEmulator({ port: 0, dataFolder: folder })
  await putShop(cloud.store, [aProduct('crowd', { group: aCampaign('crowd') })], PIECES)
})
afterAll(async () => {
  await cloud.close()
  await rm(folder, { recursive: true, force: true })
})

type Created = OutputOf<'order.create'>

/** Somebody at the cashier, the button not yet pressed. */
interface Payer extends Settler {
  readonly orderId: string
  readonly groupId: string
  readonly params: OutputOf<'order.prepay'>
}

const open = { kind: 'open', size: SIZE } as const
const join = (groupId: string) => ({ kind: 'join', groupId }) as const
const idIn = ({ groupId }: Created): string => groupId ?? ''

async function atCashier(who: Settler, created: Created): Promise<Payer> {
  const { orderId } = created
  const params = await who.shopper.call('order.prepay', { orderId })
  return { ...who, orderId, groupId: idIn(created), params }
}

/** Groups whose leaders have paid. */
async function formGroups(): Promise<string[]> {
  const leaders = await arrive(cloud.url, GROUPS, 'crowd-leader')
  return Promise.all(
    leaders.map(async ({ shopper, addressId }) => {
      const created = await place(shopper, { skuId: SKU, addressId, group: open })
      await payAtCashier(cloud.url, shopper, created.orderId)
      await shopper.call('order.checkPayment', { orderId: created.orderId })
      return idIn(created)
    }),
  )
}

/** Their orders are cancelled, and yet WeChat Pay takes their money: its close never arrived. */
async function comeLate(groupIds: readonly string[]): Promise<Payer[]> {
  const people = await arrive(cloud.url, LATE, 'crowd-late')
  return Promise.all(
    people.map(async (who, n) => {
      const group = join(groupIds[n % (LATE / 2)] ?? '')
      const wish = { skuId: SKU, addressId: who.addressId, group }
      const payer = await atCashier(who, await place(who.shopper, wish))
      await who.shopper.call('order.cancel', { orderId: payer.orderId })
      const closed = { _id: payer.orderId, state: 'CLOSED' }
      const reopened = await cloud.store.update('wechat_pay_orders', closed, {
        $set: { state: 'NOTPAY' },
      })
      expect(reopened.updated).toBe(1)
      return payer
    }),
  )
}

/** All ask for a seat at once; those who got one stand at the cashier. */
async function race(groupIds: readonly string[]): Promise<Payer[]> {
  const racers = await arrive(cloud.url, RACERS, 'crowd-racer')
  const items = [{ skuId: SKU, quantity: 1 }]
  const [first] = racers
  const quote = await first?.shopper.call('order.quote', { items, group: join(groupIds[0] ?? '') })
  const expectedPayable = quote?.amounts.payable ?? 0
  const answers = await Promise.all(
    racers.map(({ shopper, addressId }, n) => {
      const group = join(groupIds[n % GROUPS] ?? '')
      const wish = { items, addressId, remark: '', expectedPayable, group }
      return shopper.ask('order.create', wish as never)
    }),
  )
  const seats = GROUPS * (SIZE - 1)
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
  expect(refusals).toEqual(Array(RACERS - seats).fill('GROUP_FULL'))
  return Promise.all(
    answers.flatMap((answer, n) => {
      const who = racers[n]
      return answer.ok && who ? [atCashier(who, answer.data)] : []
    }),
  )
}

const openMore = async (): Promise<Payer[]> => {
  const people = await arrive(cloud.url, OPENERS, 'crowd-opener')
  return Promise.all(
    people.map(async (who) => {
      const wish = { skuId: SKU, addressId: who.addressId, group: open }
      return atCashier(who, await place(who.shopper, wish))
    }),
  )
}

/** Every notification thrice at the same moment, and each second one before the first. */
const confuseNotifications = () =>
  fetch(`${cloud.url}/wechat-pay/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ duplicate: 2, reorder: true }),
  })

/** How often WeChat Pay did what, since now. */
function countPayEvents(): () => Record<string, number> {
  const counts: Record<string, number> = {}
  cloud.events.on((event) => {
    if (event.kind !== 'pay') return
    const { kind, detail } = event.event
    const name = kind === 'notify.delivered' ? `${kind} x${String(detail['copies'])}` : kind
    counts[name] = (counts[name] ?? 0) + 1
  })
  return () => counts
}

/** Pays; every second phone asks at once, while the notification is on its way. */
async function pay({ shopper, orderId, params }: Payer, n: number): Promise<void> {
  await confirmPayment(cloud.url, shopper, params)
  if (n % 2 === 0) await shopper.call('order.checkPayment', { orderId })
}

/** All who may choose want into the same group; the codes of the answers. */
async function chooseSame(choosing: readonly string[], payers: Payer[], groupId: string) {
  return Promise.all(
    payers
      .filter(({ orderId }) => choosing.includes(orderId))
      .map(async ({ shopper, orderId }) => {
        const answer = await shopper.ask('order.chooseGroup', { orderId, groupId })
        return answer.ok ? answer.data.state : answer.error.code
      }),
  )
}

async function stock(): Promise<StockItem> {
  const [item] = await cloud.store.find('stocks', { _id: SKU })
  return item as unknown as StockItem
}

/** Through the workers, the wire and the durable store, with WeChat Pay's worst manners. */
test('50 pay at once for groups of 3: none is over-full, and nobody’s money is left lying', async () => {
  const watch = watchSeats(cloud)
  const payEvents = countPayEvents()
  const groupIds = await formGroups()
  const late = await comeLate(groupIds)
  const seated = await race(groupIds)
  const openers = await openMore()

  const leavers = groupIds
    .slice(0, LEAVERS)
    .flatMap((id) => seated.filter(({ groupId }) => groupId === id).slice(0, 1))
  const payers = [...seated.filter((one) => !leavers.includes(one)), ...late, ...openers]
  expect(payers).toHaveLength(50)
  await confuseNotifications()
  await Promise.all([
    ...payers.map(pay),
    ...leavers.map(({ shopper, orderId }) => shopper.call('order.cancel', { orderId })),
  ])
  await cloud.clock.advance(2 * MINUTE)

  const after = await readLedger(cloud)
  const { SEATED = 0, CONFIRMED = 0, MAY_CHOOSE = 0 } = after.fates
  expect(after.fates).toEqual({ UNPAID: LEAVERS, SEATED, CONFIRMED, MAY_CHOOSE })
  expect(SEATED + CONFIRMED + MAY_CHOOSE).toBe(GROUPS + payers.length)
  // At most the seats that got free are for those who came late.
  expect(MAY_CHOOSE).toBeGreaterThanOrEqual(LATE - LEAVERS)
  expect(after.wrongMoney).toEqual([])

  const choices = await chooseSame(after.choosing, late, openers[0]?.groupId ?? '')
  const isSeated = (code: string) => code === 'GROUPING' || code === 'TO_SHIP'
  expect(choices.filter(isSeated)).toHaveLength(SIZE - 1)
  expect(choices).toHaveLength(MAY_CHOOSE)
  for (const code of choices.filter((one) => !isSeated(one)))
    expect(['GROUP_FULL', 'GROUP_ENDED']).toContain(code)

  await cloud.clock.advance(DAY)
  for (let minute = 0; minute < 3; minute += 1) await cloud.clock.advance(MINUTE)
  const end = await readLedger(cloud)
  const done = end.groups.filter(({ state }) => state === 'SUCCEEDED')
  expect(end.groups).toHaveLength(GROUPS + OPENERS)
  expect(end.groups.filter(({ state }) => state === 'FAILED')).toHaveLength(
    GROUPS + OPENERS - done.length,
  )
  expect(end.fates).toEqual({
    UNPAID: LEAVERS,
    CONFIRMED: SIZE * done.length,
    REFUNDED: GROUPS + payers.length - SIZE * done.length,
  })
  expect(end.wrongMoney).toEqual([])
  const left = await stock()
  const sold = SIZE * done.length
  expect(left).toMatchObject({ sold, available: PIECES - sold, holds: {} })
  expect(isConserved(left)).toBe(true)

  const { looks, faults } = await watch.stop()
  expect(faults).toEqual([])
  expect(looks).toBeGreaterThan(500)
  expect(payEvents()['notify.held']).toBeGreaterThanOrEqual(20)
  expect(payEvents()['notify.delivered x3']).toBeGreaterThanOrEqual(payers.length)
})
