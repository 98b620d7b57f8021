import Taro from '@tarojs/taro'
import { scanCode } from '@/platform/scan'
import { afterSaleOf, returnTo } from '../../../../../tests/client/after-sales'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { orderDetail } from '../../../../../tests/client/orders'
import AfterSalePage from './index'

jest.mock('@/platform/scan')
const scan = jest.mocked(scanCode)

type One = ReturnType<typeof afterSaleOf>

async function openRequest(one: One, answers: Answers = {}, afterSaleOpen = false) {
  const cloud = fakeCloud({
    'order.get': () => orderDetail({ state: 'SHIPPED', afterSales: [one], afterSaleOpen }),
    ...answers,
  })
  await mountPage(AfterSalePage, { orderId: 'o1', id: 's1' })
  await until(() => document.querySelector('.request-head, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  const becomes = (next: One) => {
    cloud.answers['order.get'] = () => orderDetail({ state: 'SHIPPED', afterSales: [next] })
    return { afterSale: next }
  }
  return { cloud, inputs, becomes }
}

const buttons = () => texts('.after-sale-page__buttons .btn')
const tapButton = (name: string) => tap('.after-sale-page__buttons .btn', buttons().indexOf(name))
const sendButton = () => tap('.return-form__send .btn')

test('whose turn it is, until when, and what was asked for', async () => {
  const pictures = ['cloud://e.b/after-sale/u1/1.jpg', 'cloud://e.b/after-sale/u1/2.jpg']
  const shown = jest.spyOn(Taro, 'previewImage').mockResolvedValue({ errMsg: 'ok' })
  await openRequest(afterSaleOf({ note: '有裂纹', pictures }))
  expect(textOf('.request-head__state')).toBe('等商家处理')
  expect(textOf('.request-head__due')).toBe('2 天 5 小时 内商家没有处理，会自动同意')
  expect(texts('.request-fact')).toEqual([
    '售后类型退货退款',
    '申请金额¥39.9',
    '申请原因质量问题',
    '补充说明有裂纹',
    '订单编号o1复制',
  ])
  expect(textOf('.goods-line__title')).toBe('阳山水蜜桃')
  expect(texts('.request-event')).toEqual(['提交申请2026-11-22 14:05'])
  expect(buttons()).toEqual(['查看订单', '撤销申请'])
  await tap('.request-pictures__one', 1)
  expect(shown.mock.calls[0]?.[0].urls).toHaveLength(2)
})

test('taken back after a question', async () => {
  const device = watchDevice()
  const question = answerConfirm(false)
  const { inputs, cloud, becomes } = await openRequest(afterSaleOf())
  await tapButton('撤销申请')
  await until(() => question.mock.calls.length === 1)
  expect(inputs('order.cancelAfterSale')).toEqual([])
  question.mockResolvedValue({ errMsg: 'ok', confirm: true, cancel: false })
  cloud.answers['order.cancelAfterSale'] = () =>
    becomes(afterSaleOf({ state: 'CANCELLED', dueAt: null }))
  await tapButton('撤销申请')
  await until(() => textOf('.request-head__state') === '已撤销')
  expect(inputs('order.cancelAfterSale')).toEqual([{ orderId: 'o1', afterSaleId: 's1' }])
  expect(device.said()).toContain('申请已撤销')
})

describe('sending it back', () => {
  const awaiting = afterSaleOf({ state: 'AWAITING_RETURN', returnTo })

  test('the address is copied, the waybill scanned and sent', async () => {
    watchDevice()
    const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: 'ok' } as never)
    scan.mockResolvedValue('SF1234567890123')
    const { inputs, cloud, becomes } = await openRequest(awaiting)
    await tap('.return-to .btn')
    expect(copied).toHaveBeenCalledWith({
      data: '拼享仓库 13800138000 浙江省 杭州市 西湖区 文三路 1 号',
    })
    await tap('.parcel-fields__scan')
    await until(() => textOf('.parcel-fields__carrier') === '顺丰速运')
    const parcel = { carrier: 'SF', waybill: 'SF1234567890123' }
    cloud.answers['order.sendReturn'] = () =>
      becomes(afterSaleOf({ state: 'RETURNING', returnTo, returnParcel: parcel }))
    await sendButton()
    await until(() => textOf('.request-head__state') === '等商家验货')
    expect(inputs('order.sendReturn')).toEqual([{ orderId: 'o1', afterSaleId: 's1', parcel }])
    expect(texts('.request-fact')[0]).toBe('寄回包裹顺丰速运 SF1234567890123复制')
  })

  test('what is missing is said at the field', async () => {
    const { inputs } = await openRequest(awaiting)
    await sendButton()
    expect(textOf('.field__error')).toBe('请填写运单号')
    expect(textOf('.parcel-fields__missing')).toBe('请选择')
    expect(inputs('order.sendReturn')).toEqual([])
  })

  test('a wrong number can be corrected while it travels', async () => {
    watchDevice()
    const returnParcel = { carrier: 'SF', waybill: 'SF1234567890123' }
    const one = afterSaleOf({ state: 'RETURNING', returnParcel })
    const { inputs, cloud, becomes } = await openRequest(one)
    expect(buttons()).toEqual(['查看订单'])
    await tap('.return-form__correct .btn')
    await type('.field__input', 'SF 9999 9999 99999')
    cloud.answers['order.sendReturn'] = () => becomes(one)
    await sendButton()
    await until(() => inputs('order.sendReturn').length === 1)
    expect(inputs('order.sendReturn')).toMatchObject([
      { parcel: { carrier: 'SF', waybill: 'SF9999999999999' } },
    ])
  })
})

test('an exchange that arrived is confirmed', async () => {
  watchDevice()
  answerConfirm(true)
  const reshipParcel = { carrier: 'ZTO', waybill: '73120000000001' }
  const one = afterSaleOf({ kind: 'EXCHANGE', state: 'RESHIPPED', reshipParcel })
  const { inputs, cloud, becomes } = await openRequest(one)
  expect(texts('.request-fact')[0]).toBe('换货包裹中通快递 73120000000001复制')
  cloud.answers['order.confirmExchange'] = () =>
    becomes({ ...one, state: 'EXCHANGED', dueAt: null })
  await tapButton('确认收到换货')
  await until(() => textOf('.request-head__state') === '换货完成')
  expect(inputs('order.confirmExchange')).toEqual([{ orderId: 'o1', afterSaleId: 's1' }])
})

test.each(['REJECTED', 'EXPIRED', 'CANCELLED'] as const)(
  '%s: may be asked for again while there is time',
  async (state) => {
    const device = watchDevice()
    await openRequest(afterSaleOf({ state, dueAt: null, answer: '已拆封' }), {}, true)
    expect(document.querySelector('.progress-steps')).toBeNull()
    await tapButton('再次申请')
    expect(device.opened()).toEqual([
      '/packages/order/pages/after-sale-apply/index?orderId=o1&skuId=peach-6',
    ])
  },
)

test('after its time it is not offered again', async () => {
  await openRequest(afterSaleOf({ state: 'REJECTED', dueAt: null, answer: '已拆封' }))
  expect(textOf('.request-head__next')).toBe('商家没有同意：已拆封')
  expect(buttons()).toEqual(['查看订单'])
})

test('refunded: how much came back', async () => {
  const refund = { amount: 3000 as never, state: 'SUCCESS' } as const
  await openRequest(afterSaleOf({ state: 'REFUNDED', dueAt: null, refund }))
  expect(textOf('.request-head__next')).toContain('¥30 已原路退回')
  expect(texts('.request-fact')).toContain('已退金额¥30')
})

test('when the time is over it says so and looks until the server has acted', async () => {
  const { becomes } = await openRequest(afterSaleOf({ dueAt: Date.now() + 300 }))
  becomes(afterSaleOf({ state: 'AWAITING_RETURN', returnTo }))
  await until(() => textOf('.request-head__state') === '请寄回商品')
})

test('a refusal is said, and it looks again', async () => {
  const device = watchDevice()
  answerConfirm(true)
  const { cloud, becomes } = await openRequest(afterSaleOf())
  cloud.answers['order.cancelAfterSale'] = () => {
    becomes(afterSaleOf({ state: 'REFUNDING', dueAt: null }))
    return refuse('AFTER_SALE_CLOSED')
  }
  await tapButton('撤销申请')
  await until(() => textOf('.request-head__state') === '退款中')
  expect(device.said()).toContain('售后状态已变化，请刷新后再看')
})

test('a request that the order does not have leads to the list', async () => {
  const device = watchDevice()
  await openRequest(afterSaleOf({ id: 's9' }))
  expect(textOf('.empty__title')).toBe('找不到这条售后')
  await tap('.empty__action')
  expect(device.opened()).toEqual(['/packages/order/pages/after-sales/index'])
})
