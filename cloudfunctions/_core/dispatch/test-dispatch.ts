import type { Envelope } from '@contract/envelope'
import { ok, refuse } from '@domain/result'
import { NEVER } from '@domain/stock'
import { noNetwork } from '@domain/touch'
import type { User } from '@domain/user'
import { createMain } from './dispatch'
import type { HandlerTable, Visitor } from './handler'

export const NOW = 1_790_000_000_000
export const OPENID = 'o-secret-person'
export const KEY = 'key-00000001'

export const user: User = {
  _id: OPENID,
  publicId: 'u1',
  nickname: '小明',
  avatar: null,
  roles: ['buyer'],
  staff: null,
  staffGrant: 0,
  phone: null,
  phoneMasked: null,
  addresses: [],
  privacy: null,
  createdAt: 1,
  rev: 0,
  network: noNetwork,
  messages: {},
  tallyDueAt: NEVER,
}
export const me = {
  id: 'u1',
  nickname: '小明',
  avatar: null,
  phoneMasked: null,
  privacyVersion: null,
  staff: null,
  createdAt: 1,
}
export const list = () => Promise.resolve(ok({ addresses: [] }))

const unused = () => Promise.reject(new Error('not in use here'))
/** For functions without an audited endpoint. */
const noAudit = {
  audit: { write: unused, end: unused },
  ids: {
    derived: (length: number, ...parts: readonly string[]) => parts.join('-').slice(0, length),
  },
}

/** The entry of login over handlers that a test may change, a person, and what was logged. */
export function setUp(change: Partial<HandlerTable<'login'>> = {}, known: User | null = user) {
  const lines: string[] = []
  const state = { openid: OPENID as string | null, now: NOW, trips: 0, reads: [] as string[] }
  const handlers: HandlerTable<'login'> = {
    'login.enter': () => Promise.resolve(ok(me)),
    'login.updateProfile': () => Promise.resolve(ok(me)),
    'login.bindPhone': () => Promise.resolve(refuse('PHONE_CODE_INVALID')),
    'login.acceptPrivacy': () => Promise.resolve(ok(me)),
    'login.listAddresses': list,
    'login.saveAddress': () => Promise.resolve(refuse('ADDRESS_LIMIT', { limit: 20 })),
    'login.removeAddress': list,
    'login.messageTemplates': () => Promise.resolve(ok({ templates: [] })),
    'login.allowMessages': () => Promise.resolve(ok({})),
    ...change,
  }
  const main = createMain('login', handlers, {
    clock: { now: () => state.now },
    caller: () => ({ openid: state.openid }),
    trips: () => state.trips,
    fingerprint: () => 'f00dcafe',
    log: (line) => lines.push(line),
    ...noAudit,
    users: {
      byOpenid: (openid) => {
        state.trips += 1
        state.reads.push(openid)
        return Promise.resolve(known)
      },
    },
  })
  const call = (endpoint: unknown, input: unknown = {}, requestKey: unknown = KEY) =>
    main({ endpoint, input, requestKey })
  const lastLine = () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>
  return { main, call, lines, lastLine, state }
}

const home = { shopName: '拼享', logo: null, notice: '', banners: [], categories: [] }

/** The entry of shop for a caller (null: nobody) over one open endpoint, which tells whom it saw. */
export const shopOver = (seen: (actor: Visitor) => void) => (openid: string | null) =>
  createMain(
    'shop',
    {
      'shop.home': ({ actor }) => {
        seen(actor)
        return Promise.resolve(ok(home))
      },
      'shop.listProducts': unused,
      'shop.getProduct': unused,
      'shop.getGroup': unused,
      'shop.formingGroups': unused,
      'shop.openShare': unused,
    },
    {
      clock: { now: () => NOW },
      caller: () => ({ openid }),
      trips: () => 0,
      fingerprint: () => 'f00dcafe',
      log: () => undefined,
      ...noAudit,
      users: { byOpenid: unused },
    },
  )

export const codeOf = (answer: Envelope<unknown>) => (answer.ok ? 'ok' : answer.error.code)
