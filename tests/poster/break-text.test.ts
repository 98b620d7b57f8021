import fc from 'fast-check'
import { breakText, graphemes, oneLine } from '@/features/poster/break-text'

/** Twelve signs to a line, Western ones half. */
const widthOf = (text: string) =>
  graphemes(text).reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0)
const fits = (line: string) => widthOf(line) <= 12

const family = '👨‍👩‍👧'

test.each([
  ['阳山水蜜桃现摘现发', ['阳山水蜜桃现摘现发']],
  ['一二三四五六七八九十一二三四', ['一二三四五六七八九十一二', '三四']],
  // No line begins with a comma or ends with an opening bracket.
  ['一二三四五六七八九十一二，三四', ['一二三四五六七八九十一', '二，三四']],
  ['一二三四五六七八九十一（二三）', ['一二三四五六七八九十一', '（二三）']],
  // Words stay whole.
  ['一二三四五六七八九十 iPhone 手机', ['一二三四五六七八九十', 'iPhone 手机']],
  // A word wider than a line has to be broken.
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZAB', ['ABCDEFGHIJKLMNOPQRSTUVWX', 'YZAB']],
  ['  两\n\t行  ', ['两 行']],
  ['', []],
  ['\u202e反\u200b向', ['反向']],
  ['坏\ud83d的', ['坏的']],
])('%j breaks into %j', (text, lines) => {
  expect(breakText(text, 2, fits)).toEqual(lines)
})

test('what is left over shows as an ellipsis, without loose punctuation before it', () => {
  const text = '一二三四五六七八九十一二三四五六七八九十一，二三四'
  expect(breakText(text, 2, fits)).toEqual(['一二三四五六七八九十一二', '三四五六七八九十一，二…'])
  expect(oneLine('一二三四五六七八九十一二三', fits)).toBe('一二三四五六七八九十一…')
  expect(oneLine('一二三四五六七八九十、、、三', fits)).toBe('一二三四五六七八九十…')
})

test('signs of several code points stay whole', () => {
  const signs = [family, '🇨🇳', '👍🏽', '❤️', '1️⃣', 'e\u0301', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '𠮷']
  expect(graphemes(signs.join(''))).toEqual(signs)
  expect(oneLine(family.repeat(20), fits)).toBe(`${family.repeat(11)}…`)
})

const emoji = fc.constantFrom('桃', '，', 'A', ' ', family, '🇨🇳', '👍🏽', '❤️', '1️⃣', 'e\u0301', '🏳️‍🌈')

test('cuts only where a reader would', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.string({ unit: emoji, maxLength: 60 }), (text) => {
      const plain = text.trim().replace(/ +/g, ' ')
      const cuts = new Set([...segmenter.segment(plain)].map(({ index }) => index))
      const lines = breakText(text, 2, fits)
      let at = 0
      for (const line of lines) {
        const kept = line.replace(/…$/, '')
        expect(plain.slice(at).trimStart().startsWith(kept)).toBe(true)
        at = plain.indexOf(kept, at) + kept.length
        expect(at === plain.length || cuts.has(at)).toBe(true)
      }
    }),
  )
})

test('any text whatever gives lines that fit, and at most so many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 3 }), (text, most) => {
      const lines = breakText(text, most, fits)
      expect(lines.length).toBeLessThanOrEqual(most)
      expect(lines.every(fits)).toBe(true)
      expect(lines.join('')).not.toMatch(/[\p{Cs}\p{Cc}]/u)
    }),
  )
})

test('a sign wider than the line is left out', () => {
  expect(breakText('好桃', 2, (line) => line !== '好' && line.length <= 1)).toEqual(['桃'])
  expect(oneLine('好桃', () => false)).toBe('')
})
