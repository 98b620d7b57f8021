import type { FrameLocator, Locator } from 'playwright-core'
import {
  button,
  chooseVariant,
  confirmVariant,
  openProduct,
  openTab,
  priceAt,
  shown,
} from './shopping'
import { settled } from './until'

/** On the shop's front page: puts one piece of the nth product into the cart, and stays with it. */
export async function putIntoCart(phone: FrameLocator, nth: number): Promise<void> {
  await openProduct(phone, nth)
  await chooseVariant(phone, '加入购物车')
  await confirmVariant(phone, '加入购物车')
  await shown(phone, '.sheet').waitFor({ state: 'detached' })
}

/** On a product page: what the sign of the cart says. */
export const countOnProduct = (phone: FrameLocator): Locator =>
  shown(phone, '.product-bar__link .badge')

/** On a tab page: what the cart's tab says. */
export const countOnTab = (phone: FrameLocator): Locator =>
  phone.locator('.weui-tabbar__item .weui-badge')

/** From a product back to the shop. */
export async function backToShop(phone: FrameLocator): Promise<void> {
  await shown(phone, '.product-bar__link').filter({ hasText: '首页' }).click()
  await shown(phone, '.search-bar').waitFor()
}

/** From a tab page to the cart. */
export async function openCart(phone: FrameLocator): Promise<void> {
  await openTab(phone, '购物车')
  await shown(phone, '.cart-row, .cart .empty').first().waitFor()
}

export const cartRows = (phone: FrameLocator): Locator => shown(phone, '.cart-row')

/** Puts one piece each of these products of the shop into the cart and opens it. */
export async function fillCart(phone: FrameLocator, products: readonly number[]): Promise<void> {
  for (const nth of products) {
    await putIntoCart(phone, nth)
    await backToShop(phone)
  }
  await openCart(phone)
}

/** Waits for the sum of what is chosen; in fen. */
export const cartTotal = (phone: FrameLocator, expected: number): Promise<number> =>
  settled(() => priceAt(phone, '.cart-bar__total'), expected)

/** Waits until the cart's button says so many pieces. */
export const chosenPieces = (phone: FrameLocator, pieces: number): Promise<void> =>
  shown(phone, '.btn')
    .filter({ hasText: `结算(${pieces})` })
    .waitFor()

/** From the cart to the checkout of what is chosen. */
export async function checkOut(phone: FrameLocator): Promise<void> {
  await button(phone, '结算').click()
  await shown(phone, '.checkout .amounts').waitFor()
}
