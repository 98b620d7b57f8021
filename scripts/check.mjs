// npm run check [-- types|lint|format|boundaries|dead ...]: everything that needs no running code.
import { availableParallelism } from 'node:os'
import { ensureInstalled } from './ensure-installed.mjs'
import { binOf, isMain, stop } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

const CODE = ['src', 'domain', 'contract', 'cloudfunctions', 'emulator', 'config', 'tests', 'bench']

const tools = {
  types: () => [binOf('typescript', 'tsc'), '--noEmit'],
  lint: () => [binOf('eslint'), '.', '--max-warnings=0'],
  format: () => [binOf('prettier'), '--check', '.', '--log-level=warn'],
  boundaries: () => [
    binOf('dependency-cruiser', 'depcruise'),
    ...CODE,
    '--config',
    '.dependency-cruiser.cjs',
  ],
  dead: () => [binOf('knip'), '--no-progress'],
}
const names = Object.keys(tools)

async function runTool(name) {
  const started = performance.now()
  const { code, output } = await runNode(tools[name](), { quiet: true })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trim())
  return code === 0
}

/** Runs the tools, two at a time on two cores or more; returns how many failed. */
export async function check(chosen = names) {
  const queue = [...chosen]
  let failed = 0
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) if (!(await runTool(name))) failed++
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return failed
}

if (isMain(import.meta.url)) {
  const chosen = process.argv.slice(2)
  const unknown = chosen.find((name) => !names.includes(name))
  if (unknown) stop(`There is no check "${unknown}": choose from ${names.join(', ')}.`)
  await ensureInstalled()
  process.exit((await check(chosen.length > 0 ? chosen : names)) > 0 ? 1 : 0)
}
