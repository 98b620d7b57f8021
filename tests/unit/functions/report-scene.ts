import type { OutputOf } from '@contract/index'
import { chinaDay } from '@domain/china-time'
import type { Customer } from '@domain/customer'
import type { DayReport } from '@domain/day-report'
import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { Share } from '@domain/share'
import type { User } from '@domain/user'
import { employ, owner } from '../../rig/staff'
import { createGroupScene, type GroupScene } from './group-scene'
import type { Buyer } from './order-scene'

export const BOSS = 'o-boss'

type Dashboard = OutputOf<'seller.dashboard'>

export interface ReportScene extends GroupScene {
  dashboard(): Promise<Dashboard>
  /** A person who came a second after the one before, so that they can be bound to them. */
  arrive(): Promise<Buyer>
  /** The code of a share of g1. */
  share(by: Buyer): Promise<string>
  /** Comes through a share. */
  visit(who: Buyer, code: string): Promise<void>
  /** Orders one piece of p1 and pays; the order's id. */
  buy(who: Buyer): Promise<string>
  idOf(who: Buyer): Promise<string>
  customerOf(who: Buyer): Promise<Customer | undefined>
  readonly all: <Doc>(collection: string) => Promise<Doc[]>
  /** What the reports say equals what the orders, groups, shares and people say. */
  expectAgreement(): Promise<void>
}

type Sums = Partial<Record<keyof DayReport, number>>

function counter() {
  const days = new Map<string, Record<string, number>>()
  return {
    days,
    add: (at: number, name: keyof DayReport, amount = 1): void => {
      const day = days.get(chinaDay(at)) ?? {}
      days.set(chinaDay(at), { ...day, [name]: (day[name] ?? 0) + amount })
    },
  }
}

type Add = ReturnType<typeof counter>['add']

function addOrder(add: Add, { payment, refund, afterSales, attribution, timeline }: Order): void {
  if (payment === null) return
  add(payment.paidAt, 'sales', payment.amount)
  add(payment.paidAt, 'orders')
  if (attribution?.earner) add(payment.paidAt, 'sharedOrders')
  const refundedAt = timeline.filter(({ kind }) => kind === 'REFUNDED').at(-1)?.at ?? 0
  if (refund?.state === 'SUCCESS') add(refundedAt, 'refunds', refund.amount)
  for (const { refund: part, timeline: steps } of afterSales)
    if (part?.state === 'SUCCESS') add(steps.at(-1)?.at ?? 0, 'refunds', part.amount)
}

/** Those who did something on a day, each once. */
function addOnce(add: Add, name: keyof DayReport, done: readonly (readonly [string, number])[]) {
  const seen = new Set<string>()
  for (const [who, at] of done) {
    const key = `${who} ${chinaDay(at)}`
    if (!seen.has(key)) add(at, name)
    seen.add(key)
  }
}

/** The days as they follow from the documents themselves. */
async function recount(all: ReportScene['all']): Promise<ReadonlyMap<string, Sums>> {
  const { days, add } = counter()
  const orders = await all<Order>('orders')
  for (const order of orders) addOrder(add, order)
  const paid = orders.flatMap(({ buyerId, payment }) =>
    payment ? [[buyerId, payment.paidAt] as const] : [],
  )
  addOnce(add, 'buyers', paid)
  for (const { openedAt, endedAt, state } of await all<Group>('groups')) {
    add(openedAt, 'groups')
    if (endedAt !== null) add(endedAt, state === 'SUCCEEDED' ? 'groupsSucceeded' : 'groupsFailed')
  }
  const shares = (await all<Share>('shares')).filter(({ visits }) => visits > 0)
  for (const { openedAt } of shares) add(openedAt ?? 0, 'shares')
  addOnce(
    add,
    'sharers',
    shares.map(({ sharerId, openedAt }) => [sharerId, openedAt ?? 0]),
  )
  for (const { firstAt } of await all<{ firstAt: number }>('touches')) add(firstAt, 'visits')
  for (const { network } of await all<User>('users'))
    if (network?.binding) add(network.binding.at, 'newFriends')
  return days
}

/** Of each buyer: orders, what was paid, and what went back. */
function byBuyer(orders: readonly Order[]) {
  const sums = new Map<string, { orders: number; paid: number; refunded: number }>()
  for (const { buyerId, payment, refund, afterSales } of orders) {
    if (payment === null) continue
    const before = sums.get(buyerId) ?? { orders: 0, paid: 0, refunded: 0 }
    const back = [refund, ...afterSales.map((one) => one.refund)].reduce(
      (sum, one) => sum + (one?.state === 'SUCCESS' ? one.amount : 0),
      0,
    )
    sums.set(buyerId, {
      orders: before.orders + 1,
      paid: before.paid + payment.amount,
      refunded: before.refunded + back,
    })
  }
  return sums
}

async function expectAgreement(all: ReportScene['all']): Promise<void> {
  const expected = await recount(all)
  const reports = (await all<DayReport>('reports')).filter(({ _id }) => /^\d/.test(_id))
  const names = reports.map(({ _id }) => _id).sort()
  expect(names).toEqual([...expected.keys()].sort())
  for (const report of reports) {
    const sums = Object.entries(report).filter(
      ([name, value]) => typeof value === 'number' && value !== 0 && name !== 'seq',
    )
    expect([report._id, Object.fromEntries(sums)]).toEqual([report._id, expected.get(report._id)])
  }
  const customers = await all<Customer>('customers')
  const buyers = byBuyer(await all<Order>('orders'))
  const counted = customers.filter(({ orders }) => orders > 0)
  expect(
    new Map(
      counted.map(({ openid, orders, paid, refunded }) => [openid, { orders, paid, refunded }]),
    ),
  ).toEqual(buyers)
  for (const { _id, brought } of customers)
    expect(customers.filter(({ broughtBy }) => broughtBy === _id)).toHaveLength(brought)
}

/** A shop with groups, its owner, and what its reports must say. */
export async function createReportScene(): Promise<ReportScene> {
  const scene = await createGroupScene()
  await scene.ok(BOSS, 'login.enter', {})
  await employ(scene.store, BOSS, owner)
  const all = async <Doc>(collection: string) =>
    (await scene.store.find(
      collection,
      {},
      { sort: [['_id', 1]], limit: 5000 },
    )) as unknown as Doc[]
  const users = async (who: Buyer) =>
    (await all<User>('users')).find(({ _id }) => _id === who.openid)
  return {
    ...scene,
    all,
    dashboard: () => scene.ok(BOSS, 'seller.dashboard', {}),
    async arrive() {
      await scene.clock.advance(1000)
      return scene.person()
    },
    async share({ openid }) {
      const target = { kind: 'product', id: 'g1' } as const
      return (await scene.ok(openid, 'referral.prepareShare', { target, parent: null })).chat
    },
    async visit({ openid }, code) {
      await scene.ok(openid, 'referral.touch', { code, scene: 1007 })
    },
    async buy(who) {
      const orderId = await scene.order(who, { 'p1-1': 1 })
      await scene.pay(who, orderId)
      return orderId
    },
    idOf: async (who) => (await users(who))?.publicId ?? '',
    async customerOf(who) {
      return (await all<Customer>('customers')).find(({ openid }) => openid === who.openid)
    },
    expectAgreement: () => expectAgreement(all),
  }
}
