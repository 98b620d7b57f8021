import path from 'node:path'
import { expectSmall } from './audit'
import { openCloud, type Cloud } from './cloud'
import { launch } from './driver'
import { joinGroup, openGroup, PEACH, type OpenGroup } from './groups'
import { readManifest } from './runtime/manifest'

jest.setTimeout(60_000)

const SHARER = 'weapp-promoter'

let cloud: Cloud
let group: OpenGroup
/** An order that came of the sharer's card. */
let ref: string
beforeAll(async () => {
  cloud = await openCloud()
  group = await openGroup(cloud, SHARER, 3)
  await joinGroup(cloud, 'weapp-brought', group)
  const { items } = await group.leader.call('referral.touchedOrders', {})
  ref = items[0]?.ref ?? ''
})
afterAll(() => cloud?.close())

const { pages } = readManifest(path.resolve(__dirname, '../../dist/weapp'))
/** What a page is opened with: a product of the shop, an order that is not this person's. */
const queries: Readonly<Record<string, string>> = {
  'pages/product/index': '?id=yangshan-peach',
  'packages/order/pages/order/index': '?id=somebody-elses',
  'packages/seller/pages/customer/index': '?id=nobody',
  'packages/seller/pages/people-tree/index': '?personId=nobody',
  'packages/goods/pages/stock/index': `?productId=${PEACH}`,
  'packages/goods/pages/campaign/index': `?productId=${PEACH}`,
  'packages/goods/pages/product/index': `?id=${PEACH}`,
  'packages/order/pages/cashier/index': '?orderId=somebody-elses',
}

/** A page as somebody who has shared a group sees it, and what it then shows. */
const shared: ReadonlyArray<readonly [page: string, query: () => string, shows: string]> = [
  ['pages/group/index', () => `?id=${group.id}`, '.group-seat'],
  ['packages/promoter/pages/share/index', () => `?kind=product&id=${PEACH}`, '.share-preview'],
  ['packages/promoter/pages/share/index', () => `?kind=group&id=${group.id}`, '.share-preview'],
  ['packages/promoter/pages/shares/index', () => '', '.share-row'],
  ['packages/promoter/pages/tree/index', () => `?code=${group.codes.chat}`, '.tree'],
  ['packages/promoter/pages/orders/index', () => '', '.touched-order'],
  ['packages/promoter/pages/why/index', () => `?ref=${ref}`, '.why__verdict'],
]

const enter = (openid: string, path: string) =>
  launch({ openid, emulatorUrl: cloud.url, appid: cloud.appid, path })

test.each(pages)('%s opens by itself, says something, and stays small', async (page) => {
  const app = await enter('weapp-stranger', `${page}${queries[page] ?? ''}`)
  try {
    await app.waitFor('some words', () => /[\u4e00-\u9fff]/.test(app.text()))
    expectSmall(app, page)
  } finally {
    app.close()
  }
})

test.each(shared)(
  '%s of somebody who shares shows it, and stays small',
  async (page, query, shows) => {
    const app = await enter(SHARER, `${page}${query()}`)
    try {
      await app.waitFor('what it is for', () => app.findAll(shows).length > 0)
      expectSmall(app, page)
    } finally {
      app.close()
    }
  },
)
