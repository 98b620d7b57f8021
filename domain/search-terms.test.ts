import fc from 'fast-check'
import { queryTerms, searchTerms } from './search-terms'

const finds = (keyword: string, ...texts: string[]) => {
  const terms = new Set(searchTerms(...texts))
  const query = queryTerms(keyword)
  return query.length > 0 && query.every((term) => terms.has(term))
}

it('indexes words in lower case, and Chinese by character and by pair', () => {
  expect(searchTerms('云南咖啡 Arabica 500G')).toEqual([
    '云',
    '南',
    '咖',
    '啡',
    '云南',
    '南咖',
    '咖啡',
    'arabica',
    '500g',
  ])
})

it('splits where Chinese and other letters meet, and makes full-width forms plain', () => {
  expect(searchTerms('纯棉Ｔ恤')).toEqual(expect.arrayContaining(['纯棉', 't', '恤']))
})

it('asks by pairs, by a single character when there is only one, longest first', () => {
  expect(queryTerms('小粒咖啡')).toEqual(['小粒', '粒咖', '咖啡'])
  expect(queryTerms('茶')).toEqual(['茶'])
  expect(queryTerms('T恤 Cotton')).toEqual(['cotton', 't', '恤'])
})

it.each([
  ['咖啡', true],
  ['咖', true],
  ['啡', true],
  ['云南 COFFEE', true],
  ['南云', false],
  ['红茶', false],
  ['！？ ...', false],
])('finds "云南小粒咖啡 coffee" by "%s": %s', (keyword, found) => {
  expect(finds(keyword, '云南小粒咖啡', 'coffee')).toBe(found)
})

const text = fc.string({
  unit: fc.constantFrom(...'云南咖啡茶壶杯纯棉aBc123 -，。'),
  maxLength: 30,
})

it('finds a text by any part of it that holds whole words', () => {
  const han = fc.string({ unit: fc.constantFrom(...'云南咖啡茶壶杯'), minLength: 1, maxLength: 12 })
  const property = fc.property(han, fc.nat(11), fc.nat(11), text, (title, a, b, other) => {
    const part = title.slice(Math.min(a, b), Math.max(a, b) + 1)
    expect(part === '' || finds(part, other, title)).toBe(true)
  })
  fc.assert(property)
})

it('never repeats a term, and never grows without a bound', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (texts) => {
      const terms = searchTerms(...texts)
      expect(new Set(terms).size).toBe(terms.length)
      expect(terms.length).toBeLessThanOrEqual(120)
      expect(queryTerms(texts.join('')).length).toBeLessThanOrEqual(8)
    }),
  )
})
