import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { exitWith, runJest } from './lib/jest.mjs'
import { isMain, stop } from './lib/root.mjs'

/** The stage in a real browser. Throws an Error with one sentence when there is no browser. */
export async function testE2e(args = []) {
  const CHROME_PATH = await ensureBrowser()
  await ensureBuilt(['functions', 'h5'])
  return runJest(['e2e'], { args: ['--runInBand', ...args], env: { CHROME_PATH } })
}

if (isMain(import.meta.url)) {
  await ensureInstalled()
  exitWith(await testE2e(process.argv.slice(2)).catch((error) => stop(error.message)))
}
