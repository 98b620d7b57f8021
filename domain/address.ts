import { ok, refuse, type Result } from './result'
import type { StoredAddress } from './user'

/** Where a parcel goes. Personal: sealed wherever it is stored. */
export interface Address {
  readonly name: string
  readonly phone: string
  /** Province, city, district. */
  readonly region: readonly [string, string, string]
  readonly detail: string
}

/** The addresses of one person. Not empty: exactly one is the default. */
export type AddressBook = readonly StoredAddress[]

export const ADDRESS_LIMIT = 20

/** Makes one the default; without a choice the present one stays, or else the first becomes it. */
function withDefault(book: AddressBook, chosen: string | undefined): AddressBook {
  const id = chosen ?? book.find((address) => address.isDefault)?.id ?? book[0]?.id
  return book.map((address) => ({ ...address, isDefault: address.id === id }))
}

const has = (book: AddressBook, id: string) => book.some((address) => address.id === id)

/** Adds an address, unless its id is in the book already: then it replaces that one, so a repeat adds nothing. */
export function addAddress(
  book: AddressBook,
  added: StoredAddress,
): Result<AddressBook, 'ADDRESS_LIMIT'> {
  if (!has(book, added.id) && book.length >= ADDRESS_LIMIT)
    return refuse('ADDRESS_LIMIT', { limit: ADDRESS_LIMIT })
  const others = book.filter((address) => address.id !== added.id)
  return ok(withDefault([...others, added], added.isDefault ? added.id : undefined))
}

/** Replaces an address in its place. The default one stays the default even when it asks not to be. */
export function changeAddress(
  book: AddressBook,
  changed: StoredAddress,
): Result<AddressBook, 'ADDRESS_NOT_FOUND'> {
  const before = book.find((address) => address.id === changed.id)
  if (!before) return refuse('ADDRESS_NOT_FOUND')
  const next = book.map((address) =>
    address.id === changed.id ? { ...changed, isDefault: before.isDefault } : address,
  )
  return ok(withDefault(next, changed.isDefault ? changed.id : undefined))
}

/** Removes an address; the first of the rest becomes the default when the default one went. */
export function removeAddress(
  book: AddressBook,
  id: string,
): Result<AddressBook, 'ADDRESS_NOT_FOUND'> {
  if (!has(book, id)) return refuse('ADDRESS_NOT_FOUND')
  const rest = book.filter((address) => address.id !== id)
  return ok(withDefault(rest, undefined))
}
