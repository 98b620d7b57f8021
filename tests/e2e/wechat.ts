import type { FrameLocator, Locator } from 'playwright-core'
import type { Side, Stage } from './stage'

/** How a phone came to what it shows: WeChat's scene values, and Moments' page without login. */
const ways = { card: 'wx_scene=1007', code: 'wx_scene=1047', moments: '/single/' } as const

/** Waits until the phone has been opened anew in this way. */
const entered = ({ page }: Stage, side: Side, way: keyof typeof ways): Promise<void> =>
  page.locator(`[data-testid=phone-${side}][src*="${ways[way]}"]`).waitFor()

/** Resolves once the phone has got the code with which it will share this; call it before. */
export async function shareReady(stage: Stage, kind: 'product' | 'group'): Promise<void> {
  await stage.page.waitForResponse((answer) => {
    if (!answer.url().endsWith('/invoke/referral')) return false
    const { endpoint, input } = answer.request().postDataJSON() as {
      endpoint: string
      input: { target?: { kind: string } }
    }
    return endpoint === 'referral.prepareShare' && input.target?.kind === kind
  })
}

/** Opens the ⋯ menu and chooses a way to share the page. */
export async function chooseInMenu(phone: FrameLocator, way: 'friend' | 'moments'): Promise<void> {
  await phone.getByTestId('wx-menu').click()
  await phone.getByTestId(`wx-menu-${way}`).click()
}

const send = async (phone: FrameLocator): Promise<void> => {
  await phone.getByTestId('wx-share-send').click()
  await phone.getByTestId('wx-share-send').waitFor({ state: 'detached' })
}

/** In WeChat's list of friends: sends it to this one. */
export async function sendTo(phone: FrameLocator, openid: string): Promise<void> {
  await phone.getByTestId(`wx-share-to-${openid}`).click()
  await send(phone)
}

/** In WeChat's sheet of a new moment: says something and posts it. */
export async function post(phone: FrameLocator, words: string): Promise<void> {
  await phone.getByTestId('wx-share-said').fill(words)
  await send(phone)
}

/** The last card in the chat between the two who hold the phones. */
export const lastCard = ({ page }: Stage): Locator => page.getByTestId('chat-card').last()

/** Waits until the last card in the chat stands so. */
export const cardBecomes = (
  { page }: Stage,
  state: 'joining' | 'full' | 'ended',
  words: string,
): Promise<void> =>
  page
    .locator(`[data-testid=chat-card][data-progress=${state}]`)
    .last()
    .getByTestId('card-progress')
    .filter({ hasText: words })
    .waitFor()

/** Taps the last card in the chat: phone B got it. */
export async function openCard(stage: Stage): Promise<void> {
  await lastCard(stage).click()
  await entered(stage, 'b', 'card')
}

/** Sends a picture file from phone A in the chat. */
export async function sendPicture({ page }: Stage, file: string): Promise<void> {
  await page.getByTestId('chat-picture-file').setInputFiles(file)
  await page.getByTestId('chat-picture').last().waitFor()
}

/** Looks at the last picture in the chat and recognises its code on phone B. */
export async function scanPicture(stage: Stage): Promise<void> {
  await stage.page.getByTestId('chat-picture').last().click()
  await stage.page.locator('dialog[open]').getByTestId('scan-code').click()
  await entered(stage, 'b', 'code')
}

/** Taps the newest shared page in Moments, which opens on phone B without login. */
export async function openMoment(stage: Stage): Promise<void> {
  await stage.page.getByTestId('tab-moments').click()
  await stage.page.getByTestId('moment-card').first().click()
  await entered(stage, 'b', 'moments')
}

/** Opens a page on a phone as a card would: `page` is `#/…`. */
export async function visit(stage: Stage, side: Side, page: string): Promise<void> {
  const frame = await stage.frame(side)
  const { pathname } = new URL(frame.url())
  const { href } = new URL(`${pathname}?${ways.card}${page}`, stage.page.url())
  // A browser would not load again the address at which it is.
  if (frame.url() === href) await frame.goto('about:blank')
  await frame.goto(href)
}
