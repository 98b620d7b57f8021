import type { OutputOf } from '@contract/index'
import type { Fen } from '@domain/money'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import DashboardPage from './index'

// A test page cannot draw; chart-layout.test.ts says what would be.
jest.mock('@/platform/canvas', () => ({
  openCanvas: () => new Promise(() => undefined),
  dropFile: () => undefined,
}))

type Dashboard = OutputOf<'seller.dashboard'>

const day = (index: number, part: Partial<Dashboard['days'][number]> = {}) => ({
  day: `2026-11-${String(index).padStart(2, '0')}`,
  sales: 0 as Fen,
  refunds: 0 as Fen,
  orders: 0,
  buyers: 0,
  shares: 0,
  visits: 0,
  sharedOrders: 0,
  sharers: 0,
  newFriends: 0,
  groups: 0,
  groupsSucceeded: 0,
  groupsFailed: 0,
  ...part,
})

const data: Dashboard = {
  days: [
    ...Array.from({ length: 28 }, (_, index) => day(index + 1)),
    day(29, { sales: 10_000 as Fen, orders: 4, visits: 40, shares: 10, sharedOrders: 2 }),
    day(30, { sales: 15_000 as Fen, orders: 2, groupsSucceeded: 3, groupsFailed: 1 }),
  ],
  countedAt: 1_795_300_000_000,
  topProducts: [{ id: 'p1', title: '水蜜桃', picture: null, pieces: 3, sales: 9000 as Fen }],
  topSharers: [],
  lowStock: [{ productId: 'p2', skuId: 's2', title: '龙井 50 g', available: 0 }],
  waiting: { toShip: 100, lateToShip: 2, afterSales: 1, lateGroups: 0, alerts: 0 },
}

async function openDashboard(answers: Answers = {}) {
  const cloud = fakeCloud({ 'seller.dashboard': () => data, ...answers })
  await mountPage(DashboardPage)
  await until(() => document.querySelector('.dashboard, .empty') !== null)
  return cloud
}

test('says what waits, today against yesterday, and what sells', async () => {
  const device = watchDevice()
  await openDashboard()
  expect(texts('.waiting__n')).toEqual(['99+', '1', '0', '0'])
  expect(texts('.waiting__note')[0]).toBe('2 单快超时')
  expect(texts('.today__value').slice(0, 2)).toEqual(['¥150', '2'])
  expect(texts('.today__change').slice(0, 2)).toEqual(['↑ 50%', '↓ 50%'])
  expect(texts('.growth__n')).toEqual(['10', '40', '2'])
  expect(texts('.growth__value')[0]).toBe('75.0%')
  expect(texts('.top__title')).toEqual(['水蜜桃', '龙井 50 g'])
  await tap('.waiting__tile', 1)
  expect(device.opened()).toEqual(['/packages/seller/pages/after-sales/index?tab=SELLER'])
})

test('a tap on a day of the chart tells its number', async () => {
  await openDashboard()
  expect([textOf('.trend__value'), textOf('.trend__day')]).toEqual(['¥150', '11/30'])
  await tap('.trend__column', 28)
  expect([textOf('.trend__value'), textOf('.trend__day')]).toEqual(['¥100', '11/29'])
  await tap('.trend__tab', 5)
  expect(textOf('.trend__value')).toBe('—')
})

test('says what failed and tries again', async () => {
  const cloud = await openDashboard({
    'seller.dashboard': () => refuse<'seller.dashboard'>('BUSY'),
  })
  cloud.answers['seller.dashboard'] = () => data
  await tap('.empty__action')
  await until(() => document.querySelector('.dashboard') !== null)
})
