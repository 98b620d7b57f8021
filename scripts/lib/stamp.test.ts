import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createStamp, hashInputs } from './stamp.mjs'

let folder: string
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
const hash = () => hashInputs(folder, ['src', 'lock.json', 'absent'])

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  mkdirSync(path.join(folder, 'src/deep'), { recursive: true })
  write('src/a.ts', 'a')
  write('src/deep/b.ts', 'b')
  write('lock.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is the same has the same hash, whatever its times say', () => {
  const before = hash()
  utimesSync(path.join(folder, 'src/a.ts'), 1, 1)
  expect(hash()).toBe(before)
})

test.each<[string, () => void]>([
  ['a changed file', () => write('src/deep/b.ts', 'c')],
  ['a new file', () => write('src/new.ts', '')],
  ['a removed file', () => rmSync(path.join(folder, 'src/a.ts'))],
  [
    'a renamed file',
    () => renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/z.ts')),
  ],
  ['a changed single input', () => write('lock.json', '{"a":1}')],
  ['an input that was absent', () => write('absent', 'now here')],
  [
    'text moved from one file to the next',
    () => (write('src/a.ts', ''), write('src/deep/b.ts', 'ab')),
  ],
])('%s changes the hash', (_name, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})

test('a test file does not change what is built', () => {
  const before = hash()
  write('src/a.test.ts', 'test')
  expect(hash()).toBe(before)
})

test('a stamp matches only what was written, and nothing once it is cleared', () => {
  const stamp = createStamp(path.join(folder, 'stamps/h5'))
  expect(stamp.matches('one')).toBe(false)
  stamp.write('one')
  expect(stamp.matches('one')).toBe(true)
  expect(stamp.matches('two')).toBe(false)
  stamp.clear()
  expect(stamp.matches('one')).toBe(false)
})
