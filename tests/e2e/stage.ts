import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core'

export type Side = 'a' | 'b'

/** The stage in a real browser. */
export interface Stage {
  readonly page: Page
  /** What a phone shows. */
  phone(side: Side): FrameLocator
  /** A phone's document, for its address. */
  frame(side: Side): Promise<Frame>
  /** Moves the world's clock by its button and waits until everything that fell due has run. */
  advance(step: 'plus-1' | 'plus-15' | 'plus-60' | 'plus-day'): Promise<void>
  /** What went wrong in the pages, for the end of a test. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
const PATIENCE = 20_000

/** A browser for the tests of a file. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH']
  if (!executablePath) throw new Error('CHROME_PATH is not set: run npm run test:e2e')
  return chromium.launch({ executablePath, args: FLAGS })
}

async function frameOf(page: Page, side: Side): Promise<Frame> {
  const element = await page.getByTestId(`phone-${side}`).elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error(`phone ${side} shows nothing`)
  return frame
}

/** Opens the stage as if in a new browser and waits until the shop stands on the first phone. */
export async function openStage(browser: Browser, url: string): Promise<Stage> {
  // The stage speaks the browser's language until someone switches it.
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  page.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`${url}/stage/`)
  const phone = (side: Side) => page.frameLocator(`[data-testid=phone-${side}]`)
  await phone('a').locator('.product-card').first().waitFor()
  return {
    page,
    phone,
    frame: (side) => frameOf(page, side),
    faults,
    async advance(step) {
      await page.getByTestId(`clock-${step}`).click()
      await page.locator('[data-testid=clock-report][data-state=moved]').waitFor()
    },
    close: () => page.close(),
  }
}
