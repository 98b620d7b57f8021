import type { FrameLocator, Locator } from 'playwright-core'
import { button, shown } from './shopping'
import type { Stage } from './stage'
import { settled } from './until'

/** Types into the labelled field of the form. */
async function fill(phone: FrameLocator, label: string, text: string): Promise<void> {
  const field = shown(phone, '.field').filter({ hasText: label })
  await field.locator('input, textarea').fill(text)
}

/** Where an element is once it has stopped moving. */
async function restingPlace(element: Locator) {
  let before = await element.boundingBox()
  const isStill = async () => {
    const now = await element.boundingBox()
    const still = now !== null && now.y === before?.y
    before = now
    return still
  }
  await settled(isStill, true)
  if (!before) throw new Error('the picker is closed')
  return before
}

/** Draws a column of the picker, as a finger does, until the name is in its middle. */
async function draw(stage: Stage, column: number, name: string): Promise<void> {
  const { mouse } = stage.page
  const group = stage.phone('a').locator('.weui-picker__group').nth(column)
  const item = group.locator('.weui-picker__item').filter({ hasText: name })
  await item.waitFor({ state: 'attached' })
  const middle = await restingPlace(group.locator('.weui-picker__indicator'))
  const way = middle.y - (await restingPlace(item)).y
  const x = middle.x + middle.width / 2
  const y = middle.y + middle.height / 2
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x, y + way, { steps: 4 })
  await mouse.up()
  const off = Math.abs((await restingPlace(item)).y - middle.y)
  if (off > middle.height / 2) throw new Error(`${name} is ${off} pixels off`)
}

/** On phone A's address form: picks the region in the picker's columns. */
async function pickRegion(stage: Stage, region: readonly string[]): Promise<void> {
  const phone = stage.phone('a')
  await shown(phone, '.address-form__region').click()
  await shown(phone, '.weui-picker').waitFor()
  for (const [column, name] of region.entries()) await draw(stage, column, name)
  await phone.locator('.weui-picker__action').last().click()
  await shown(phone, '.address-form__region')
    .filter({ hasText: region.join(' ') })
    .waitFor()
}

export interface WrittenAddress {
  readonly name: string
  readonly phone: string
  readonly region: readonly [province: string, city: string, district: string]
  readonly detail: string
}

/** Fills phone A's address form and saves it. */
export async function writeAddress(stage: Stage, address: WrittenAddress): Promise<void> {
  const phone = stage.phone('a')
  await fill(phone, '收货人', address.name)
  await fill(phone, '手机号', address.phone)
  await fill(phone, '详细地址', address.detail)
  await pickRegion(stage, address.region)
  await button(phone, '保存').click()
}
