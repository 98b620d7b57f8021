// Runs before anything is installed: Node's built-ins only.
import { existsSync, readFileSync } from 'node:fs'
import { inRoot, isMain, stop } from './lib/root.mjs'
import { run, runNode } from './lib/run.mjs'

const OLDEST_NODE = [20, 19]

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(
    `Pinxiang needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`,
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install does not pass. */
function isInstalled() {
  const wanted = readPackages(inRoot('package-lock.json'))
  const installed = readPackages(inRoot('node_modules/.package-lock.json'))
  if (!wanted) stop('package-lock.json is missing or broken.')
  if (!installed) return false
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true
    const found = installed[name]
    return found ? found.version === version : Boolean(optional) || name.includes('node_modules/.')
  })
}

function npm(args) {
  const script = process.env.npm_execpath
  if (script && existsSync(script)) return runNode([script, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** Installs the packages of the lock file unless they are there already. */
export async function ensureInstalled() {
  checkNode()
  if (isInstalled()) return
  console.log('Installing packages (npm ci)…')
  // Of a machine with NODE_ENV=production npm would leave out what builds and tests.
  const { code } = await npm(['ci', '--ignore-scripts', '--include=dev'])
  if (code !== 0) stop('The packages could not be installed: see the lines of npm above.')
}

if (isMain(import.meta.url)) await ensureInstalled()
