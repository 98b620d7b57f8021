/** More would only make the index grow; a title and a subtitle stay far below it. */
const MAX_INDEX_TERMS = 120
/** A query is refined by its first few terms; each further one costs and hardly narrows. */
const MAX_QUERY_TERMS = 8
const MAX_WORD_LENGTH = 20

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const HAN_RUN = /^\p{Script=Han}/u

/** Runs of Chinese characters and of other letters and digits, full-width forms made plain, lower case. */
function runsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const separated = plain.replace(/(\p{Script=Han}+)/gu, ' $1 ')
  return separated.match(RUNS) ?? []
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** What a product can be found by: words, and of Chinese text each character and each pair of neighbours. */
export function searchTerms(...texts: readonly string[]): string[] {
  const terms = texts.flatMap(runsOf).flatMap((run) => {
    if (!HAN_RUN.test(run)) return [run.slice(0, MAX_WORD_LENGTH)]
    const characters = [...run]
    return [...characters, ...pairsOf(characters)]
  })
  return [...new Set(terms)].slice(0, MAX_INDEX_TERMS)
}

/**
 * The terms that a product must all have to match a keyword, the longest first: it is likely the
 * rarest, and the index is entered by the first. Empty when the keyword holds no letter or digit.
 */
export function queryTerms(keyword: string): string[] {
  const terms = runsOf(keyword).flatMap((run) => {
    if (!HAN_RUN.test(run)) return [run.slice(0, MAX_WORD_LENGTH)]
    const characters = [...run]
    return characters.length === 1 ? characters : pairsOf(characters)
  })
  const unique = [...new Set(terms)].slice(0, MAX_QUERY_TERMS)
  return unique.sort((a, b) => b.length - a.length)
}
