import type { FrameLocator, Locator, Page } from 'playwright-core'
import { shown } from './shopping'
import type { Stage } from './stage'
import { settled } from './until'

interface ListRequest {
  endpoint: string
  input: { keyword?: string; limit?: number; [field: string]: unknown }
}

/** From the shop: opens the search page. */
export async function openSearch(phone: FrameLocator): Promise<void> {
  await shown(phone, '.search-bar__field').click()
  await shown(phone, '.search-start').waitFor()
}

/** On the search page: looks for a word. */
export async function search(phone: FrameLocator, word: string): Promise<void> {
  await shown(phone, '.search-field input').fill(word)
  await shown(phone, '.search-field__go').click()
  await shown(phone, '.search-results__tabs').waitFor()
}

export const cards = (phone: FrameLocator): Locator => shown(phone, '.product-card')

/** Waits for so many products on the page. */
export const cardCount = (phone: FrameLocator, expected: number): Promise<number> =>
  settled(() => cards(phone).count(), expected)

export const titles = (phone: FrameLocator): Promise<string[]> =>
  shown(phone, '.product-card__title').allInnerTexts()

/** Chooses an order and waits until its tab is the active one and says so. */
export async function sortBy(phone: FrameLocator, tab: string, says = tab): Promise<void> {
  await shown(phone, '.tabs__item').filter({ hasText: tab }).click()
  await shown(phone, '.tabs__item--active').filter({ hasText: says }).waitFor()
  await shown(phone, '.product-card').first().waitFor()
}

/** Pixels of one turn of the wheel: below the distance from the end at which a list goes on. */
const TURN = 300

/** Scrolls phone A as a person does, until its list says that it has ended. */
export async function scrollToEnd(stage: Stage): Promise<void> {
  const { page } = stage
  const screen = await page.getByTestId('phone-a').boundingBox()
  if (!screen) throw new Error('phone A is not in sight')
  await page.mouse.move(screen.x + screen.width / 2, screen.y + screen.height / 2)
  const read = async () => {
    await page.mouse.wheel(0, TURN)
    return shown(stage.phone('a'), '.list-end').last().innerText()
  }
  expect(await settled(read, '已经到底啦')).toBe('已经到底啦')
}

/** Cuts the phones off from the search until what it returns is called. */
export async function cutSearch(page: Page): Promise<() => Promise<void>> {
  await page.route('**/invoke/shop', (route) => {
    const { input } = route.request().postDataJSON() as ListRequest
    return input.keyword === undefined ? route.continue() : route.abort('connectionfailed')
  })
  return () => page.unroute('**/invoke/shop')
}

/** Lists come in pages of so many, as if the shop were larger. Returns how many pages were asked for. */
export async function makePagesSmall(page: Page, limit: number): Promise<() => number> {
  let asked = 0
  await page.route('**/invoke/shop', (route) => {
    const body = route.request().postDataJSON() as ListRequest
    if (body.endpoint !== 'shop.listProducts') return route.continue()
    asked += 1
    return route.continue({
      postData: JSON.stringify({ ...body, input: { ...body.input, limit } }),
    })
  })
  return () => asked
}
