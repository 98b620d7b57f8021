// npm run dev: starts the emulator, and again with a new build after every change.
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inRoot } from './lib/root.mjs'

const WATCHED = ['src', 'domain', 'contract', 'cloudfunctions', 'emulator', 'config']
/** Editors write several files at once; ms. */
const SETTLE_MS = 300

let emulator
let timer
let building = false
let again = false

const build = () =>
  ensureBuilt(['functions', 'h5']).catch((error) => {
    console.error(error.message)
    return false
  })

function stopEmulator() {
  if (!emulator || emulator.exitCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => emulator.once('exit', resolve))
  emulator.kill('SIGTERM')
  return gone
}

/** A broken build leaves the former emulator running. */
async function rebuild() {
  if (building) return void (again = true)
  building = true
  do {
    again = false
    if ((await build()) === false) continue
    await stopEmulator()
    const args = ['--import', 'tsx', 'emulator/start.ts']
    emulator = spawn(process.execPath, args, { cwd: inRoot(), stdio: 'inherit' })
  } while (again)
  building = false
}

function onChange() {
  clearTimeout(timer)
  timer = setTimeout(rebuild, SETTLE_MS)
}

await ensureInstalled()
for (const folder of WATCHED.filter((name) => existsSync(inRoot(name))))
  watch(inRoot(folder), { recursive: true }, onChange)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => stopEmulator().then(() => process.exit(0)))
await rebuild()
