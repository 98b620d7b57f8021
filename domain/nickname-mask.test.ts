import fc from 'fast-check'
import { maskNickname } from './nickname-mask'

it.each([
  ['小明', '小**'],
  ['A', 'A**'],
  ['𠮷野家', '𠮷**'],
  ['👨‍👩‍👧一家', '👨‍👩‍👧**'],
  ['🇨🇳', '🇨🇳**'],
  ['é', 'é**'],
  ['', '**'],
])('%s is shown as %s', (nickname, shown) => expect(maskNickname(nickname)).toBe(shown))

it('never cuts a character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (nickname) => {
      const shown = maskNickname(nickname)
      expect(shown.endsWith('**')).toBe(true)
      expect(nickname.startsWith(shown.slice(0, -2))).toBe(true)
      expect(() => encodeURIComponent(shown)).not.toThrow()
    }),
  )
})
