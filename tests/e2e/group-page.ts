import type { FrameLocator } from 'playwright-core'
import {
  button,
  chooseOptions,
  chooseVariant,
  confirmVariant,
  openPaySheet,
  paramOf,
  shown,
  submitOrder,
} from './shopping'
import type { Side, Stage } from './stage'

/** What the group's page says in large letters. */
export const headline = (phone: FrameLocator, words: string): Promise<void> =>
  shown(phone, '.group-status__headline').filter({ hasText: words }).waitFor()

export const detail = (phone: FrameLocator, words: string): Promise<void> =>
  shown(phone, '.group-status__detail').filter({ hasText: words }).waitFor()

/** Who sits where, and what stands at the free seats. */
export const seats = (phone: FrameLocator): Promise<string[]> =>
  shown(phone, '.group-seat__name').allInnerTexts()

/** One of the lesser things that can be done with the group. */
export const other = (phone: FrameLocator, words: string): Promise<void> =>
  shown(phone, '.group-status__other').filter({ hasText: words }).click()

/** On the cashier page of an order for a group: pays, which leads to the group. */
export async function payTogether(phone: FrameLocator): Promise<void> {
  await openPaySheet(phone)
  await phone.getByTestId('wxpay-confirm').click()
  await shown(phone, '.group-status__headline').waitFor()
}

/** From the shop to the product with these words in its title. */
export async function openGoods(phone: FrameLocator, words: string): Promise<void> {
  await shown(phone, '.product-card').filter({ hasText: words }).first().click()
  await shown(phone, '.product-bar__button').first().waitFor()
}

/** From the shop to the cashier page of a group that begins with its payment; returns both ids. */
export async function orderGroup(
  stage: Stage,
  side: Side,
  words: string,
): Promise<{ productId: string; orderId: string }> {
  const phone = stage.phone(side)
  await openGoods(phone, words)
  const productId = await paramOf(stage, side, 'id')
  await chooseVariant(phone, '发起拼团')
  await confirmVariant(phone, '发起拼团')
  await submitOrder(phone)
  return { productId, orderId: await paramOf(stage, side, 'orderId') }
}

/** From the group's page to a paid seat in it; returns the order's id. */
export async function joinGroup(stage: Stage, side: Side): Promise<string> {
  const phone = stage.phone(side)
  await button(phone, '立即参团').click()
  await chooseOptions(phone)
  await confirmVariant(phone, '立即参团')
  await submitOrder(phone)
  const orderId = await paramOf(stage, side, 'orderId')
  await payTogether(phone)
  return orderId
}
