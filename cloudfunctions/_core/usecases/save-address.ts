import { addAddress, changeAddress } from '@domain/address'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { Sealer } from '../ports/sealer'
import type { Users } from '../ports/users'
import { changeBook, sealAddress, toAddresses } from './address-book'

interface Deps {
  users: Pick<Users, 'byOpenid' | 'setAddresses'>
  ids: Ids
  sealer: Sealer
}

/** Adds or changes an address. A new one's id follows from the request key, so a retry adds no second one. */
export function saveAddress({ users, ids, sealer }: Deps): Handler<'login.saveAddress'> {
  return async ({ actor: { openid, user }, input, requestKey }) => {
    const { id, isDefault, ...address } = input
    const sealed = sealAddress(address, openid, sealer)
    const savedId = id ?? `a${ids.derived(15, openid, requestKey)}`
    const saved = { id: savedId, sealed, isDefault }
    const book = await changeBook(users, user, (before) =>
      id === undefined ? addAddress(before, saved) : changeAddress(before, saved),
    )
    if (!book.ok) return book
    return ok({ addresses: toAddresses(book.value, openid, sealer), savedId })
  }
}
