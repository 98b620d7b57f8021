import { NEVER } from '@domain/stock'
import type { Emulator } from '../emulator/app'
import type { Doc } from '../emulator/store/store-api'
import type { Range } from './grow-documents'

const BATCH = 2_000
const HOUR = 3_600_000
/** One order in so many is of the same receiver: more than a page of them even in the small shop. */
const RECEIVERS = 50
/** Every list of the console gets one order in seven. */
const STATES = ['CREATED', 'GROUPING', 'TO_SHIP', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CLOSED']

/** The orders that are copied, as they lie in the store. */
export interface SellerTemplates {
  readonly paid: Doc
  /** With a request that waits for the seller. */
  readonly disputed: Doc
  readonly customer: Doc
}

type Store = Emulator['store']

const isNumber = (key: string) => key.startsWith('#')
const isPersonal = (key: string) => key.startsWith('~')

/** Its own number, the template's words, and its receiver's phone and name or the template's. */
function keysOf({ searchKeys }: Doc, n: number): string[] {
  const keys = (searchKeys as string[]).filter((key) => !isNumber(key))
  const number = `#${n.toString(36).padStart(6, '0')}`
  if (n % RECEIVERS === 0) return [number, ...keys]
  const people = ['phone', 'tail', 'name', 'first', 'last'].map((kind) => `~${kind}${n % 10_000}`)
  return [number, ...people, ...keys.filter((key) => !isPersonal(key))]
}

/**
 * The same buyer's, for whom the address is sealed. No job has work with it, as with almost all orders of
 * a shop.
 */
function anOrder({ paid, disputed }: SellerTemplates, n: number, now: number): Doc {
  const state = STATES[n % STATES.length] ?? ''
  const template = state === 'SHIPPED' ? disputed : paid
  const createdAt = now - 40 * HOUR - n
  return {
    ...template,
    _id: `growth${n}`,
    slotKey: `growth${n}`,
    holdKey: `growth${n}`,
    tradeNo: `growth${n}`,
    state,
    createdAt,
    // Slim, as a million of them must fit: one line of what happened.
    timeline: [{ kind: 'CREATED', at: createdAt }],
    payment: state === 'CREATED' ? null : { ...(template.payment as object), paidAt: createdAt },
    searchKeys: keysOf(template, n),
    ...(state === 'SHIPPED' && { afterSaleAt: createdAt }),
    ...{ expiresAt: NEVER, outbox: [], outboxDueAt: NEVER, stepDueAt: NEVER, tallyDueAt: NEVER },
  }
}

const aCustomer = ({ customer }: SellerTemplates, n: number, now: number): Doc => ({
  ...customer,
  _id: `growth${n}`,
  openid: `other-${n}`,
  joinedAt: now - n,
  tags: n % 10 === 0 ? ['老客'] : [],
  segmentDueAt: NEVER,
})

/** Orders of every state, and a customer for every ten of them. */
export async function growShop(
  store: Store,
  templates: SellerTemplates,
  { from, to }: Range,
): Promise<void> {
  const now = Number(templates.paid.createdAt)
  for (let start = from; start < to; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => start + i)
    const customers = numbers.filter((n) => n % 10 === 0)
    await store.insert(
      'orders',
      numbers.map((n) => anOrder(templates, n, now)),
    )
    await store.insert(
      'customers',
      customers.map((n) => aCustomer(templates, n, now)),
    )
    // Timers and sockets get their turn.
    await new Promise(setImmediate)
  }
}
