import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { hurry } from '../../../../../tests/client/hurry'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import {
  colleague,
  parcelOf,
  sellerOrderOf,
  unpaidOrder,
} from '../../../../../tests/client/seller-orders'
import SellerOrderPage from './index'

type Order = ReturnType<typeof sellerOrderOf>
const fen = (n: number) => n as NonNullable<Order['payable']>

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

test('a remark is written, shown, and the lists are asked anew', async () => {
  const device = watchDevice()
  const { cloud, inputs } = await openOrder(sellerOrderOf())
  cloud.answers['seller.remarkOrder'] = ({ remark }) => ({
    order: sellerOrderOf({ sellerRemark: remark }),
  })
  cloud.answers['seller.getOrder'] = () => ({ order: sellerOrderOf({ sellerRemark: '送小样' }) })
  await until(() => texts('.facts__action').includes('添加'))
  await tap('.facts__action', texts('.facts__action').indexOf('添加'))
  await type('.order-sheet__text', ' 送\n小样 ')
  await tapConfirm()
  await until(() => document.querySelector('.sheet') === null)
  expect(inputs('seller.remarkOrder')).toEqual([{ orderId: 'o1', remark: '送 小样' }])
  expect(device.said()).toEqual(['备注已保存'])
  await until(() => textOf('.facts').includes('送小样'))
})

test('a price change shows the new sum and keeps to its limits', async () => {
  const device = watchDevice()
  const { cloud, inputs } = await openOrder(unpaidOrder())
  const repriced = unpaidOrder({ repricing: fen(14960) })
  cloud.answers['seller.repriceOrder'] = () => ({ order: repriced })
  cloud.answers['seller.getOrder'] = () => ({ order: repriced })
  await tapButton('改价')
  expect(document.querySelector('.sheet__foot .btn--still')).not.toBeNull()
  await type('.field__input', '160', 0)
  expect(textOf('.field__error')).toBe('最多优惠 ¥159.6')
  await type('.field__input', '10', 0)
  await type('.field__input', '', 1)
  expect(textOf('.order-sheet__sum')).toContain('149.6')
  await tapConfirm()
  await until(() => document.querySelector('.sheet') === null)
  expect(inputs('seller.repriceOrder')).toEqual([{ orderId: 'o1', discount: 1000, postage: 0 }])
  expect(device.said()).toEqual(['已提交，稍后生效'])
  await until(() => textOf('.seller-head__next').includes('已改价为 ¥149.6'))
})

test('closing asks first', async () => {
  const device = watchDevice()
  const asked = answerConfirm(false)
  const { cloud, inputs } = await openOrder(unpaidOrder(), {
    'seller.closeOrder': () => ({ order: unpaidOrder() }),
  })
  await tapButton('关闭订单')
  await until(() => asked.mock.calls.length === 1)
  expect(inputs('seller.closeOrder')).toEqual([])
  answerConfirm(true)
  cloud.answers['seller.getOrder'] = () => ({
    order: unpaidOrder({ state: 'CLOSED', closeReason: 'SELLER' }),
  })
  await tapButton('关闭订单')
  await until(() => device.said().includes('正在关闭，一分钟内完成'))
  await until(() => textOf('.seller-head__state') === '已关闭')
})

test('two quick taps act once; after a fault the same request is repeated', async () => {
  hurry()
  const device = watchDevice()
  answerConfirm(true)
  let faults = 3
  const { sent } = await openOrder(unpaidOrder(), {
    'seller.closeOrder': () => {
      if ((faults -= 1) >= 0) throw new Error('offline')
      return { order: unpaidOrder({ state: 'CLOSED', closeReason: 'SELLER' }) }
    },
  })
  await tapButton('关闭订单')
  await tap('.seller-order-page__buttons .btn', 0).catch(() => undefined)
  await until(() => device.said().includes('网络不太顺畅，请检查网络后重试'))
  await tapButton('关闭订单')
  await until(() => device.said().includes('订单已关闭'))
  const keys = sent('seller.closeOrder').map(({ requestKey }) => requestKey)
  expect(keys).toHaveLength(4)
  expect(new Set(keys).size).toBe(1)
})

test('a waybill is corrected once', async () => {
  const device = watchDevice()
  const { cloud, inputs } = await openOrder(
    sellerOrderOf({ state: 'SHIPPED', shipments: [parcelOf()] }),
  )
  const order = sellerOrderOf({ shipments: [parcelOf({ corrected: true })] })
  cloud.answers['seller.correctWaybill'] = () => ({ order })
  cloud.answers['seller.getOrder'] = () => ({ order })
  await tap('.parcel__correct')
  expect(document.querySelector('.sheet__foot .btn--still')).not.toBeNull()
  await type('.field__input', 'sf 0000000000001')
  await tapConfirm()
  await until(() => textOf('.parcel__foot').includes('运单号已改过'))
  expect(inputs('seller.correctWaybill')).toEqual([
    { orderId: 'o1', parcelId: 'p1', carrier: 'SF', waybill: 'SF0000000000001' },
  ])
  expect(device.said()).toEqual(['运单号已修改'])
})

test('a group can be completed by who may', async () => {
  const device = watchDevice()
  answerConfirm(true)
  const { inputs } = await openOrder(
    sellerOrderOf({ state: 'GROUPING', groupId: 'g1' }),
    { 'seller.completeGroup': () => ({ state: 'SUCCEEDED' as const }) },
    colleague('STAFF', ['ORDERS', 'PRODUCTS']),
  )
  await tapButton('提前成团')
  await until(() => device.said().includes('已成团，可以发货了'))
  expect(inputs('seller.completeGroup')).toEqual([{ groupId: 'g1' }])
})

test('a refusal is said', async () => {
  const device = watchDevice()
  answerConfirm(true)
  await openOrder(unpaidOrder(), { 'seller.closeOrder': () => refuse('NOT_CLOSABLE') })
  await tapButton('关闭订单')
  await until(() => device.said().includes('订单已付款或已关闭，不能关闭'))
})
