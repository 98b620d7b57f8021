import type { Order } from '@domain/order'
import { ok, refuse, type Result } from '@domain/result'
import type { PagePosition } from '../ports/catalogue'
import { decodeCursor, encodeCursor } from './cursor'

export interface OrderPage {
  readonly orders: readonly Order[]
  readonly nextCursor: string | null
}

interface Asked {
  /** Which list the cursor must belong to. */
  readonly list: string
  readonly cursor: string | undefined
  readonly limit: number
  /** What the list is sorted by. */
  readonly keyOf: (order: Order) => number
}

/** One page of a list of orders by position. BAD_REQUEST: the cursor is none of this list. */
export async function pageOfOrders(
  { list, cursor, limit, keyOf }: Asked,
  read: (after: PagePosition | null, limit: number) => Promise<readonly Order[]>,
): Promise<Result<OrderPage, 'BAD_REQUEST'>> {
  const after = cursor === undefined ? null : decodeCursor(cursor, list)
  if (cursor !== undefined && after === null) return refuse('BAD_REQUEST', { field: 'cursor' })
  // One more than asked for tells whether there is a next page.
  const found = await read(after, limit + 1)
  const orders = found.slice(0, limit)
  const last = orders.at(-1)
  const nextCursor =
    found.length > limit && last ? encodeCursor({ list, key: keyOf(last), id: last._id }) : null
  return ok({ orders, nextCursor })
}

export const byCreation = ({ createdAt }: Order): number => createdAt
