import { randomBytes } from 'node:crypto'
import { createBlindIndex } from './blind-index'
import { createSealer } from './sealer'

const newKey = () => randomBytes(32).toString('base64')
const key = newKey()
const index = createBlindIndex(key)

it('gives the same text the same hash, in another instance too', () => {
  expect(index.hash('tail', '5678')).toMatch(/^[\w-]{16}$/)
  expect(createBlindIndex(key).hash('tail', '5678')).toBe(index.hash('tail', '5678'))
})

it('tells texts, fields and keys apart', () => {
  const hashes = [
    index.hash('tail', '5678'),
    index.hash('tail', '5679'),
    index.hash('name', '5678'),
    createBlindIndex(newKey()).hash('tail', '5678'),
  ]
  expect(new Set(hashes).size).toBe(4)
})

it('finds what was stored before the key was rotated, and stores with the new key', () => {
  const old = index.hash('name', '张三')
  const next = newKey()
  const rotated = createBlindIndex(`${next},${key}`)
  expect(rotated.all('name', '张三')).toEqual([rotated.hash('name', '张三'), old])
  expect(createBlindIndex(next).hash('name', '张三')).toBe(rotated.hash('name', '张三'))
})

it('does not start with a key of another size, as the sealer does not', () => {
  for (const bad of ['', randomBytes(16).toString('base64'), `${key},`]) {
    expect(() => createBlindIndex(bad)).toThrow('32 bytes')
    expect(() => createSealer(bad)).toThrow('32 bytes')
  }
})
