import { createHmac, hkdfSync } from 'node:crypto'
import type { Ids } from '../../ports/ids'
import type { InviteTokens } from '../../ports/invites'
import { readFieldKeys } from './field-keys'

const TOKEN_LENGTH = 22
const KEY_BYTES = 32
const PURPOSE = 'pinxiang invite token v1'

/**
 * A token is 131 bits of an HMAC of who asks and their request key, with a key derived from FIELD_KEY:
 * only the server can make it, and makes the same one for a repeat, so the database needs no more than
 * its hash. A repeat after FIELD_KEY was rotated is another invite, which hurts nobody. Throws when a
 * key is not 32 bytes.
 */
export function createInviteTokens(fieldKeys: string, ids: Pick<Ids, 'derived'>): InviteTokens {
  const [{ key }] = readFieldKeys(fieldKeys)
  const inUse = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), PURPOSE, KEY_BYTES))
  return {
    issue(openid, requestKey) {
      const mac = createHmac('sha256', inUse).update(`${openid}\n${requestKey}`).digest('hex')
      return ids.derived(TOKEN_LENGTH, mac)
    },
    idOf: (token) => ids.derived(32, 'invite', token),
  }
}
