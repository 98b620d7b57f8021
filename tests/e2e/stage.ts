import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'

/** The stage in a real browser. */
export interface Stage {
  readonly page: Page
  /** What a phone shows. */
  phone(side: 'a' | 'b'): FrameLocator
  /** Moves the world's clock by its button and waits until everything that fell due has run. */
  advance(step: 'plus-1' | 'plus-15' | 'plus-60' | 'plus-day'): Promise<void>
  /** What went wrong in the pages, for the end of a test. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
const PATIENCE = 20_000

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH']
  if (!executablePath) throw new Error('CHROME_PATH is not set: run npm run test:e2e')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** Opens the stage and waits until the shop stands on the first phone. */
export async function openStage(url: string): Promise<Stage> {
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`${url}/stage/`)
  const phone = (side: 'a' | 'b') => page.frameLocator(`[data-testid=phone-${side}]`)
  await phone('a').locator('.product-card').first().waitFor()
  return {
    page,
    phone,
    faults,
    async advance(step) {
      await page.getByTestId(`clock-${step}`).click()
      await page.locator('[data-testid=clock-report][data-state=moved]').waitFor()
    },
    close: () => browser.close(),
  }
}
