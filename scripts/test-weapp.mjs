import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { exitWith, runJest } from './lib/jest.mjs'
import { isMain, stop } from './lib/root.mjs'

/** The shipped mini program against the emulator, outside WeChat. */
export async function testWeapp(args = []) {
  await ensureBuilt(['functions', 'weapp'])
  return runJest(['weapp'], { args })
}

if (isMain(import.meta.url)) {
  await ensureInstalled()
  exitWith(await testWeapp(process.argv.slice(2)).catch((error) => stop(error.message)))
}
