import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { createSealer } from './sealer'

const newKey = () => randomBytes(32).toString('base64')
const key = newKey()
const sealer = createSealer(key)

it('opens what it sealed, for the same owner', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, owner) => {
      expect(sealer.open(sealer.seal(text, owner), owner)).toBe(text)
    }),
  )
})

it('shows nothing of the text, and never the same twice', () => {
  const [one, two] = [sealer.seal('13812345678', 'o-1'), sealer.seal('13812345678', 'o-1')]
  expect(one).not.toBe(two)
  expect(one).not.toContain('138')
  expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('5678')
})

it('refuses another owner and every single flipped bit', () => {
  const sealed = sealer.seal('广东省深圳市', 'o-1')
  expect(() => sealer.open(sealed, 'o-2')).toThrow()
  const [id, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const forged = Buffer.from(bytes)
    forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => sealer.open(`${id}.${forged.toString('base64url')}`, 'o-1')).toThrow()
  }
})

it('refuses a shortened tag and text that is no sealed text', () => {
  const [id] = sealer.seal('x', 'o-1').split('.')
  for (const forged of ['', '.', `${id}.`, `${id}.AAAA`, `${id}`, 'nonsense'])
    expect(() => sealer.open(forged, 'o-1')).toThrow()
})

it('opens old text after the key was rotated, and seals with the new key', () => {
  const old = sealer.seal('旧', 'o-1')
  const next = newKey()
  const rotated = createSealer(`${next},${key}`)
  expect(rotated.open(old, 'o-1')).toBe('旧')
  expect(createSealer(next).open(rotated.seal('新', 'o-1'), 'o-1')).toBe('新')
  expect(() => createSealer(next).open(old, 'o-1')).toThrow('not in FIELD_KEY')
})

it('does not start with a key of another size', () => {
  expect(() => createSealer('')).toThrow('32 bytes')
  expect(() => createSealer(randomBytes(16).toString('base64'))).toThrow('32 bytes')
})
