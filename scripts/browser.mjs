// Finds a Chrome or Chromium for the browser tests, or installs one by the machine's own means.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { binOf, isMain, stop } from './lib/root.mjs'
import { run, runNode } from './lib/run.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const files = folders.flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)))
  return files.find(isProgram)
}

/** The browser that playwright-core downloaded, if it did. */
async function findDownloaded() {
  const { chromium } = await import('playwright-core')
  const file = chromium.executablePath()
  return file && isProgram(file) ? file : undefined
}

async function findBrowser() {
  return (
    (PLACES[process.platform] ?? []).find(isProgram) ?? findOnPath() ?? (await findDownloaded())
  )
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await run('apt-get', ['update'], { env, quiet: true })
  if (code !== 0) return false
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  return (await run('apt-get', args, { env, quiet: true })).code === 0
}

async function installBrowser() {
  console.log('No Chrome or Chromium found: installing one…')
  if (isDebianRoot() && (await aptInstall(['chromium', 'fonts-noto-cjk']))) return
  await runNode([binOf('playwright-core'), 'install', 'chromium'], { quiet: true })
}

/** Without a Chinese font the screenshots show boxes, but the tests hold. */
async function ensureChineseFont() {
  if (process.platform !== 'linux') return
  const hasFont = async () => {
    const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true })
    return code === 0 && output.trim() !== ''
  }
  if (await hasFont()) return
  if (isDebianRoot()) await aptInstall(['fontconfig', 'fonts-noto-cjk'])
  if (!(await hasFont()))
    console.warn(
      'No Chinese font is installed: screenshots will show boxes (Debian: fonts-noto-cjk).',
    )
}

/** The path of a Chrome or Chromium that can be started. Throws an Error with one sentence. */
export async function ensureBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen && !isProgram(chosen)) throw new Error(`CHROME_PATH names no program: ${chosen}`)
  let browser = chosen || (await findBrowser())
  if (!browser) {
    await installBrowser()
    browser = await findBrowser()
  }
  if (!browser)
    throw new Error(
      'The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.',
    )
  await ensureChineseFont()
  return browser
}

if (isMain(import.meta.url))
  console.log(await ensureBrowser().catch((error) => stop(error.message)))
