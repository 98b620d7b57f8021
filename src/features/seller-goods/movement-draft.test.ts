import * as fc from 'fast-check'
import { type MovementKind, movementKinds, readMovement } from './movement-draft'

test('whatever is typed: what is there after is what was there and the change, never below nothing', () => {
  const kind = fc.constantFrom(...movementKinds)
  const pieces = fc.integer({ min: 0, max: 2000 })
  fc.assert(
    fc.property(kind, pieces, pieces, (kind, amount, available) => {
      const read = readMovement({ kind, amount: String(amount) }, available)
      if ('error' in read) return
      expect(read.after).toBe(available + read.delta)
      expect(read.after).toBeGreaterThanOrEqual(0)
      expect(read.delta).not.toBe(0)
      if (kind === 'COUNT') expect(read.after).toBe(amount)
      else expect(read.delta).toBe(kind === 'IN' ? amount : -amount)
    }),
  )
})

test.each<[MovementKind, string, string]>([
  ['IN', '', '请填写 1 到 1000000 之间的整数'],
  ['IN', '0', '请填写 1 到 1000000 之间的整数'],
  ['IN', '1.5', '请填写 1 到 1000000 之间的整数'],
  ['OUT', '9', '可售库存只有 8 件'],
  ['DAMAGED', '9', '可售库存只有 8 件'],
  ['COUNT', '8', '与现有可售库存相同，不用调整'],
  ['COUNT', '-1', '请填写 0 到 1000000 之间的整数'],
])('%s of %j is none', (kind, amount, error) => {
  expect(readMovement({ kind, amount }, 8)).toEqual({ error })
})

test('a count may find nothing', () => {
  expect(readMovement({ kind: 'COUNT', amount: '0' }, 8)).toEqual({ delta: -8, after: 0 })
})
