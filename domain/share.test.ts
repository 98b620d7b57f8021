import fc from 'fast-check'
import {
  ancestorsOf,
  codeParts,
  isAlive,
  isCode,
  MAX_ANCESTORS,
  newShare,
  type Share,
  targetKey,
} from './share'
import { aDraft, aShare, DAY, sharing } from './share-fixture'

/** Midnight in China. */
const MIDNIGHT = Date.UTC(2026, 10, 22, 16)

describe('codeParts', () => {
  const parts = (more: Parameters<typeof aDraft>[0], now = MIDNIGHT) =>
    codeParts(aDraft(more), now).join('\n')

  it('are the same all day, in China', () => {
    expect(parts({}, MIDNIGHT + DAY - 1)).toBe(parts({}))
    expect(parts({}, MIDNIGHT - 1)).not.toBe(parts({}))
  })

  it.each([
    ['sharer', { sharer: { ...aDraft().sharer, _id: 'o-other' } }],
    ['target', { target: { kind: 'group', id: 'p1' } as const }],
    ['shop', { target: { kind: 'shop' } as const }],
    ['channel', { channel: 'poster' as const }],
    ['parent', { parent: aShare() }],
  ])('differ by the %s', (_, more) => {
    expect(parts(more)).not.toBe(parts({}))
  })

  it('do not follow a new name or picture of the sharer', () => {
    expect(parts({ sharer: { ...aDraft().sharer, nickname: '新名', avatar: 'x' } })).toBe(parts({}))
  })
})

it('a share takes its lives from the settings, and freezes the sharer’s face', () => {
  expect(newShare('code000001', aDraft({ campaign: 'g1' }), sharing, 5000)).toMatchObject({
    sharerId: 'o-sharer',
    sharerSince: 0,
    sharer: { publicId: 'u-sharer', nickname: '小明', avatar: null },
    parent: null,
    ancestors: [],
    campaign: 'g1',
    createdAt: 5000,
    expiresAt: 5000 + sharing.codeLifeMs,
    protectionMs: sharing.protectionMs,
    visits: 0,
    people: 0,
  })
})

it.each([
  [{ kind: 'product', id: 'p1' } as const, 'product:p1'],
  [{ kind: 'group', id: 'p1' } as const, 'group:p1'],
  [{ kind: 'shop' } as const, 'shop'],
])('the key of %j is %s', (target, key) => expect(targetKey(target)).toBe(key))

it('a line of shares names its root and the nearest ones, in order, for any length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (length) => {
      let last: Share | null = null
      const line: string[] = []
      for (let i = 0; i < length; i += 1) {
        last = aShare({ _id: `code${String(i).padStart(6, '0')}`, ancestors: ancestorsOf(last) })
        line.push(last._id)
      }
      const above = ancestorsOf(last)
      expect(above.length).toBe(Math.min(length, MAX_ANCESTORS))
      expect(above[0]).toBe(line[0])
      expect(above.slice(1)).toEqual(line.slice(1).slice(-(MAX_ANCESTORS - 1)))
    }),
  )
})

it('lives until its end, exclusive', () => {
  expect(isAlive({ expiresAt: 10 }, 9)).toBe(true)
  expect(isAlive({ expiresAt: 10 }, 10)).toBe(false)
})

it.each([
  ['aB3dE6gH9j', true],
  ['aB3dE6gH9', false],
  ['aB3dE6gH9jk', false],
  ['aB3dE6gH9-', false],
  ['aB3dE6gH9\n', false],
  ['', false],
])('%j is a code: %s', (text, expected) => expect(isCode(text)).toBe(expected))
