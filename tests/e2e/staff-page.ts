import type { FrameLocator } from 'playwright-core'
import { agree } from './seller-console'
import { button, shown } from './shopping'
import type { Stage } from './stage'
import { openCard, sendTo } from './wechat'

/** On the page of the staff, on phone A: makes an invitation with what is usual, and sends its card. */
export async function invite(stage: Stage, name: string, openid: string): Promise<void> {
  const phone = stage.phone('a')
  await button(phone, '邀请成员').click()
  await shown(phone, '.sheet .field input').fill(name)
  await button(phone, '生成邀请').click()
  await shown(phone, '.btn').filter({ hasText: '发给对方' }).click()
  await sendTo(phone, openid)
}

/** Phone B opens the card that it got and says yes, which leads to the console. */
export async function acceptInvitation(stage: Stage): Promise<void> {
  const phone = stage.phone('b')
  await openCard(stage)
  await button(phone, '接受邀请').click()
  await shown(phone, '.seller-tile').first().waitFor()
}

/** On the page of the staff: what it says of a colleague. */
export const memberRow = (phone: FrameLocator, name: string) =>
  shown(phone, '.member-row').filter({ hasText: name })

/** On the page of the staff: ends what a colleague may do. */
export async function revoke(phone: FrameLocator, name: string): Promise<void> {
  await memberRow(phone, name).click()
  await button(phone, '移除').click()
  await agree(phone, '移除')
  await memberRow(phone, name).waitFor({ state: 'detached' })
}
