/** What a reader takes for one sign: never cut. Emoji families, flags and accents are several code points. */
const GRAPHEME =
  /(?:\p{RI}\p{RI}|.)(?:\u200d\P{RI}|[\p{M}\p{Emoji_Modifier}\u200d\u{e0020}-\u{e007f}])*/gu

const BLANK = /[\s\p{Cc}]+/gu
/** Signs that nobody sees: they would turn the reading direction or break a sign in two. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu

const WORD = /^[\w.'’&@#+-]/
const OPENING = /[（《〈「『【〔“‘([{¥￥$]$/
const CLOSING = /^[，。！？、；：）》〉」』】〕”’…·,.!?;:)\]}%℃]/
/** What no line ends with before an ellipsis. */
const LOOSE_END = /[\s，。、；：·,.;:（《「『【“‘([{-]+$/u

/** Longer texts end early: nobody reads them on a poster. */
const LONGEST = 200

export function graphemes(text: string): string[] {
  const plain = text.replace(UNSEEN, '').replace(BLANK, ' ').trim()
  return plain.match(GRAPHEME)?.slice(0, LONGEST) ?? []
}

/** Keeps words whole, and punctuation with what it belongs to. */
function units(signs: readonly string[]): string[][] {
  const found: string[][] = []
  let before = ''
  for (const sign of signs) {
    const last = found[found.length - 1]
    const joins =
      CLOSING.test(sign) || OPENING.test(before) || (WORD.test(sign) && WORD.test(before))
    if (last && joins && before !== ' ') last.push(sign)
    else found.push([sign])
    before = sign
  }
  return found
}

type Fits = (line: string) => boolean

/** As many signs from the front as fit. */
function fitting(signs: readonly string[], fits: Fits, tail = ''): string[] {
  let n = 0
  while (n < signs.length && fits(signs.slice(0, n + 1).join('') + tail)) n++
  return signs.slice(0, n)
}

/** The text in one line; too long a text ends in an ellipsis. */
export function oneLine(text: string, fits: Fits): string {
  return shorten(graphemes(text), fits)
}

function shorten(signs: readonly string[], fits: Fits): string {
  const whole = signs.join('')
  if (fits(whole)) return whole
  const kept = fitting(signs, fits, '…').join('').replace(LOOSE_END, '')
  return fits(`${kept}…`) ? `${kept}…` : ''
}

/** The signs of one line; a word that is wider than a line is broken. */
function takeLine(signs: readonly string[], fits: Fits): string[] {
  const line: string[] = []
  for (const unit of units(signs)) {
    if (!fits([...line, ...unit].join('').trimEnd())) break
    line.push(...unit)
  }
  return line.length > 0 ? line : fitting(signs, fits)
}

/** Breaks a text into lines that fit; what is left over shows as an ellipsis in the last one. */
export function breakText(text: string, maxLines: number, fits: Fits): string[] {
  const lines: string[] = []
  let rest = graphemes(text)
  while (rest.length > 0) {
    if (lines.length === maxLines - 1) return [...lines, shorten(rest, fits)]
    const line = takeLine(rest, fits)
    if (line.length > 0) lines.push(line.join('').trimEnd())
    // A sign that is wider than a whole line is left out.
    rest = rest.slice(line.length || 1)
    while (rest[0] === ' ') rest = rest.slice(1)
  }
  return lines
}
