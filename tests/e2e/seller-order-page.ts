import type { FrameLocator, Locator } from 'playwright-core'
import { openConsole, openTile } from './seller-console'
import { button, shown } from './shopping'
import type { Side, Stage } from './stage'

export type OrderTab = '待发货' | '待付款' | '已发货' | '已收货'

/** In the seller's list: the newest order with these words. */
export const orderCard = (phone: FrameLocator, words: string): Locator =>
  shown(phone, '.seller-order').filter({ hasText: words }).first()

/** From wherever the phone is to a tab of the seller's list that shows an order with these words. */
export async function openOrderTab(
  stage: Stage,
  side: Side,
  { tab, words }: { tab: OrderTab; words: string },
): Promise<void> {
  const phone = stage.phone(side)
  await openConsole(stage, side)
  await openTile(phone, '订单')
  await shown(phone, '.order-tabs__item').filter({ hasText: tab }).click()
  await orderCard(phone, words).waitFor()
}

/** From the list to the order's own page. */
export async function openSellerOrder(phone: FrameLocator, words: string): Promise<void> {
  await orderCard(phone, words).locator('.seller-order__head').click()
  await shown(phone, '.seller-head').waitFor()
}

/** On the page of an unpaid order: so many yuan off. */
export async function takeOff(phone: FrameLocator, yuan: string): Promise<void> {
  await button(phone, '改价').click()
  const field = shown(phone, '.sheet .field').filter({ hasText: '优惠' })
  await field.locator('input').fill(yuan)
  await button(phone, '确认改价').click()
  await shown(phone, '.sheet').waitFor({ state: 'detached' })
}
