import type { OutputOf } from '@contract/index'
import type { Address, AddressBook } from '@domain/address'
import { ok, type Result } from '@domain/result'
import type { User } from '@domain/user'
import type { Sealer } from '../ports/sealer'
import { Unavailable } from '../ports/unavailable'
import type { Users } from '../ports/users'

/** How often a change is tried again when another device changes the same book at that moment. */
const ATTEMPTS = 5

export const sealAddress = (address: Address, openid: string, sealer: Sealer): string =>
  sealer.seal(JSON.stringify(address), openid)

/** Throws when the text is not one that sealAddress made for this openid. */
export const openAddress = (sealed: string, openid: string, sealer: Sealer): Address =>
  JSON.parse(sealer.open(sealed, openid)) as Address

/** The book as its owner reads it. */
export function toAddresses(
  book: AddressBook,
  openid: string,
  sealer: Sealer,
): OutputOf<'login.listAddresses'>['addresses'] {
  return book.map(({ id, sealed, isDefault }) => {
    const { name, phone, region, detail } = openAddress(sealed, openid, sealer)
    return { id, name, phone, region: [...region], detail, isDefault }
  })
}

/**
 * Applies a change to the book by a write that holds only if nobody else changed it meanwhile;
 * otherwise decides anew on the fresh book. Throws Unavailable when that keeps happening.
 */
export async function changeBook<Code extends string>(
  users: Pick<Users, 'byOpenid' | 'setAddresses'>,
  known: User,
  decide: (book: AddressBook) => Result<AddressBook, Code>,
): Promise<Result<AddressBook, Code>> {
  let user: User | null = known
  for (let attempt = 0; user && attempt < ATTEMPTS; attempt += 1) {
    const decided = decide(user.addresses)
    if (!decided.ok) return decided
    if (await users.setAddresses(user._id, user.rev, decided.value)) return ok(decided.value)
    user = await users.byOpenid(user._id)
  }
  throw new Unavailable('the address book is being changed elsewhere')
}
