import type { Permission } from '@domain/staff-state'
import { paths } from '@/platform/routes'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { colleague } from '../../../../../tests/client/seller-orders'
import SellerHomePage from './index'
import { tiles } from './tiles'

const counts: NonNullable<Answers['seller.orderCounts']> = () => ({
  toPay: 2,
  grouping: 0,
  toShip: 100,
  shipped: 7,
  afterSale: 3,
})

async function openHome(person: ReturnType<typeof colleague>, answers: Answers = {}) {
  const cloud = fakeCloud({ 'login.enter': () => person, 'seller.orderCounts': counts, ...answers })
  await mountPage(SellerHomePage)
  await until(() => document.querySelector('.seller-home, .empty') !== null)
  return { asked: () => cloud.calls.map(({ endpoint }) => endpoint), cloud }
}

const titles = () => texts('.seller-tile__title')

test('tells who works here and what waits, and leads there', async () => {
  const device = watchDevice()
  await openHome(colleague())
  await until(() => textOf('.waiting__n') !== '–')
  expect(textOf('.seller-home__head')).toBe('阿梅店主')
  expect(texts('.waiting__count')).toEqual(['99+待发货', '3待处理售后', '0拼团中', '2待付款'])
  for (const n of [0, 1, 2]) await tap('.waiting__count', n)
  expect(device.opened()).toEqual([
    '/packages/seller/pages/orders/index?tab=TO_SHIP',
    '/packages/seller/pages/after-sales/index?tab=SELLER',
    '/packages/seller/pages/orders/index?tab=GROUPING',
  ])
})

/** The pages of the app, as its config lists them. */
async function pagesOfApp(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: object) => config })
  const { default: config } = (await import('@/app.config')) as unknown as {
    default: { subPackages: { root: string; pages: string[] }[] }
  }
  return config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `/${root}/${page}`))
}

test('the owner sees every tile, and each leads to a page that exists', async () => {
  const pages = await pagesOfApp()
  for (const { route } of tiles) expect(pages).toContain(paths[route])
  const device = watchDevice()
  await openHome(colleague())
  expect(titles()).toEqual(tiles.map(({ title }) => title))
  for (const n of tiles.keys()) await tap('.seller-tile', n)
  expect(device.opened()).toEqual(tiles.map(({ route }) => paths[route]))
})

const permissionsOfTiles = [...new Set(tiles.map(({ permission }) => permission))]

test.each(permissionsOfTiles)('with %s alone: the tiles of it and no other', async (permission) => {
  watchDevice()
  await openHome(colleague('STAFF', [permission]))
  expect(titles()).toEqual(
    tiles.filter((tile) => tile.permission === permission).map(({ title }) => title),
  )
})

test.each<[string, ReturnType<typeof colleague>, boolean]>([
  ["a supplier's operator", colleague('SUPPLIER'), true],
  [
    'a colleague for after-sale only',
    colleague('STAFF', ['AFTER_SALE'] satisfies Permission[]),
    false,
  ],
])('%s: counts are asked for by who may see them', async (_, person, mayCount) => {
  watchDevice()
  const { asked } = await openHome(person)
  await until(() => titles().length > 0)
  expect(asked().includes('seller.orderCounts')).toBe(mayCount)
  expect(titles()).not.toContain(mayCount ? '售后' : '订单')
})

test('somebody whose place was taken away is told, and nothing is asked for', async () => {
  const device = watchDevice()
  const { asked } = await openHome({ ...colleague(), staff: null })
  expect(textOf('.empty__title')).toBe('你还不是店铺成员')
  await tap('.empty__action')
  expect(device.tabs()).toEqual(['/pages/shop/index'])
  expect(asked()).toEqual(['login.enter'])
})

test('counts that cannot be had say so and are asked for again; the tiles are there all the same', async () => {
  watchDevice()
  const { cloud } = await openHome(colleague(), { 'seller.orderCounts': () => refuse('BUSY') })
  await until(() => textOf('.waiting__error') !== '')
  expect(titles().length).toBe(tiles.length)
  cloud.answers['seller.orderCounts'] = counts
  await tap('.waiting__error')
  await until(() => textOf('.waiting__n') === '99+')
})
