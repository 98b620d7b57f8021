import fc from 'fast-check'
import {
  ADDRESS_LIMIT,
  addAddress,
  changeAddress,
  removeAddress,
  type AddressBook,
} from './address'
import type { StoredAddress } from './user'

const address = (id: string, isDefault = false): StoredAddress => ({
  id,
  sealed: `s-${id}`,
  isDefault,
})
const ids = (book: AddressBook) => book.map(({ id }) => id)
const defaults = (book: AddressBook) => ids(book.filter(({ isDefault }) => isDefault))

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('adding', () => {
  it('makes the first address the default one', () => {
    expect(must(addAddress([], address('a')))).toEqual([address('a', true)])
  })

  it('moves the default to a new address that asks for it, and only then', () => {
    const book = must(addAddress([address('a', true)], address('b')))
    expect(defaults(book)).toEqual(['a'])
    expect(defaults(must(addAddress(book, address('c', true))))).toEqual(['c'])
  })

  it('replaces an address of the same id, so that a repeat adds nothing', () => {
    const once = must(addAddress([address('a', true)], address('b')))
    expect(must(addAddress(once, address('b')))).toEqual(once)
  })

  it('refuses the 21st, but not the repeat of the 20th', () => {
    const full = Array.from({ length: ADDRESS_LIMIT }, (_, n) => address(`a${n}`, n === 0))
    expect(addAddress(full, address('more'))).toEqual({
      ok: false,
      error: { code: 'ADDRESS_LIMIT', params: { limit: 20 } },
    })
    expect(addAddress(full, address('a19')).ok).toBe(true)
  })
})

describe('changing', () => {
  const book = [address('a', true), address('b')]

  it('keeps the place and replaces the content', () => {
    const changed = must(changeAddress(book, { id: 'a', sealed: 'new', isDefault: false }))
    expect(changed).toEqual([{ id: 'a', sealed: 'new', isDefault: true }, address('b')])
  })

  it('moves the default on request', () => {
    expect(defaults(must(changeAddress(book, address('b', true))))).toEqual(['b'])
  })

  it('refuses an address that is not in the book', () => {
    expect(changeAddress(book, address('x'))).toEqual({
      ok: false,
      error: { code: 'ADDRESS_NOT_FOUND' },
    })
  })
})

describe('removing', () => {
  it('hands the default to the first of the rest', () => {
    const book = [address('a'), address('b', true), address('c')]
    expect(must(removeAddress(book, 'b'))).toEqual([address('a', true), address('c')])
  })

  it('may empty the book, and refuses an unknown id', () => {
    expect(must(removeAddress([address('a', true)], 'a'))).toEqual([])
    expect(removeAddress([], 'a').ok).toBe(false)
  })
})

it('keeps exactly one default and unique ids through any history', () => {
  const step = fc.record({
    kind: fc.constantFrom('add', 'change', 'remove'),
    id: fc.integer({ min: 0, max: 30 }).map((n) => `a${n}`),
    isDefault: fc.boolean(),
  })
  const property = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    let book: AddressBook = []
    for (const { kind, id, isDefault } of steps) {
      const target = address(id, isDefault)
      const next =
        kind === 'add'
          ? addAddress(book, target)
          : kind === 'change'
            ? changeAddress(book, target)
            : removeAddress(book, id)
      if (next.ok) book = next.value
      expect(defaults(book)).toHaveLength(book.length === 0 ? 0 : 1)
      expect(new Set(ids(book)).size).toBe(book.length)
      expect(book.length).toBeLessThanOrEqual(ADDRESS_LIMIT)
    }
  })
  fc.assert(property)
})
