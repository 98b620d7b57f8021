import type { FrameLocator, Locator } from 'playwright-core'
import { button, shown } from './shopping'

/** The fields of the nth parcel of a form. */
const parcel = (phone: FrameLocator, nth: number): Locator =>
  shown(phone, '.parcel-fields').nth(nth)

/** Picks the express company. */
export async function chooseCarrier(phone: FrameLocator, name: string, nth = 0): Promise<void> {
  await parcel(phone, nth).locator('.cell').click()
  await shown(phone, '.carrier-sheet__item').filter({ hasText: name }).click()
  await parcel(phone, nth).locator('.parcel-fields__carrier').filter({ hasText: name }).waitFor()
}

/** Types the waybill. */
export const typeWaybill = (phone: FrameLocator, waybill: string, nth = 0): Promise<void> =>
  parcel(phone, nth).locator('.field input').fill(waybill)

/** Scans the waybill's bar code: WeChat's scanner of a phone without a camera takes what it says. */
export async function scanWaybill(phone: FrameLocator, waybill: string, nth = 0): Promise<void> {
  await parcel(phone, nth).locator('.parcel-fields__scan').click()
  await phone.getByTestId('wx-scan-typed').fill(waybill)
  await phone.getByTestId('wx-scan-take').click()
  await phone.getByTestId('wx-scan-take').waitFor({ state: 'detached' })
}

/** On the ship page: sends what is packed and waits until the page has gone. */
export async function sendParcels(phone: FrameLocator): Promise<void> {
  const leaves = shown(phone, '.ship__send')
  await leaves.click()
  await leaves.waitFor({ state: 'hidden' })
}

/** On the seller's list of orders or on an order's page: to the ship page. */
export async function toShipPage(phone: FrameLocator): Promise<void> {
  await button(phone, '发货').click()
  await shown(phone, '.packed__line').first().waitFor()
}
