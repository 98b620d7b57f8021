// node scripts/prove.mjs [WORD]: removes guards of the product one at a time, in a copy, and tells which
// seed and which crash point notices. Prints the table of docs/proof.md.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { guards } from '../tests/simulation/guards.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inRoot } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

const NEEDED = ['domain', 'contract', 'cloudfunctions', 'emulator', 'tests/simulation', 'tests/rig']
const CONFIG = ['package.json', 'tsconfig.json']
/** Guards tried at a time. */
const WIDTH = 2

function copyTree() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pinxiang-prove-'))
  for (const part of [...NEEDED, ...CONFIG]) {
    cpSync(inRoot(part), path.join(folder, part), { recursive: true })
  }
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'), 'dir')
  return folder
}

function removeGuard(folder, { file, from, to }) {
  const target = path.join(folder, file)
  const parts = readFileSync(target, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times`)
  writeFileSync(target, parts.join(to))
}

/** What the simulation of this folder says first of all, or '-'. */
async function firstFinding(folder, args) {
  const main = path.join(folder, 'tests/simulation/main.ts')
  const tsconfig = path.join(folder, 'tsconfig.json')
  const { code, output } = await runNode(['--import', 'tsx', main, '--first', ...args], {
    quiet: true,
    env: { TSX_TSCONFIG_PATH: tsconfig },
  })
  if (code === 0) return '-'
  const line = output.split('\n').find((each) => /^(seed \d+|crash point): /.test(each))
  if (!line) throw new Error(`the simulation did not run:\n${output.slice(0, 2000)}`)
  return line
}

async function prove(guard) {
  const folder = copyTree()
  try {
    if (guard.file) removeGuard(folder, guard)
    const seed = await firstFinding(folder, [])
    const point = await firstFinding(folder, ['--crash-points'])
    return { guard, seed, point }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 160)

await ensureInstalled()
const [word = ''] = process.argv.slice(2)
const nothing = { name: 'none', harmless: true }
const queue = [nothing, ...guards].filter(({ name }) => name.includes(word))
let missed = 0
console.log('| guard removed | first seed of 300 that sees it | first crash point that sees it |')
console.log('| --- | --- | --- |')
const lane = async () => {
  for (let guard = queue.shift(); guard; guard = queue.shift()) {
    const { seed, point } = await prove(guard)
    const isSeen = seed !== '-' || point !== '-'
    if (isSeen === (guard.harmless ?? false)) missed += 1
    console.log(`| ${guard.name} | ${cell(seed)} | ${cell(point)} |`)
  }
}
await Promise.all(Array.from({ length: WIDTH }, lane))
console.log(`\n${missed} guards otherwise than expected`)
process.exit(missed > 0 ? 1 : 0)
