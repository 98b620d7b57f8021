import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadOrCreateKeys } from './keys'

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'data', 'wechat-pay-keys.json')
const data = join(folder, 'data')

test('keys are made once, for the owner only, and stay', () => {
  const keys = loadOrCreateKeys(data)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(loadOrCreateKeys(data)).toEqual(keys)
  expect(keys.apiV3Key).toHaveLength(32)
  expect(Buffer.from(keys.fieldKey, 'base64')).toHaveLength(32)
})

test.each([
  ['torn', (text: string) => text.slice(0, 100)],
  ['without a key', (text: string) => text.replace('"apiV3Key"', '"other"')],
  [
    'with a damaged key',
    (text: string) =>
      text.replace('-----BEGIN PRIVATE KEY-----\\nM', '-----BEGIN PRIVATE KEY-----\\n!'),
  ],
])('a key file %s gives one sentence that names the file', (_how, damage) => {
  loadOrCreateKeys(data)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, damage(whole))
  expect(() => loadOrCreateKeys(data)).toThrow(`The key file ${file} cannot be used`)
  writeFileSync(file, whole)
})
