import { createIds } from './ids'

const ids = createIds()

it('gives random ids of the length asked for, all different', () => {
  const many = Array.from({ length: 2000 }, () => ids.random(16))
  expect(new Set(many).size).toBe(2000)
  for (const id of many) expect(id).toMatch(/^[0-9A-Za-z]{16}$/)
})

it('uses every character about equally, also in the last place', () => {
  const seen = new Map<string, number>()
  for (let n = 0; n < 20_000; n += 1) {
    const last = ids.random(4).slice(-1)
    seen.set(last, (seen.get(last) ?? 0) + 1)
  }
  expect(seen.size).toBe(62)
  for (const times of seen.values()) expect(Math.abs(times - 20_000 / 62)).toBeLessThan(150)
})

it('derives the same id from the same parts, and another one from others', () => {
  const id = ids.derived(27, 'o-1', 'key-00000001')
  expect(id).toMatch(/^[0-9A-Za-z]{27}$/)
  expect(ids.derived(27, 'o-1', 'key-00000001')).toBe(id)
  expect(ids.derived(27, 'o-1', 'key-00000002')).not.toBe(id)
  expect(ids.derived(27, 'o-2', 'key-00000001')).not.toBe(id)
  expect(() => ids.derived(41, 'x')).toThrow(RangeError)
})

it('gives fractions in [0, 1)', () => {
  for (let n = 0; n < 1000; n += 1) {
    const fraction = ids.fraction()
    expect(fraction >= 0 && fraction < 1).toBe(true)
  }
})
