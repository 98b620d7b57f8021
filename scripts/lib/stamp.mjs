import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const isTest = (name) => /\.test\.tsx?$/.test(name)

function* filesUnder(entry) {
  if (!existsSync(entry)) return
  if (!statSync(entry).isDirectory()) return yield entry
  for (const name of readdirSync(entry).sort())
    if (!isTest(name)) yield* filesUnder(path.join(entry, name))
}

/** One hash over names and contents of files and folders below `base`; tests do not count. */
export function hashInputs(base, inputs) {
  const hash = createHash('sha256')
  for (const input of inputs)
    for (const file of filesUnder(path.join(base, input))) {
      const content = readFileSync(file)
      hash.update(`${path.relative(base, file).split(path.sep).join('/')}\0${content.length}\0`)
      hash.update(content)
    }
  return hash.digest('hex')
}

/** Remembers from which inputs an output was made. */
export function createStamp(file) {
  return {
    matches: (hash) => existsSync(file) && readFileSync(file, 'utf8') === hash,
    clear: () => rmSync(file, { force: true }),
    write(hash) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, hash)
    },
  }
}
