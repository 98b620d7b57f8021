import { keepPhone, keepStage } from './album'
import { goodsOf } from './goods'
import {
  detail,
  headline,
  joinGroup,
  openGoods,
  orderGroup,
  other,
  payTogether,
  seats,
} from './group-page'
import { journey } from './journey'
import { CHEN, LIN, WANG } from './people'
import {
  button,
  chooseVariant,
  confirmVariant,
  openOrders,
  openPaySheet,
  paramOf,
  shown,
  submitOrder,
  textOf,
} from './shopping'
import { choosePerson } from './stage-controls'
import { settled } from './until'
import {
  cardBecomes,
  chooseInMenu,
  lastCard,
  openCard,
  scanPicture,
  sendPicture,
  sendTo,
  shareReady,
} from './wechat'

jest.setTimeout(300_000)

/** Both have groups of three, which are their cheapest. */
const PEACHES = '水蜜桃'
const CAT_FOOD = '猫粮'

const at = journey()

const stateOf = async (openid: string, orderId: string): Promise<readonly (string | null)[]> => {
  const { state, refund } = await at.as(openid).call('order.get', { orderId })
  return [state, refund?.state ?? null]
}

/** The seller's strip shows these orders as waiting for shipment. */
async function seenToShip(orderIds: readonly string[]): Promise<void> {
  const { page } = at.stage
  await page.getByTestId('tab-seller').click()
  for (const id of orderIds)
    await page.locator(`[data-testid=order-row][data-order="${id}"][data-state=TO_SHIP]`).waitFor()
}

test('a group of three: by the card, by the poster’s code, and everybody’s order ships', async () => {
  const { phone, stage } = at
  const friend = stage.phone('b')
  await openGoods(phone, PEACHES)
  await keepPhone(stage, 'a', '01-product')
  await chooseVariant(phone, '发起拼团')
  await keepPhone(stage, 'a', '02-group-size-and-variant')
  await confirmVariant(phone, '发起拼团')
  await shown(phone, '.address-card').first().waitFor()
  await keepPhone(stage, 'a', '03-checkout')
  await submitOrder(phone)
  const first = await paramOf(stage, 'a', 'orderId')
  await openPaySheet(phone)
  await keepPhone(stage, 'a', '04-cashier')
  const ready = shareReady(stage, 'group')
  await phone.getByTestId('wxpay-confirm').click()
  await headline(phone, '还差 2 人成团')
  expect(await seats(phone)).toEqual(['我', '待加入', '待加入'])
  await keepPhone(stage, 'a', '05-group-opened')

  await ready
  await button(phone, '邀请好友参团').click()
  await keepPhone(stage, 'a', '06-choose-a-friend')
  await sendTo(phone, CHEN)
  await cardBecomes(stage, 'joining', '1/3')
  expect(await lastCard(stage).getAttribute('data-link')).toMatch(
    /^#\/pages\/group\/index\?s=[A-Za-z0-9]{10}$/,
  )
  await keepStage(stage, '07-card-in-the-chat')

  await openCard(stage)
  await headline(friend, '还差 2 人成团')
  expect(await seats(friend)).toEqual(['林小夏', '待加入', '待加入'])
  await keepPhone(stage, 'b', '08-friend-opens-the-card')
  const second = await joinGroup(stage, 'b')
  await headline(friend, '还差 1 人成团')
  expect(await seats(friend)).toEqual(['林小夏', '我', '待加入'])
  await cardBecomes(stage, 'joining', '2/3')
  await headline(phone, '还差 1 人成团')
  await keepStage(stage, '09-card-counts-up')

  await shown(phone, '.share-entry').click()
  await shown(phone, '.share-preview').waitFor()
  await keepPhone(stage, 'a', '10-share-page')
  await button(phone, '生成海报').click()
  await shown(phone, '.poster-sheet__picture').waitFor()
  await keepPhone(stage, 'a', '11-poster')
  const saved = stage.page.waitForEvent('download')
  await button(phone, '保存到相册').click()
  const poster = await (await saved).path()

  await choosePerson(stage, 'b', WANG)
  await sendPicture(stage, poster)
  await keepStage(stage, '12-poster-in-the-chat')
  await scanPicture(stage)
  await headline(friend, '还差 1 人成团')
  await keepPhone(stage, 'b', '13-code-opens-the-group')
  const third = await joinGroup(stage, 'b')
  await headline(friend, '拼团成功')
  await keepPhone(stage, 'b', '14-group-is-complete')

  await choosePerson(stage, 'b', CHEN)
  await cardBecomes(stage, 'full', '已到齐')
  await openOrders(friend, '待发货')
  await seenToShip([first, second, third])
  await keepStage(stage, '15-three-orders-to-ship')
  expect(await stateOf(LIN, first)).toEqual(['TO_SHIP', null])
  expect(await stateOf(CHEN, second)).toEqual(['TO_SHIP', null])
  expect(await stateOf(WANG, third)).toEqual(['TO_SHIP', null])
})

test('a group that nobody fills in time: both are refunded, the card has ended, the stock is back', async () => {
  const { phone, stage } = at
  const friend = stage.phone('b')
  const { productId, orderId: first } = await orderGroup(stage, 'a', CAT_FOOD)
  const pieces = async () => (await goodsOf(at.as(LIN), productId)).pieces
  const before = (await pieces()) + 1
  const ready = shareReady(stage, 'group')
  await payTogether(phone)
  await ready
  await chooseInMenu(phone, 'friend')
  await sendTo(phone, CHEN)
  await cardBecomes(stage, 'joining', '1/3')
  await openCard(stage)
  const second = await joinGroup(stage, 'b')
  await cardBecomes(stage, 'joining', '2/3')
  expect(await pieces()).toBe(before - 2)
  await headline(phone, '还差 1 人成团')
  await keepStage(stage, '21-two-of-three')

  await stage.advance('plus-day')
  await cardBecomes(stage, 'ended', '已结束')
  const refunded = ['CLOSED', 'SUCCESS']
  expect(await settled(() => stateOf(LIN, first), refunded)).toEqual(refunded)
  expect(await settled(() => stateOf(CHEN, second), refunded)).toEqual(refunded)
  expect(await settled(pieces, before)).toBe(before)
  for (const holder of [phone, friend]) {
    await headline(holder, '拼团未成功')
    await detail(holder, '已原路退回')
  }
  await stage.page.getByTestId('tab-seller').click()
  await keepStage(stage, '22-ended-and-refunded')
  await keepPhone(stage, 'a', '23-group-failed')
  await other(phone, '查看订单')
  await shown(phone, '.order-head').filter({ hasText: '已退款' }).waitFor()
  await keepPhone(stage, 'a', '24-order-refunded')
})

test('who leaves after paying has the money back, and the seat is free again', async () => {
  const { phone, stage } = at
  const friend = stage.phone('b')
  await orderGroup(stage, 'a', PEACHES)
  const ready = shareReady(stage, 'group')
  await payTogether(phone)
  await ready
  await button(phone, '邀请好友参团').click()
  await sendTo(phone, CHEN)
  await cardBecomes(stage, 'joining', '1/3')
  await openCard(stage)
  const orderId = await joinGroup(stage, 'b')
  await cardBecomes(stage, 'joining', '2/3')

  await other(friend, '退出拼团')
  await friend.locator('.taro-modal__foot').getByText('退出拼团').click()
  await headline(friend, '你已退出这个团')
  await cardBecomes(stage, 'joining', '1/3')
  await detail(friend, '已原路退回')
  expect(await stateOf(CHEN, orderId)).toEqual(['CLOSED', 'SUCCESS'])
  expect(await textOf(friend, '.group-status__main')).toContain('立即参团')
  const free = ['我', '待加入', '待加入']
  expect(await settled(() => seats(phone), free)).toEqual(free)
})
