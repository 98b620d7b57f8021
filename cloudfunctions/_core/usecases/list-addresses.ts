import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Sealer } from '../ports/sealer'
import { toAddresses } from './address-book'

/** Needs no round trip of its own: dispatch has read the person's document. */
export function listAddresses({ sealer }: { sealer: Sealer }): Handler<'login.listAddresses'> {
  return ({ actor: { openid, user } }) =>
    Promise.resolve(ok({ addresses: toAddresses(user.addresses, openid, sealer) }))
}
