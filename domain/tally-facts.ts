import { chinaDay } from './china-time'
import type { Group } from './group'
import { type Fen, multiply } from './money'
import type { Order } from './order'
import { NEVER } from './stock'

/** What was bought of one product. */
export interface ProductPieces {
  readonly productId: string
  readonly pieces: number
  /** Price by pieces, before discounts. */
  readonly sales: Fen
}

/** One thing that happened and is counted once. Days are China's; people are openids. */
export type Fact =
  | {
      readonly kind: 'PAID'
      readonly day: string
      /** Epoch ms. */
      readonly at: number
      readonly sales: Fen
      readonly products: readonly ProductPieces[]
      readonly buyer: string
      /** Whose share earned it; null: nobody's. */
      readonly earner: string | null
    }
  | {
      readonly kind: 'REFUNDED'
      readonly day: string
      readonly amount: Fen
      readonly buyer: string
    }
  | { readonly kind: 'GROUP_OPENED'; readonly day: string }
  | { readonly kind: 'GROUP_ENDED'; readonly day: string; readonly succeeded: boolean }
  | { readonly kind: 'SHARE_OPENED'; readonly day: string; readonly sharer: string }
  /** Somebody came through a share for the first time. */
  | { readonly kind: 'VISIT'; readonly day: string }

/** Keys are unique in their document, and letters and digits only: they become names of fields. */
export type KeyedFact = readonly [key: string, fact: Fact]

function productsOf({ lines }: Pick<Order, 'lines'>): readonly ProductPieces[] {
  return lines.map(({ productId, quantity, price }) => ({
    productId,
    pieces: quantity,
    sales: multiply(price, quantity),
  }))
}

function lastAt<Entry extends { readonly at: number }>(
  timeline: readonly Entry[],
  is: (entry: Entry) => boolean,
): number | undefined {
  return timeline.filter(is).at(-1)?.at
}

/** When the refund of the whole order arrived, epoch ms. */
function refundedAt({ timeline, createdAt }: Order): number {
  return lastAt(timeline, ({ kind }) => kind === 'REFUNDED') ?? createdAt
}

function refundFacts(order: Order): readonly KeyedFact[] {
  const { refund, afterSales, buyerId: buyer } = order
  const fact = (amount: Fen, at: number): Fact => ({
    kind: 'REFUNDED',
    day: chinaDay(at),
    amount,
    buyer,
  })
  const whole: readonly KeyedFact[] =
    refund?.state === 'SUCCESS' ? [['R', fact(refund.amount, refundedAt(order))]] : []
  const parts = afterSales.flatMap(({ id, refund: part, timeline, createdAt }): KeyedFact[] => {
    if (part?.state !== 'SUCCESS') return []
    const at = lastAt(timeline, ({ state }) => state === 'REFUNDED') ?? createdAt
    return [[`R${id}`, fact(part.amount, at)]]
  })
  return [...whole, ...parts]
}

/** Everything of an order that counts, counted or not. A payment counts on the day it was made. */
export function orderFacts(order: Order): readonly KeyedFact[] {
  const { payment, buyerId: buyer, attribution } = order
  if (payment === null) return []
  const paid: Fact = {
    kind: 'PAID',
    day: chinaDay(payment.paidAt),
    at: payment.paidAt,
    sales: payment.amount,
    products: productsOf(order),
    buyer,
    earner: attribution?.earner?.sharerId ?? null,
  }
  return [['paid', paid], ...refundFacts(order)]
}

/** Everything of a group that counts, counted or not. */
export function groupFacts({ openedAt, endedAt, state }: Group): readonly KeyedFact[] {
  const opened: KeyedFact = ['opened', { kind: 'GROUP_OPENED', day: chinaDay(openedAt) }]
  if (endedAt === null) return [opened]
  const succeeded = state === 'SUCCEEDED'
  return [opened, ['ended', { kind: 'GROUP_ENDED', day: chinaDay(endedAt), succeeded }]]
}

/** A document that knows which of its facts were counted. */
export interface Tallied {
  readonly tallyDueAt: number
  readonly tallied: Readonly<Record<string, true>>
}

export const isCounted = ({ tallied }: Tallied, key: string): boolean => Object.hasOwn(tallied, key)

/** Those that were not counted yet. */
export function uncounted(doc: Tallied, facts: readonly KeyedFact[]): readonly KeyedFact[] {
  return facts.filter(([key]) => !isCounted(doc, key))
}

/**
 * What counting the facts under `keys` changes of a document that now has `facts`; null: nothing. One
 * that has something new meanwhile stays due.
 */
export function afterCount(
  doc: Tallied,
  facts: readonly KeyedFact[],
  keys: readonly string[],
): Tallied | null {
  const tallied = { ...doc.tallied, ...Object.fromEntries(keys.map((key) => [key, true as const])) }
  const isNews = keys.some((key) => !isCounted(doc, key))
  const isDue = uncounted({ ...doc, tallied }, facts).length > 0
  const tallyDueAt = isDue ? doc.tallyDueAt : NEVER
  return isNews || tallyDueAt !== doc.tallyDueAt ? { tallied, tallyDueAt } : null
}
