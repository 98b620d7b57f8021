import { queryClient } from '@/lib/query-client'
import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { orderGroup } from '../../../../../tests/client/groups'
import { mountPage, tap, tellPage, textOf, until } from '../../../../../tests/client/mount-page'
import { orderDetail } from '../../../../../tests/client/orders'
import CashierPage from './index'

const button = '.pay-panel__button'
const groupPage = '/pages/group/index?id=g1&opened=yes'
const templates = [
  { kind: 'GROUP_JOINED', id: 't1' },
  { kind: 'GROUP_SUCCEEDED', id: 't2' },
  { kind: 'GROUP_FAILED', id: 't3' },
] as const
const base: Answers = {
  'order.get': () => orderDetail({ group: orderGroup() }),
  'order.prepay': () => ({
    timeStamp: '1',
    nonceStr: 'n',
    package: 'p',
    signType: 'RSA',
    paySign: 's',
  }),
  'order.checkPayment': () => ({ state: 'GROUPING' }),
  'order.cancel': () => ({ state: 'CLOSED' }),
  'login.messageTemplates': () => ({ templates: [...templates] }),
  'login.allowMessages': () => ({}),
  'shop.listProducts': () => ({ items: [], nextCursor: null }),
}

/** WeChat answers what is asked for by name; what is not named fails. */
function weChatSays(answers: Record<string, object | 'throw'>): jest.Mock {
  const invoke = jest.fn((name: string, _params: object, done: (answer: object) => void) => {
    const answer = answers[name]
    if (answer === 'throw') throw new Error('broken')
    done(answer ?? { err_msg: `${name}:fail` })
  })
  window.WeixinJSBridge = { invoke }
  return invoke
}

const paid = { err_msg: 'get_brand_wcpay_request:ok' }
const cancelled = { err_msg: 'get_brand_wcpay_request:cancel' }

async function openCashier(answers: Answers = {}) {
  const cloud = fakeCloud({ ...base, ...answers })
  await mountPage(CashierPage, { orderId: 'o1' })
  await until(() => document.querySelector(button) !== null)
  const templatesKnown = () => queryClient.getQueryState(['message-templates'])?.fetchStatus
  await until(() => templatesKnown() === 'idle')
  const asked = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, asked }
}

afterEach(() => delete window.WeixinJSBridge)

test('paid: on to the group', async () => {
  const device = watchDevice()
  const question = answerConfirm(true)
  weChatSays({ getBrandWCPayRequest: paid })
  await openCashier()
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(device.replaced()).toEqual([groupPage])
  await tellPage('onUnload')
  expect(question).not.toHaveBeenCalled()
})

test('asks for the group’s three messages first, and the server learns what was allowed', async () => {
  const device = watchDevice()
  const invoke = weChatSays({
    requestSubscribeMessage: { err_msg: 'ok', t1: 'accept', t2: 'reject', t3: 'accept' },
    getBrandWCPayRequest: paid,
  })
  const { asked } = await openCashier()
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(invoke.mock.calls.map(([name]) => name as string)).toEqual([
    'requestSubscribeMessage',
    'getBrandWCPayRequest',
  ])
  expect((invoke.mock.calls as unknown[][])[0]?.[1]).toEqual({ tmplIds: ['t1', 't2', 't3'] })
  expect(asked('login.allowMessages')).toEqual([{ kinds: ['GROUP_JOINED', 'GROUP_FAILED'] }])
})

test.each([
  ['templates that do not come', { 'login.messageTemplates': () => refuse('BUSY') }, {}],
  ['a person who refuses', {}, { requestSubscribeMessage: { err_msg: 'ok', t1: 'reject' } }],
  ['a WeChat that cannot ask', {}, {}],
  ['a WeChat that breaks', {}, { requestSubscribeMessage: 'throw' }],
] as const)('%s: the payment goes on', async (_, answers, says) => {
  const device = watchDevice()
  jest.spyOn(console, 'error').mockReturnValue(undefined)
  weChatSays({ ...says, getBrandWCPayRequest: paid })
  const { asked } = await openCashier(answers)
  await tap(button)
  await until(() => device.replaced().length === 1)
  expect(asked('login.allowMessages')).toEqual([])
})

test('turning away from paying: goes on paying, then gives the seat up', async () => {
  const device = watchDevice()
  const question = answerConfirm(true)
  question.mockResolvedValueOnce({ errMsg: 'ok', confirm: false, cancel: true })
  const invoke = weChatSays({ getBrandWCPayRequest: cancelled })
  const closed = orderDetail({ state: 'CLOSED', closeReason: 'CANCELLED', group: orderGroup() })
  const { cloud, asked } = await openCashier({
    'order.cancel': () => {
      cloud.answers['order.get'] = () => closed
      return { state: 'CLOSED' }
    },
  })
  await tap(button)
  await until(() => device.said().includes('已放弃名额'))
  const payments = invoke.mock.calls.filter(([name]) => name === 'getBrandWCPayRequest')
  expect(payments).toHaveLength(2)
  expect(asked('order.cancel')).toEqual([{ orderId: 'o1' }])
  await until(() => textOf('.pay-done__hint') === '你取消了这笔订单')
})

test.each([
  [true, [{ orderId: 'o1' }], []],
  [false, [], ['/packages/order/pages/cashier/index?orderId=o1']],
])('going back asks about the seat: given up %s', async (givesUp, cancels, opened) => {
  const device = watchDevice()
  answerConfirm(givesUp)
  const { asked } = await openCashier()
  await tellPage('onUnload')
  await until(() => asked('order.cancel').length + device.opened().length === 1)
  expect(asked('order.cancel')).toEqual(cancels)
  expect(device.opened()).toEqual(opened)
})

test('a single purchase is left without a question', async () => {
  const question = answerConfirm(true)
  const { asked } = await openCashier({ 'order.get': () => orderDetail() })
  await tellPage('onUnload')
  expect(question).not.toHaveBeenCalled()
  expect(asked('order.cancel')).toEqual([])
})

const shipped = { kind: 'ORDER_SHIPPED', id: 't4' } as const
const refunded = { kind: 'REFUNDED', id: 't5' } as const

test.each([
  [
    'a single purchase: of parcels and refunds',
    null,
    [...templates, refunded, shipped],
    ['t4', 't5'],
  ],
  [
    'a group: three at once, its own first',
    orderGroup(),
    [shipped, ...templates],
    ['t1', 't2', 't3'],
  ],
  ['a group with room: of parcels too', orderGroup(), [shipped, templates[0]], ['t1', 't4']],
] as const)('%s', async (_, group, known, ids) => {
  watchDevice()
  const invoke = weChatSays({ requestSubscribeMessage: { err_msg: 'ok' } })
  await openCashier({
    'order.get': () => orderDetail({ group }),
    'login.messageTemplates': () => ({ templates: [...known] }),
  })
  await tap(button)
  await until(() => invoke.mock.calls.length > 0)
  expect((invoke.mock.calls as unknown[][])[0]?.[1]).toEqual({ tmplIds: [...ids] })
})
