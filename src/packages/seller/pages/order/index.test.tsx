import Taro from '@tarojs/taro'
import { savePicture } from '@/platform/album'
import { openCanvas } from '@/platform/canvas'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import {
  mountPage,
  tap,
  tellPage,
  textOf,
  texts,
  until,
} from '../../../../../tests/client/mount-page'
import {
  colleague,
  parcelOf,
  sellerAfterSaleOf,
  sellerLine,
  sellerOrderOf,
  unpaidOrder,
} from '../../../../../tests/client/seller-orders'
import SellerOrderPage from './index'

jest.mock('@/platform/canvas')
jest.mock('@/platform/album')

type Order = ReturnType<typeof sellerOrderOf>

async function openOrder(order: Order, answers: Answers = {}, person = colleague()) {
  const cloud = fakeCloud({
    'login.enter': () => person,
    'seller.getOrder': () => ({ order }),
    ...answers,
  })
  await mountPage(SellerOrderPage, { id: 'o1' })
  await until(() => document.querySelector('.seller-head, .empty') !== null)
  await until(() => cloud.calls.some(({ endpoint }) => endpoint === 'login.enter'))
  const sent = (name: string) => cloud.calls.filter(({ endpoint }) => endpoint === name)
  return { cloud, sent, inputs: (name: string) => sent(name).map(({ input }) => input) }
}

const buttons = () => texts('.seller-order-page__buttons .btn')
/** The button of the bottom bar that says this. */
const tapButton = async (name: string) => {
  const free = () => document.querySelector('.seller-order-page__buttons .btn--still') === null
  await until(() => buttons().includes(name) && free())
  await tap('.seller-order-page__buttons .btn', buttons().indexOf(name))
}
const tapConfirm = () => tap('.sheet__foot .btn')

test('tells what was bought, where it goes, the money, and what happened by whom', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
  await openOrder(
    sellerOrderOf({
      remark: '请放门口',
      timeline: [
        { kind: 'CREATED', at: 0, by: null },
        { kind: 'REPRICED', at: 1, by: { kind: 'STAFF', id: 'u1', name: '阿梅' } },
        { kind: 'PAID', at: 2, by: null },
        { kind: 'RECEIVED', at: 3, by: { kind: 'SYSTEM', id: '', name: '' } },
      ],
    }),
  )
  expect(textOf('.seller-head__state')).toBe('待发货')
  expect(texts('.seller-goods__quantity')).toEqual(['×3', '×1'])
  expect(textOf('.amounts__sum')).toBe('实付165.6')
  expect(texts('.timeline__what')).toEqual([
    '确认收货系统自动',
    '付款成功',
    '修改价格阿梅',
    '提交订单',
  ])
  expect(textOf('.facts')).toContain('请放门口')
  await tap('.receiver')
  expect(copied.mock.calls[0]?.[0]?.data).toBe('林小夏 13800000001 浙江省杭州市西湖区文三路 1 号')
})

test.each<[string, Order, string[]]>([
  ['to be shipped', sellerOrderOf(), ['配货单', '发货']],
  ['unpaid', unpaidOrder(), ['关闭订单', '改价']],
  [
    'in a forming group',
    sellerOrderOf({ state: 'GROUPING', groupId: 'g1' }),
    ['配货单', '提前成团'],
  ],
  ['shipped', sellerOrderOf({ state: 'SHIPPED', shipBy: null }), ['配货单']],
  ['closed', sellerOrderOf({ state: 'CLOSED', closeReason: 'SELLER' }), []],
])('%s: what can be done', async (_, order, names) => {
  await openOrder(order)
  await until(() => buttons().length === names.length)
  expect(buttons()).toEqual(names)
})

test("a supplier's operator ships and corrects, and sees no sum and no remark to write", async () => {
  await openOrder(
    sellerOrderOf({ amounts: null, payable: null, shipments: [parcelOf()] }),
    {},
    colleague('SUPPLIER'),
  )
  await until(() => buttons().includes('发货'))
  expect(document.querySelector('.amounts')).toBeNull()
  expect(texts('.facts__action')).toEqual(['复制'])
  expect(textOf('.parcel__correct')).toBe('改运单号')
})

test('partly shipped: says where the pieces are and what WeChat knows', async () => {
  await openOrder(
    sellerOrderOf({
      lines: [sellerLine('a', { quantity: 4, shipped: 1, shippable: 2 })],
      shipments: [parcelOf()],
      upload: { complete: false, waiting: false, refused: null },
    }),
  )
  expect(textOf('.seller-head__state')).toBe('部分发货')
  expect(textOf('.order-goods__pieces')).toBe('已发 1 件，可发 2 件，售后 1 件')
  expect(textOf('.parcel__head')).toContain('顺丰速运SF1234567890123')
  expect(textOf('.parcel-upload')).toBe('微信已收到发出的包裹，等其余发出')
})

test.each([
  [{ complete: true, waiting: false, refused: null }, '微信已收到全部发货信息'],
  [{ complete: false, waiting: true, refused: null }, '正在把发货信息告诉微信'],
  [{ complete: false, waiting: false, refused: 10060012 }, '错误码 10060012'],
])('%j at WeChat reads %s', async (upload, words) => {
  await openOrder(sellerOrderOf({ state: 'SHIPPED', shipments: [parcelOf()], upload }))
  expect(textOf('.parcel-upload')).toContain(words)
})

test('while something is under way it looks again by itself', async () => {
  hurry()
  const waiting = { complete: false, waiting: true, refused: null }
  const order = sellerOrderOf({ state: 'SHIPPED', shipments: [parcelOf()], upload: waiting })
  const { cloud } = await openOrder(order)
  cloud.answers['seller.getOrder'] = () => ({
    order: { ...order, upload: { ...waiting, waiting: false, complete: true } },
  })
  await until(() => textOf('.parcel-upload') === '微信已收到全部发货信息')
})

test('its after-sales are answered here by who may; others only look', async () => {
  watchDevice()
  const order = sellerOrderOf({ afterSales: [sellerAfterSaleOf()], afterSaleStage: 'SELLER' })
  const { cloud, inputs } = await openOrder(order)
  await until(() => texts('.after-sale .btn').length === 2)
  cloud.answers['seller.approveAfterSale'] = () => ({
    afterSale: sellerAfterSaleOf({ state: 'REFUNDING' }),
  })
  cloud.answers['seller.getOrder'] = () => ({
    order: { ...order, afterSales: [sellerAfterSaleOf({ state: 'REFUNDING' })] },
  })
  await tap('.after-sale .btn', 1)
  await tapConfirm()
  await until(() => textOf('.after-sale__state') === '退款中')
  expect(inputs('seller.approveAfterSale')).toEqual([{ orderId: 'o1', afterSaleId: 's1' }])
})

test('a colleague without after-sale sees the request and no button', async () => {
  const order = sellerOrderOf({ afterSales: [sellerAfterSaleOf()] })
  await openOrder(order, {}, colleague('STAFF', ['ORDERS']))
  await until(() => buttons().includes('发货'))
  expect(texts('.after-sale__state')).toEqual(['待处理'])
  expect(texts('.after-sale .btn')).toEqual([])
})

test('the packing list is drawn with what can leave, and saved', async () => {
  const device = watchDevice()
  const written: string[] = []
  const pen = new Proxy(
    {},
    {
      get: (_pen, name) => (text: string) => {
        if (name === 'fillText') written.push(text)
        return name === 'measureText' ? { width: text.length * 10 } : undefined
      },
      set: () => true,
    },
  )
  jest.mocked(openCanvas).mockResolvedValue({
    pen,
    resize: () => undefined,
    toFile: () => Promise.resolve('blob:1'),
  } as never)
  jest.mocked(savePicture).mockResolvedValue('saved')
  await openOrder(
    sellerOrderOf({
      lines: [
        sellerLine('a', { quantity: 3, shipped: 1, shippable: 2 }),
        sellerLine('b', { shippable: 0 }),
      ],
    }),
  )
  await tapButton('配货单')
  await until(() => document.querySelector('.packing__picture') !== null)
  await tapConfirm()
  await until(() => device.said().includes('已保存到相册'))
  expect(savePicture).toHaveBeenCalledWith('blob:1')
  expect(written).toEqual(expect.arrayContaining(['×2', '共 1 种 2 件']))
  expect(written).not.toContain('×1')
})

test('an order that is not there says so; a fault can be tried again', async () => {
  const { cloud } = await openOrder(sellerOrderOf(), { 'seller.getOrder': () => refuse('BUSY') })
  expect(textOf('.empty__hint')).toBe('人太多啦，请稍后再试一次')
  cloud.answers['seller.getOrder'] = () => refuse('ORDER_NOT_FOUND')
  await tap('.empty__action')
  await until(() => textOf('.empty__title') === '找不到这笔订单')
})

test('pulled down it looks again', async () => {
  const { inputs } = await openOrder(sellerOrderOf())
  await tellPage('onPullDownRefresh')
  await until(() => inputs('seller.getOrder').length === 2)
})
