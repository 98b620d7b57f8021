import type { AfterSaleStage } from '../../domain/after-sale-state'
import type { Order } from '../../domain/order'
import type { Store } from '../store/store-api'
import { listPeople } from './people'

/** One line of the seller's strip; money in fen, times in epoch ms. */
export interface OrderSummary {
  id: string
  buyer: string
  state: string
  closeReason: string | null
  refund: string | null
  /** Whose turn it is in its after-sales; NONE: there never was one. */
  afterSale: AfterSaleStage
  title: string
  pieces: number
  payable: number
  createdAt: number
  expiresAt: number
}

const PER_PERSON = 8
const SHOWN = 24

/** An older data folder may hold orders from before there was after-sale. */
type StoredOrder = Omit<Order, 'afterSaleStage'> & Partial<Pick<Order, 'afterSaleStage'>>

function summaryOf(order: StoredOrder): OrderSummary {
  const { _id, buyerId, state, closeReason, refund, lines, amounts, createdAt, expiresAt } = order
  const { afterSaleStage: stage } = order
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  return {
    id: _id,
    buyer: buyerId,
    state,
    closeReason,
    refund: refund?.state ?? null,
    afterSale: stage ?? 'NONE',
    title: lines[0]?.title ?? '',
    pieces,
    payable: amounts.payable,
    createdAt,
    expiresAt,
  }
}

/** The newest orders of everybody on the stage. */
export async function listOrders(store: Store): Promise<OrderSummary[]> {
  const people = await listPeople(store)
  const lists = await Promise.all(
    people.map(({ _id }) =>
      store.find(
        'orders',
        { buyerId: _id },
        {
          sort: [
            ['createdAt', -1],
            ['_id', -1],
          ],
          limit: PER_PERSON,
        },
      ),
    ),
  )
  return (lists.flat() as unknown as StoredOrder[])
    .map(summaryOf)
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, SHOWN)
}
