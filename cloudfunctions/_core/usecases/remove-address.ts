import { removeAddress as remove } from '@domain/address'
import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Sealer } from '../ports/sealer'
import type { Users } from '../ports/users'
import { changeBook, toAddresses } from './address-book'

interface Deps {
  users: Pick<Users, 'byOpenid' | 'setAddresses'>
  sealer: Sealer
}

/** Orders keep their own copy of the address, so one may always go. */
export function removeAddress({ users, sealer }: Deps): Handler<'login.removeAddress'> {
  return async ({ actor: { openid, user }, input: { addressId } }) => {
    const book = await changeBook(users, user, (before) => remove(before, addressId))
    return book.ok ? ok({ addresses: toAddresses(book.value, openid, sealer) }) : book
  }
}
