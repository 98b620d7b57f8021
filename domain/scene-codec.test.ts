import fc from 'fast-check'
import { decodeScene, encodeScene, SCENE } from './scene-codec'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const codes = fc.string({
  unit: fc.constantFrom(...ALPHABET),
  minLength: 10,
  maxLength: 10,
})
/** Every character escaped, as the strictest encoder would. */
const escapeAll = (text: string) =>
  [...text].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')

it('comes back from a scene of at most 32 allowed characters, however often it was encoded', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const scene = encodeScene(code)
      expect(scene).toMatch(SCENE)
      expect(scene.length).toBeLessThanOrEqual(32)
      for (const sent of [
        scene,
        encodeURIComponent(scene),
        encodeURIComponent(encodeURIComponent(scene)),
        escapeAll(scene),
        encodeURIComponent(escapeAll(scene)),
      ])
        expect(decodeScene(sent)).toBe(code)
    }),
  )
})

it('never makes a scene of anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/^[0-9A-Za-z]{10}$/.test(text))
      expect(() => encodeScene(text)).toThrow(RangeError)
    }),
  )
})

it('answers null or a code to whatever it is given, and never throws', () => {
  const junk = fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters(), fc.anything())
  fc.assert(
    fc.property(junk, (scene) => {
      const code = decodeScene(scene)
      if (code !== null) expect(code).toMatch(/^[0-9A-Za-z]{10}$/)
    }),
    { numRuns: 1000 },
  )
})

it.each([undefined, null, '', '%', '%E0%A4%A', 'undefined', 'code=aB3dE6gH9j', 'aB3dE6gH9j '])(
  '%j leads nowhere',
  (scene) => expect(decodeScene(scene)).toBeNull(),
)
