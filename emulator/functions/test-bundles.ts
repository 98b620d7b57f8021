import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface TestBundle {
  /** The body of `exports.main = async (event, context) => { ... }`. */
  main: string
  /** Code that runs once, when the instance loads. */
  load?: string
  config?: Record<string, unknown>
}

/** Writes small functions to a folder of their own, in the shape of the build. */
export function writeTestBundles(bundles: Record<string, TestBundle>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'functions-'))
  for (const [name, { main, load = '', config = {} }] of Object.entries(bundles)) {
    mkdirSync(path.join(folder, name))
    const code = `${load}\nexports.main = async (event, context) => { ${main} }\n`
    writeFileSync(path.join(folder, name, 'index.js'), code)
    writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(config))
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
