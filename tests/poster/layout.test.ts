import fc from 'fast-check'
import type { Box, Measure, Operation } from '@/features/poster/operations'
import { QUIET } from '@/features/poster/poster-invitation'
import { layout } from '@/features/poster/poster-layout'
import type { PosterSpec } from '@/features/poster/poster-spec'
import { specs } from './specs'

/** Western signs half as wide as the others, in a font that is as wide as the widest real ones. */
const measure: Measure = (text, { size, bold }) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.62 : 1.27), 0) *
  size *
  (bold ? 1 : 0.97)

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(
      '桃',
      '，',
      '。',
      '（',
      '）',
      'A',
      '9',
      ' ',
      '\n',
      '👨‍👩‍👧',
      '🇨🇳',
      '👍🏽',
      'e\u0301',
    ),
    maxLength: 120,
  }),
)
const fen = fc.integer({ min: 0, max: 99_999_999 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const anySpec: fc.Arbitrary<PosterSpec> = fc
  .record({
    kind: fc.constantFrom('product' as const, 'group' as const, 'shop' as const),
    title: words,
    subtitle: maybe(words),
    picture: fc.constant('goods'),
    price: maybe(fen),
    groupPrice: maybe(fen),
    groupSize: maybe(fc.integer({ min: 2, max: 10 })),
    missing: maybe(fc.integer({ min: 0, max: 9 })),
    listPrice: maybe(fen),
    sharer: fc.record({ nickname: words, avatar: maybe(fc.constant('avatar')) }),
    code: fc.constant('code'),
    shopName: words,
    slogan: words,
  })
  .map((spec) => ({
    ...spec,
    missing:
      spec.missing === null || spec.groupSize === null
        ? null
        : Math.min(spec.missing, spec.groupSize - 1),
  }))

const boxOf = (operation: Operation): Box =>
  operation.kind === 'line'
    ? {
        x: operation.x,
        y: operation.y - operation.lineWidth / 2,
        width: operation.width,
        height: operation.lineWidth,
      }
    : operation.box

const inside = (box: Box, outer: Box) =>
  box.x >= outer.x - 1e-6 &&
  box.y >= outer.y - 1e-6 &&
  box.x + box.width <= outer.x + outer.width + 1e-6 &&
  box.y + box.height <= outer.y + outer.height + 1e-6

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const quietZone = ({ operations }: { operations: readonly Operation[] }): Box => {
  const code = operations.find((each) => each.kind === 'picture' && each.role === 'code')
  if (!code) throw new Error('no code')
  const { x, y, width, height } = boxOf(code)
  return { x: x - QUIET, y: y - QUIET, width: width + 2 * QUIET, height: height + 2 * QUIET }
}

const isCode = (each: Operation) => each.kind === 'picture' && each.role === 'code'

const holds = (claim: (spec: PosterSpec) => void) =>
  fc.assert(fc.property(anySpec, claim), { numRuns: 300 })

test('every operation lies inside the poster', () => {
  holds((spec) => {
    const poster = layout(spec, measure)
    const all = { x: 0, y: 0, width: poster.width, height: poster.height }
    const outside = poster.operations.filter((each) => !inside(boxOf(each), all))
    expect(outside).toEqual([])
  })
})

test('nothing comes near the code, and its ground is plain white', () => {
  holds((spec) => {
    const poster = layout(spec, measure)
    const zone = quietZone(poster)
    const near = poster.operations.filter((each) => !isCode(each) && meet(boxOf(each), zone))
    const ground = near.pop()
    expect(ground).toMatchObject({ kind: 'fill', paint: '#FFFFFF' })
    expect(ground && inside(zone, boxOf(ground))).toBe(true)
    // What lies below the card, and the card is drawn over it.
    expect(near.every((each) => each.kind === 'fill' && inside(zone, boxOf(each)))).toBe(true)
  })
})

test('no line of words is wider than its box', () => {
  holds((spec) => {
    for (const each of layout(spec, measure).operations) {
      if (each.kind !== 'text') continue
      const widest = Math.max(0, ...each.lines.map((line) => measure(line, each.font)))
      expect(widest).toBeLessThanOrEqual(each.box.width + 1e-6)
      expect(each.lines.length * each.lineHeight).toBeLessThanOrEqual(each.box.height + 1e-6)
    }
  })
})

test('words never meet other words', () => {
  holds((spec) => {
    const texts = layout(spec, measure).operations.filter(
      (each) => each.kind === 'text' && each.lines.some((line) => line !== ''),
    )
    texts.forEach((one, n) => {
      for (const other of texts.slice(n + 1)) {
        // Signs of one price stand on the same line, and boxes of a line are higher than its signs.
        const [a, b] = [one, other].map((each) => ({ ...boxOf(each) })) as [Box, Box]
        expect({ one, other, meet: meet(shrunk(a), shrunk(b)) }).toMatchObject({ meet: false })
      }
    })
  })
})

const shrunk = (box: Box): Box => ({ ...box, y: box.y + box.height / 5, height: box.height * 0.6 })

test('the price is always told', () => {
  fc.assert(
    fc.property(anySpec, fen, (spec, price) => {
      const whole = String(Math.floor(price / 100))
      const texts = layout({ ...spec, kind: 'product', price }, measure).operations.flatMap(
        (each) => (each.kind === 'text' ? each.lines : []),
      )
      expect(texts).toContain(whole)
    }),
  )
})

test('the same spec gives the same poster', () => {
  for (const spec of Object.values(specs)) {
    expect(layout(spec, measure)).toEqual(layout({ ...spec }, measure))
  }
})
