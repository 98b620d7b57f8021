import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Frame } from 'playwright-core'
import type { Side, Stage } from './stage'

/** Set to keep a picture of each step there: `PINXIANG_SCREENSHOTS=docs/screenshots/fission`. */
const folder = process.env['PINXIANG_SCREENSHOTS']
const LOOK = { type: 'jpeg', quality: 80, animations: 'disabled' } as const
const STAGE = { width: 1440, height: 900 }
const PHONE = { width: 375, height: 812 }
/** At this size the stage shows a phone as large as it is. */
const WITH_WHOLE_PHONES = { width: 2000, height: 1100 }

/** Nothing is on its way any more: pages and pictures are there, and passing words are gone. */
async function settle(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const seen = [...document.images].filter((image) => image.checkVisibility())
    const said = [...document.querySelectorAll('.taro__toast, [role=status]')]
    const pages = [...document.querySelectorAll('.taro_page')].filter((page) =>
      page.checkVisibility(),
    )
    return (
      pages.every(({ classList }) => classList.contains('taro_page_stationed')) &&
      seen.every((image) => image.complete) &&
      !said.some((element) => element.checkVisibility())
    )
  })
}

const fileOf = (name: string): string => {
  mkdirSync(folder ?? '', { recursive: true })
  return path.join(folder ?? '', `${name}.jpg`)
}

/** Keeps a picture of what a phone shows, when pictures are wanted. */
export async function keepPhone(stage: Stage, side: Side, name: string): Promise<void> {
  if (folder === undefined) return
  const { page } = stage
  await page.setViewportSize(WITH_WHOLE_PHONES)
  await settle(await stage.frame(side))
  const box = await page.getByTestId(`phone-${side}`).boundingBox()
  if (!box) throw new Error(`phone ${side} is not to be seen`)
  // Between dots of the screen there would be a dark line at its edge.
  const clip = { ...PHONE, x: Math.ceil(box.x), y: Math.ceil(box.y) }
  await page.screenshot({ ...LOOK, clip, path: fileOf(name) })
  await page.setViewportSize(STAGE)
}

/** Keeps a picture of the whole stage, when pictures are wanted. */
export async function keepStage(stage: Stage, name: string): Promise<void> {
  if (folder === undefined) return
  await Promise.all((['a', 'b'] as const).map(async (side) => settle(await stage.frame(side))))
  await settle(stage.page.mainFrame())
  await stage.page.screenshot({ ...LOOK, path: fileOf(name) })
}
