// npm start: installs what is missing, builds what changed, and runs the emulator in this process.
import { createRequire } from 'node:module'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inRoot, stop } from './lib/root.mjs'
import { openBrowser } from './lib/open-browser.mjs'

process.chdir(inRoot())
await ensureInstalled()
await ensureBuilt(['functions', 'h5']).catch((error) => stop(error.message))
await import('tsx')
const { start } = createRequire(import.meta.url)('../emulator/start.ts')
const url = await start()
openBrowser(url)
