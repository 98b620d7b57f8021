import * as fc from 'fast-check'
import { chartLayout, niceMax } from './chart-layout'

const SIZE = { width: 327, height: 176 }
const days = Array.from({ length: 30 }, (_, index) => `11/${index + 1}`)
const value = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }))

test('nothing is drawn outside the canvas, whatever the values', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 30, maxLength: 30 }),
      fc.constantFrom('BARS' as const, 'LINE' as const),
      fc.integer({ min: 0, max: 29 }),
      (values, look, chosen) => {
        const operations = chartLayout({ look, values, days, chosen, format: String }, SIZE)
        const points = operations.flatMap((one) => {
          if (one.kind === 'line') return one.points
          if (one.kind === 'rule')
            return [
              { x: one.from, y: one.y },
              { x: one.to, y: one.y },
            ]
          if (one.kind !== 'bar') return [one]
          return [one, { x: one.x + one.width, y: one.y + one.height }]
        })
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(SIZE.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(SIZE.height)
        }
      },
    ),
  )
})

test('a scale ends at a round number that is not below the most', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
      expect(niceMax(most)).toBeGreaterThanOrEqual(most * 0.999)
      expect(niceMax(most)).toBeLessThanOrEqual(most * 2.51)
    }),
  )
  expect([0, 1, 3, 12, 0.4].map(niceMax)).toEqual([1, 1, 5, 20, 0.5])
})

test('a day without a value leaves a gap, a day alone is a dot', () => {
  const values = [0.5, null, 0.5, 0.6, null]
  const spec = { look: 'LINE' as const, values, days: ['a', 'b', 'c', 'd', 'e'], chosen: 4 }
  const kinds = chartLayout({ ...spec, format: String }, SIZE).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'dot' || kind === 'line')).toEqual(['dot', 'line'])
})

test('the chosen day stands out', () => {
  const values = [1, 2, 3]
  const spec = { look: 'BARS' as const, values, days: ['a', 'b', 'c'], chosen: 1, format: String }
  const bars = chartLayout(spec, SIZE).filter((one) => one.kind === 'bar')
  expect(bars.map((one) => one.kind === 'bar' && one.strong)).toEqual([false, true, false])
})
