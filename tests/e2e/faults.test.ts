import { goodsOf, type Goods } from './goods'
import { journey } from './journey'
import { CHEN } from './people'
import {
  button,
  chooseVariant,
  isPaid,
  openPaySheet,
  openProduct,
  paramOf,
  pay,
  placeOrder,
  showOrder,
  shown,
  textOf,
} from './shopping'
import {
  callRows,
  holdPaymentQueries,
  payEvents,
  setFaultsOff,
  setOnlyFault,
} from './stage-controls'

jest.setTimeout(120_000)

const at = journey()

const stateOf = async (orderId: string) =>
  (await (await at.asHolder('a')).call('order.get', { orderId })).state

/** From the shop to the cashier page, with what was there before. */
async function order(nth: number) {
  const { phone, stage } = at
  await openProduct(phone, nth)
  const productId = await paramOf(stage, 'a', 'id')
  const before = await goodsOf(at.as(CHEN), productId)
  await chooseVariant(phone)
  await placeOrder(phone)
  return { productId, before, orderId: await paramOf(stage, 'a', 'orderId') }
}

/** One piece went once, also after WeChat Pay's retries and the jobs, which count what was sold. */
async function expectOneSold(productId: string, { pieces, sold }: Goods): Promise<void> {
  const { stage } = at
  expect(await goodsOf(at.as(CHEN), productId)).toMatchObject({ pieces: pieces - 1 })
  await stage.advance('plus-15')
  expect(await goodsOf(at.as(CHEN), productId)).toEqual({ pieces: pieces - 1, sold: sold + 1 })
}

test('lost notifications: the server asks by itself, and the late one changes nothing', async () => {
  const { phone, stage } = at
  await setOnlyFault(stage, 'dropNext', 4)
  const { productId, before, orderId } = await order(0)
  await pay(phone)
  await (await payEvents(stage, 'notify.dropped', orderId)).first().waitFor()
  await showOrder(phone)
  expect(await textOf(phone, '.order-head__state')).toBe('待发货')
  await expectOneSold(productId, before)
  await (await payEvents(stage, 'notify.delivered', orderId)).waitFor()
})

test('a notification and four copies at once are one payment of one piece', async () => {
  const { phone, stage } = at
  await setOnlyFault(stage, 'duplicate', 4)
  const { productId, before, orderId } = await order(4)
  await pay(phone)
  const delivered = await payEvents(stage, 'notify.delivered', orderId)
  await delivered.filter({ hasText: 'copies 5' }).waitFor()
  await showOrder(phone)
  expect((await textOf(phone, '.order-facts')).match(/付款成功/g)).toHaveLength(1)
  await expectOneSold(productId, before)
})

test.each([
  ['forge', 'signature', '401'],
  ['mismatch', 'amount', '400'],
] as const)('%s %s: answered with %s, only the query pays', async (name, value, status) => {
  const { phone, stage } = at
  await setOnlyFault(stage, name, value)
  const { productId, before, orderId } = await order(2)
  const release = await holdPaymentQueries(stage.page)
  await openPaySheet(phone)
  await phone.getByTestId('wxpay-confirm').click()
  const refused = await payEvents(stage, 'notify.refused', orderId)
  await refused
    .filter({ hasText: `status ${status}` })
    .first()
    .waitFor()
  await (await callRows(stage, 'pay-notify', status)).first().waitFor()
  expect(await stateOf(orderId)).toBe('CREATED')

  await release()
  await isPaid(phone)
  expect(await stateOf(orderId)).toBe('TO_SHIP')
  await expectOneSold(productId, before)
})

test('time runs out while WeChat’s sheet is open: no money is taken, the pieces return', async () => {
  const { phone, stage } = at
  await setFaultsOff(stage)
  const { productId, before, orderId } = await order(3)
  await openPaySheet(phone)
  await stage.advance('plus-15')
  await stage.advance('plus-1')
  await phone.getByTestId('wxpay-confirm').click()
  await phone.getByText('该订单已关闭').waitFor()
  await phone.getByTestId('wxpay-close').click()
  await shown(phone, '.pay-done').filter({ hasText: '已关闭' }).waitFor()
  expect(await stateOf(orderId)).toBe('CLOSED')
  expect(await goodsOf(at.as(CHEN), productId)).toEqual(before)
  await button(phone, '查看订单').click()
  await shown(phone, '.order-head').filter({ hasText: '超时未付款' }).waitFor()
})
