import { buy, settleIn } from '../rig/shopper'
import { keepPhone, keepStage } from './album'
import { startOpenCloud } from './cloud'
import { journeyIn } from './journey'
import { chooseCarrier, sendParcels, toShipPage, typeWaybill } from './parcel-page'
import { CHEN, KEEPER } from './people'
import { openConsole, openTile, tilesOf } from './seller-console'
import { button, shown, textOf } from './shopping'
import { choosePerson } from './stage-controls'
import { acceptInvitation, invite, memberRow, revoke } from './staff-page'
import { lastCard, visit } from './wechat'

jest.setTimeout(300_000)

const at = journeyIn(startOpenCloud)

/** A paid order of somebody whom nobody on the stage knows. */
async function paidOrder(): Promise<string> {
  const shopper = at.as('staff-buyer')
  const wish = { skuId: 'thermos-cup-2', addressId: await settleIn(shopper) }
  return buy(at.cloud.url, shopper, wish)
}

/** What the shop's functions answer this person. */
async function answersTo(openid: string, orderId: string): Promise<string[]> {
  const person = at.as(openid)
  const answers = await Promise.all([
    person.ask('seller.getOrder', { orderId }),
    person.ask('seller.getSettings', {}),
    person.ask('seller.listStaff', {}),
  ])
  return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
}

test('invited by a card, a new colleague ships but sees no settings; revoked, is refused at once', async () => {
  const { phone, stage } = at
  const colleague = stage.phone('b')
  const orderId = await paidOrder()
  expect(await answersTo(CHEN, orderId)).toEqual(Array(3).fill('FORBIDDEN'))
  await choosePerson(stage, 'a', KEEPER)
  await openConsole(stage, 'a')
  await openTile(phone, '成员')
  await memberRow(phone, '小满').waitFor()
  await keepPhone(stage, 'a', '41-staff')
  await invite(stage, '小陈', CHEN)
  await lastCard(stage).filter({ hasText: '邀请你加入店铺' }).waitFor()
  await keepStage(stage, '42-invitation-in-the-chat')
  const card = (await lastCard(stage).getAttribute('data-link')) ?? ''

  await acceptInvitation(stage)
  expect(await tilesOf(colleague)).toEqual(['订单', '批量发货', '售后', '提醒'])
  expect(await answersTo(CHEN, orderId)).toEqual(['ok', 'FORBIDDEN', 'FORBIDDEN'])
  await keepPhone(stage, 'b', '43-console-of-a-colleague')
  await visit(stage, 'b', `#/packages/seller/pages/order/index?id=${orderId}`)
  await toShipPage(colleague)
  await chooseCarrier(colleague, '圆通速递')
  await typeWaybill(colleague, 'YT1234567890123')
  await sendParcels(colleague)
  await shown(colleague, '.seller-head__state').filter({ hasText: '已发货' }).waitFor()
  expect(await textOf(colleague, '.parcel__waybill')).toBe('YT1234567890123')
  const { order } = await at.as(KEEPER).call('seller.getOrder', { orderId })
  const sent = order.timeline.find(({ kind }) => kind === 'PARCEL')
  expect([order.state, sent?.by?.name]).toEqual(['SHIPPED', '小陈'])

  await openConsole(stage, 'a')
  await openTile(phone, '成员')
  await revoke(phone, '小陈')
  expect(await answersTo(CHEN, orderId)).toEqual(Array(3).fill('FORBIDDEN'))
  await visit(stage, 'b', `#/packages/seller/pages/order/index?id=${orderId}`)
  await shown(colleague, '.empty').filter({ hasText: '没有权限进行此操作' }).waitFor()

  // The card was for one person, once.
  await visit(stage, 'b', card)
  await shown(colleague, '.empty').filter({ hasText: '邀请打不开' }).waitFor()
  expect(await button(colleague, '接受邀请').count()).toBe(0)
})
