import type { Locator, Page, Route } from 'playwright-core'
import type { Faults } from '../../emulator/wechat-pay/faults'
import type { PayEvent } from '../../emulator/wechat-pay/pay-context'
import { shown } from './shopping'
import type { Side, Stage } from './stage'

/** Sets all faults of the notifications off. */
export async function setFaultsOff({ page }: Stage): Promise<void> {
  await page.getByTestId('tab-faults').click()
  await page.getByTestId('faults-off').click()
  await page.locator('.fault').first().waitFor()
  await page.locator('.fault.active').first().waitFor({ state: 'detached' })
}

/** Sets one fault of the notifications and all others off. */
export async function setOnlyFault<Name extends keyof Faults>(
  stage: Stage,
  name: Name,
  value: Faults[Name],
): Promise<void> {
  await setFaultsOff(stage)
  await stage.page.getByTestId(`fault-${name}-${String(value)}`).click()
  await stage.page.locator(`[data-testid=fault-${name}][data-value="${String(value)}"]`).waitFor()
}

/** What WeChat Pay tells of an order, newest first. */
export async function payEvents(
  { page }: Stage,
  kind: PayEvent['kind'],
  orderId: string,
): Promise<Locator> {
  await page.getByTestId('tab-pay').click()
  const ofOrder = page.locator(`code[title="${orderId}"]`)
  return page.locator(`[data-testid=pay-row][data-kind="${kind}"]`).filter({ has: ofOrder })
}

/** What the log of function calls tells of a call. */
export async function callRows({ page }: Stage, name: string, outcome: string): Promise<Locator> {
  await page.getByTestId('tab-calls').click()
  return page.locator(`[data-testid=log-row][data-endpoint="${name}"][data-outcome="${outcome}"]`)
}

/** Gives a phone to another person of the stage and waits for their shop. */
export async function choosePerson(stage: Stage, side: Side, openid: string): Promise<void> {
  await stage.page.getByTestId(`person-${side}`).click()
  await stage.page.getByTestId(`choose-${side}-${openid}`).click()
  await shopOf(stage, side, openid)
}

/** Adds a person, who then holds the phone. */
export async function addPerson(stage: Stage, side: Side, nickname: string): Promise<void> {
  await stage.page.getByTestId(`person-${side}`).click()
  await stage.page.getByTestId(`new-person-${side}`).fill(nickname)
  await stage.page.getByTestId(`add-person-${side}`).click()
  await stage.page.getByTestId(`person-${side}`).getByText(nickname).waitFor()
  await shown(stage.phone(side), '.product-card').first().waitFor()
}

/** Whom the menu of phone A offers. */
export async function nicknames({ page }: Stage): Promise<string[]> {
  await page.getByTestId('person-a').click()
  const names = await page.locator('.person-menu [role=option] span').allInnerTexts()
  await page.keyboard.press('Escape')
  return names
}

async function shopOf(stage: Stage, side: Side, openid: string): Promise<void> {
  await stage.page.locator(`[data-testid=phone-${side}][src="/p/${openid}/"]`).waitFor()
  await shown(stage.phone(side), '.product-card').first().waitFor()
}

/** Opens the stage anew, as a newcomer to the same browser would. */
export async function reloadStage(stage: Stage): Promise<void> {
  await stage.page.reload()
  await shown(stage.phone('a'), '.product-card').first().waitFor()
}

/** Makes the whole world new and waits until its seeds are in and the phones have been restarted. */
export async function resetWorld({ page }: Stage): Promise<void> {
  const before = await page.getByTestId('phone-a').elementHandle()
  await page.getByTestId('reset-world').click()
  await page.getByTestId('reset-confirm').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  await page.waitForFunction((element) => element?.isConnected === false, before)
}

/** Keeps the phones from asking about payments until what it returns is called. */
export async function holdPaymentQueries(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let holding = true
  await page.route('**/invoke/order', (route) => {
    const { endpoint } = route.request().postDataJSON() as { endpoint: string }
    if (!holding || endpoint !== 'order.checkPayment') return route.continue()
    held.push(route)
    return undefined
  })
  return async () => {
    holding = false
    await Promise.all(held.map((route) => route.continue()))
  }
}
