import type { FrameLocator } from 'playwright-core'
import { chooseCarrier, typeWaybill } from './parcel-page'
import { choosePictures, pick } from './product-form'
import { button, shown } from './shopping'
import type { Side, Stage } from './stage'

/** On the buyer's order: to the form of a request. */
export async function openApply(phone: FrameLocator): Promise<void> {
  await button(phone, '申请售后').click()
  await shown(phone, '.apply-line').first().waitFor()
}

/** Asks for one piece of an order of one line to be taken back, with a reason and a picture. */
export async function fillReturn(stage: Stage, side: Side, picture: string): Promise<void> {
  const phone = stage.phone(side)
  // Of two pieces only one.
  await shown(phone, '.apply-line .stepper__button').first().click()
  await pick(phone, '退货退款')
  await pick(phone, '质量问题')
  await shown(phone, '.apply-form textarea').fill('其中一袋封口开了')
  await choosePictures(stage, shown(phone, '.apply-picture--add'), {
    files: [picture],
    // One that is still on its way has a veil.
    uploaded: phone.locator('.apply-picture:not(.apply-picture--add)').filter({
      hasNot: phone.locator('.apply-picture__veil'),
    }),
  })
}

/** Sends the request, which leads to its own page. */
export async function submitRequest(phone: FrameLocator): Promise<void> {
  await button(phone, '提交申请').click()
  await requestIs(phone, '等商家处理')
}

/** The buyer's page of the request says so. */
export const requestIs = (phone: FrameLocator, state: string): Promise<void> =>
  shown(phone, '.request-head__state').filter({ hasText: state }).waitFor()

/** On the buyer's page of the request: sends the piece back. */
export async function sendBack(phone: FrameLocator, carrier: string, waybill: string) {
  await chooseCarrier(phone, carrier)
  await typeWaybill(phone, waybill)
  await button(phone, '我已寄出').click()
  await requestIs(phone, '等商家验货')
}

/** On the seller's list of requests: opens the sheet of an answer. */
export async function answer(phone: FrameLocator, words: string): Promise<void> {
  await shown(phone, '.after-sale__foot .btn').filter({ hasText: words }).first().click()
  await shown(phone, '.sheet .grant__note').waitFor()
}

/** In the open sheet: goes through with it. */
export async function confirmAnswer(phone: FrameLocator, words: string): Promise<void> {
  await shown(phone, '.sheet__foot .btn').filter({ hasText: words }).click()
  await shown(phone, '.sheet').waitFor({ state: 'detached' })
}
