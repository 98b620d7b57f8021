// npm run build [-- functions|h5|weapp ...] [--force]: builds what changed since its last build.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'
import { withLock } from './lib/lock.mjs'
import { binOf, inRoot, isMain, stop } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'
import { createStamp, hashInputs } from './lib/stamp.mjs'

const shared = ['domain', 'contract', 'package-lock.json', 'tsconfig.json']
const client = [...shared, 'src', 'config/index.ts', 'babel.config.js', 'project.config.json']

async function buildClient(type, out) {
  const args = [binOf('@tarojs/cli', 'taro'), 'build', '--type', type, '--disable-global-config']
  // CI keeps webpack's progress bar out of the output.
  const env = { NODE_ENV: 'production', CI: 'true' }
  const { code, output } = await runNode(args, { quiet: true, env })
  // Taro ends with 0 after some failed compilations.
  const done = code === 0 && existsSync(out) && !/编译失败|Module not found|✖/.test(output)
  return { done, output }
}

async function buildFunctions(out) {
  const draft = inRoot('.cache/draft-cloudfunctions')
  rmSync(draft, { recursive: true, force: true })
  const args = ['--import', 'tsx', 'config/functions.ts', draft]
  const { code, output } = await runNode(args, { quiet: true })
  if (code !== 0) return { done: false, output }
  mkdirSync(inRoot('dist'), { recursive: true })
  renameSync(draft, out)
  return { done: true, output }
}

const parts = {
  functions: {
    out: 'dist/cloudfunctions',
    proof: 'login/index.js',
    inputs: [...shared, 'cloudfunctions', 'config/functions.ts'],
    build: buildFunctions,
  },
  h5: {
    out: 'dist/h5',
    proof: 'index.html',
    inputs: client,
    build: (out) => buildClient('h5', out),
  },
  weapp: {
    out: 'dist/weapp',
    proof: 'app.json',
    inputs: client,
    build: (out) => buildClient('weapp', out),
  },
}

export const partNames = Object.keys(parts)

/**
 * The stamp goes before the build starts and comes back after it is complete, so that a build that
 * was interrupted is done again. A failed build leaves the former output where it was.
 */
async function buildPart(name, force) {
  const { out: outName, proof, inputs, build } = parts[name]
  const out = inRoot(outName)
  const former = inRoot('.cache', `former-${name}`)
  const stamp = createStamp(inRoot('.cache/stamps', name))
  const hash = hashInputs(inRoot(), inputs)
  if (!force && stamp.matches(hash) && existsSync(path.join(out, proof)))
    return console.log(`${name}: up to date`)
  const started = performance.now()
  stamp.clear()
  rmSync(former, { recursive: true, force: true })
  mkdirSync(inRoot('.cache'), { recursive: true })
  if (existsSync(out)) renameSync(out, former)
  const { done, output } = await build(out)
  if (!done) {
    rmSync(out, { recursive: true, force: true })
    if (existsSync(former)) renameSync(former, out)
    console.error(output)
    throw new Error(`The build of ${name} failed: see its output above.`)
  }
  stamp.write(hash)
  rmSync(former, { recursive: true, force: true })
  console.log(
    `${name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s -> ${outName}`,
  )
}

/** Builds those parts that are not up to date, after any build under way. Throws an Error with one sentence. */
export async function ensureBuilt(names, { force = false } = {}) {
  await withLock(inRoot('.cache/build.lock'), async () => {
    for (const name of names) await buildPart(name, force)
  })
}

if (isMain(import.meta.url)) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => arg !== '--force')
  const unknown = names.find((name) => !partNames.includes(name))
  if (unknown) stop(`There is no part "${unknown}" to build: choose from ${partNames.join(', ')}.`)
  await ensureInstalled()
  await ensureBuilt(names.length > 0 ? names : partNames, {
    force: args.includes('--force'),
  }).catch((error) => stop(error.message))
}
