import type { FrameLocator, Locator } from 'playwright-core'
import { button, shown } from './shopping'
import type { Side, Stage } from './stage'

/** One variant as it is typed: yuan and pieces. */
export interface TypedSku {
  readonly value: string
  readonly price: string
  readonly stock: string
}

/** A labelled field of what is in front: of the open sheet, or of the page. */
function field(phone: FrameLocator, label: string, inSheet = false): Locator {
  const place = shown(phone, inSheet ? '.sheet .field' : '.field')
  return place
    .filter({ has: phone.getByText(label, { exact: true }) })
    .locator('input, textarea')
    .last()
}

/** Types into a field of the form. */
export const fillField = (phone: FrameLocator, label: string, text: string): Promise<void> =>
  field(phone, label).fill(text)

/** Chooses these files behind a button and waits until so many pictures have been uploaded. */
export async function choosePictures(
  stage: Stage,
  add: Locator,
  { files, uploaded }: { files: readonly string[]; uploaded: Locator },
): Promise<void> {
  const chooser = stage.page.waitForEvent('filechooser')
  await add.click()
  await (await chooser).setFiles([...files])
  await uploaded.nth(files.length - 1).waitFor()
}

/** On the product form: adds pictures from the album. */
export async function addPictures(stage: Stage, side: Side, files: readonly string[]) {
  const phone = stage.phone(side)
  await choosePictures(stage, shown(phone, '.goods-pictures__add'), {
    files,
    // One that is still on its way has a veil.
    uploaded: phone.locator('.goods-pictures__one:not(.goods-pictures__add)').filter({
      hasNot: phone.locator('.goods-pictures__veil'),
    }),
  })
}

/** Picks one of the choices of a row. */
export const pick = (phone: FrameLocator, text: string): Promise<void> =>
  shown(phone, '.choice-row__one, .choice-list__one')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .click()

/** Adds one option with its values. */
export async function addOption(
  phone: FrameLocator,
  name: string,
  values: readonly string[],
): Promise<void> {
  await shown(phone, '.cell').filter({ hasText: '添加规格' }).click()
  await field(phone, '规格名', true).fill(name)
  for (const [n, value] of values.entries()) {
    await shown(phone, '.sheet .add-line__input input').fill(value)
    await shown(phone, '.sheet .add-line .btn').click()
    await shown(phone, '.option-value').nth(n).waitFor()
  }
  await closeSheet(phone)
}

/** Fills in one combination of the matrix. */
export async function fillSku(phone: FrameLocator, sku: TypedSku): Promise<void> {
  await shown(phone, '.sku-line').filter({ hasText: sku.value }).click()
  await field(phone, '售价（元）', true).fill(sku.price)
  await field(phone, '初始库存', true).fill(sku.stock)
}

/** Ends what is typed in the open sheet. */
export async function closeSheet(phone: FrameLocator): Promise<void> {
  await shown(phone, '.sheet__foot .btn').filter({ hasText: '完成' }).click()
  await shown(phone, '.sheet').waitFor({ state: 'detached' })
}

/** Saves the product and puts it on sale; waits for the list to which that leads. */
export async function publish(phone: FrameLocator): Promise<void> {
  await button(phone, '保存并上架').click()
  await shown(phone, '.goods-card').first().waitFor()
}

/** On the list of products: the card of one. */
export const goodsCard = (phone: FrameLocator, title: string): Locator =>
  shown(phone, '.goods-card').filter({ hasText: title })

/** On the list of products: to the group buying of one. */
export async function openCampaign(phone: FrameLocator, title: string): Promise<void> {
  await goodsCard(phone, title).locator('.btn').filter({ hasText: '更多' }).click()
  await shown(phone, '.more-sheet .cell').filter({ hasText: '拼团活动' }).click()
  await shown(phone, '.campaign-head').waitFor()
}

/** On the stock page: what it says of a variant: available, held and sold pieces. */
export async function stockFigures(phone: FrameLocator, value: string): Promise<number[]> {
  const row = shown(phone, '.stock-row').filter({ hasText: value })
  const texts = await row.locator('.stock-figure').allInnerTexts()
  return texts.map((text) => Number(/\d+/.exec(text)?.[0]))
}
