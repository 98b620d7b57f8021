import type { FrameLocator } from 'playwright-core'
import { openShop, openTab, shown } from './shopping'
import type { Side, Stage } from './stage'

/** A part of the seller's console by the name on its tile. */
export type Tile =
  | '订单'
  | '批量发货'
  | '售后'
  | '商品'
  | '分类'
  | '客户'
  | '数据'
  | '店铺设置'
  | '成员'
  | '操作记录'
  | '提醒'

/** From wherever the phone is to the seller's console, by the page about me. */
export async function openConsole(stage: Stage, side: Side): Promise<void> {
  const phone = stage.phone(side)
  await openShop(stage, side)
  await openTab(phone, '我的')
  await shown(phone, '.cell').filter({ hasText: '商家工作台' }).click()
  await shown(phone, '.seller-tile').first().waitFor()
}

/** What the console offers to this colleague. */
export const tilesOf = (phone: FrameLocator): Promise<string[]> =>
  shown(phone, '.seller-tile__title').allInnerTexts()

/** On the console: opens one of its parts. */
export const openTile = (phone: FrameLocator, tile: Tile): Promise<void> =>
  shown(phone, '.seller-tile')
    .filter({ has: phone.getByText(tile, { exact: true }) })
    .click()

/** In the dialog that asks whether this shall be done: yes. */
export const agree = (phone: FrameLocator, words: string): Promise<void> =>
  phone.locator('.taro-modal__foot').getByText(words, { exact: true }).click()
