import { shareTextFile } from '@/platform/files'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import {
  fire,
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  type,
  until,
} from '../../../../../tests/client/mount-page'
import { sellerCard, sellerLine } from '../../../../../tests/client/seller-orders'
import SellerOrdersPage from './index'

jest.mock('@/platform/files')
const share = jest.mocked(shareTextFile)

const HOUR = 3_600_000
const list = (...items: ReturnType<typeof sellerCard>[]): Answers => ({
  'seller.listOrders': () => ({ items, nextCursor: null }),
  'seller.orderCounts': () => ({ toPay: 1, grouping: 2, toShip: 30, shipped: 0, afterSale: 0 }),
})

async function openOrders(answers: Answers, query: Record<string, string> = {}) {
  const cloud = fakeCloud(answers)
  await mountPage(SellerOrdersPage, query)
  await until(() => document.querySelector('.seller-order, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, inputs }
}

beforeEach(() => share.mockReset())

test('waits with a skeleton', async () => {
  fakeCloud({ 'seller.listOrders': () => new Promise(() => undefined) })
  await mountPage(SellerOrdersPage)
  expect(document.querySelectorAll('.skeleton')).toHaveLength(3)
})

test('begins with what is to be shipped; each tab has its count and its orders', async () => {
  const { inputs } = await openOrders(list(sellerCard('o1')))
  expect(textOf('.order-tabs__item--on')).toContain('待发货')
  await until(() => texts('.order-tabs__count').length === 3)
  expect(texts('.order-tabs__item')).toEqual([
    '全部',
    '待发货30',
    '待付款1',
    '拼团中2',
    '已发货',
    '已收货',
    '已关闭',
  ])
  for (const tab of [0, 6]) {
    await tap('.order-tabs__item', tab)
    await until(() => document.querySelector('.seller-order') !== null)
  }
  expect(inputs('seller.listOrders')).toEqual(
    ['TO_SHIP', 'ALL', 'CLOSED'].map((tab) => ({ tab, limit: 10 })),
  )
})

test.each([
  ['GROUPING', '拼团中'],
  ['NONSENSE', '待发货'],
])('a link to %s opens %s', async (tab, label) => {
  await openOrders(list(sellerCard('o1')), { tab })
  expect(textOf('.order-tabs__item--on')).toContain(label)
})

test('a card has what is needed to send it, and leads to shipping and to the order', async () => {
  const device = watchDevice()
  await openOrders(
    list(
      sellerCard('o1', { remark: '请放门口', sellerRemark: '送小样', groupId: 'g1' }),
      sellerCard('o2', { state: 'CLOSED', shipBy: null, afterSaleStage: 'SELLER' }),
    ),
  )
  const card = textOf('.seller-order')
  for (const part of [
    '小林',
    '拼团',
    '待发货',
    '林** 138****0001',
    '留言：请放门口',
    '备注：送小样',
    '165.6',
  ]) {
    expect(card).toContain(part)
  }
  expect(texts('.seller-order__state')).toEqual(['待发货', '已关闭'])
  expect(texts('.seller-order')[1]).toContain('售后待处理')
  expect(texts('.seller-order .btn')).toEqual(['发货'])
  await tap('.seller-order .btn')
  await tap('.seller-order', 1)
  expect(device.opened()).toEqual([
    '/packages/seller/pages/ship/index?id=o1',
    '/packages/seller/pages/order/index?id=o2',
  ])
})

test('how urgent it is: calm, amber below twelve hours, red when late; nothing for what cannot leave', async () => {
  const left = (id: string, hours: number) =>
    sellerCard(id, { shipBy: Date.now() + hours * HOUR + 60_000 })
  const stuck = sellerCard('o4', { lines: [sellerLine('a', { shippable: 0 })] })
  await openOrders(list(left('o1', 20), left('o2', 11), left('o3', -5), stuck))
  const tones = [...document.querySelectorAll('.ship-by')].map(({ className }) => className)
  expect(tones.map((names) => /ship-by--(\w+)/.exec(names)?.[1])).toEqual(['calm', 'soon', 'late'])
  expect(texts('.ship-by').slice(1)).toEqual(['11 小时内须发货', '发货已超时 4 小时'])
})

test('finds orders in the same page and comes back to the tab', async () => {
  const { inputs } = await openOrders({
    ...list(sellerCard('o1')),
    'seller.searchOrders': () => ({ items: [sellerCard('found')], nextCursor: null }),
  })
  await type('.order-search__input', ' 0001 ')
  await fire('.order-search__input', 'confirm', { value: ' 0001 ' })
  await until(
    () => inputs('seller.searchOrders').length === 1 && texts('.seller-order').length === 1,
  )
  expect(inputs('seller.searchOrders')).toEqual([{ keyword: '0001', limit: 10 }])
  expect(document.querySelector('.order-tabs')).toBeNull()
  await tap('.order-search__go')
  await until(() => document.querySelector('.order-tabs') !== null)
  expect(document.querySelector('.order-search__clear')).toBeNull()
})

test('nothing found says what can be searched for; an empty tab says so', async () => {
  const { cloud } = await openOrders({
    ...list(),
    'seller.searchOrders': () => ({ items: [], nextCursor: null }),
  })
  expect(textOf('.empty__title')).toBe('没有待发货的订单')
  expect(cloud.calls).not.toHaveLength(0)
  await type('.order-search__input', 'x')
  await tap('.order-search__go')
  await until(() => textOf('.empty__title') === '没有找到订单')
  expect(textOf('.empty__hint')).toContain('后 6 位')
})

test('a fault is said and can be tried again', async () => {
  hurry()
  const { cloud } = await openOrders({})
  expect(textOf('.empty__hint')).toBe('网络不太顺畅，请检查网络后重试')
  cloud.answers = list(sellerCard('o1'))
  await tap('.empty__action')
  await until(() => texts('.seller-order').length === 1)
})

test('the end of the page brings the next orders; pulled down it begins anew', async () => {
  const { cloud, inputs } = await openOrders({
    ...list(),
    'seller.listOrders': ({ cursor }) =>
      cursor === undefined
        ? { items: [sellerCard('o1')], nextCursor: 'next' }
        : { items: [sellerCard('o2')], nextCursor: null },
  })
  await tellPage('onReachBottom')
  await until(() => texts('.seller-order').length === 2 && textOf('.list-end') === '已经到底啦')
  const before = cloud.calls.length
  await tellPage('onPullDownRefresh')
  await until(() => cloud.calls.length > before && texts('.seller-order').length === 1)
  expect(inputs('seller.listOrders').at(-1)).toEqual({ tab: 'TO_SHIP', limit: 10 })
})

describe('exporting', () => {
  const row = (number: string) => [number, 'TO_SHIP', ...Array.from({ length: 19 }, () => '')]

  test('gathers every page, and the file goes with the next tap', async () => {
    share.mockResolvedValue('shared')
    const { inputs } = await openOrders({
      ...list(sellerCard('o1')),
      'seller.exportOrders': ({ cursor }) =>
        cursor === undefined
          ? { items: [row('o1'), row('=o2')], nextCursor: 'next' }
          : { items: [row('o3')], nextCursor: null },
    })
    await tap('.seller-orders-page__export')
    await tap('.sheet__foot .btn')
    await until(() => textOf('.sheet__foot .btn') === '发送文件（3 行）')
    expect(share).not.toHaveBeenCalled()
    await tap('.sheet__foot .btn')
    await until(() => document.querySelector('.sheet') === null)
    const [name, text] = share.mock.calls[0]!
    expect(name).toMatch(/^订单-待发货-\d{4}-\d\d-\d\d\.csv$/)
    expect(text.split('\r\n').map((line) => line.split(',').slice(0, 2).join(','))).toEqual([
      '订单编号,状态',
      'o1,待发货',
      "'=o2,待发货",
      'o3,待发货',
      '',
    ])
    const asked = inputs('seller.exportOrders') as { tab: string; from: number; until: number }[]
    expect(asked).toHaveLength(2)
    expect(asked[0]).toMatchObject({ tab: 'TO_SHIP' })
    expect(asked[0]!.until - asked[0]!.from).toBeGreaterThan(6 * 24 * HOUR)
  })

  test.each([
    ['no order', () => ({ items: [], nextCursor: null }), '这段时间没有订单'],
    ['a refusal', () => refuse<'seller.exportOrders'>('FORBIDDEN'), '没有权限进行此操作'],
  ])('%s is said', async (_, answer, sentence) => {
    const device = watchDevice()
    await openOrders({ ...list(sellerCard('o1')), 'seller.exportOrders': answer })
    await tap('.seller-orders-page__export')
    await tap('.sheet__foot .btn')
    await until(() => device.said().includes(sentence))
    expect(textOf('.sheet__foot .btn')).toBe('生成文件')
  })
})
