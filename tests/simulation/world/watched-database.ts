import type { Group } from '@domain/group'
import type { Order } from '@domain/order'
import type { StockItem } from '@domain/stock'
import type { Collection } from '../../../cloudfunctions/_core/adapters/cloudbase/database'
import { checkGroup, type StoredGroup } from '../invariants/group'
import { checkMovedSeat, checkSeated, movedSeats } from '../invariants/membership'
import { checkAfterSales } from '../invariants/after-sale'
import { checkOrder, type StoredOrder } from '../invariants/order'
import { checkPieces } from '../invariants/pieces'
import { checkShipments } from '../invariants/shipping'
import { checkOutbox } from '../invariants/outbox'
import { checkRefund } from '../invariants/refund'
import { checkStock, endedHolder, type Returns, type Sales } from '../invariants/stock'
import { type Findings, unless } from '../invariants/violation'
import type { SingleWrites } from './store-database'
import type { VirtualClock } from './virtual-clock'

type Check<Doc> = (before: Doc | null, after: Doc, database: SingleWrites) => Promise<Findings>

interface Watch {
  readonly clock: VirtualClock
  report(finding: string): void
  /** WeChat Pay's number of the payment that it took under this number of ours, or null. */
  transactionOf(tradeNo: string): Promise<string | null>
  /** Whether WeChat Pay was asked to close this number, and did. */
  isClosedThere(tradeNo: string): boolean
}

const groupOf = ({ group }: Order, database: SingleWrites) =>
  group ? database.findById<Group>('groups', group.id) : Promise.resolve(null)

/** What WeChat Pay knows of an order must fit what is written here. */
async function checkAgainstPay(
  before: Order | null,
  after: Order,
  watch: Watch,
): Promise<Findings> {
  const { tradeNo, payment, state } = after
  const isReal = payment === null || payment.transactionId === (await watch.transactionOf(tradeNo))
  const isClosing = before?.state === 'CREATED' && state === 'CLOSED'
  const isRepriced = before !== null && before.tradeNo !== tradeNo
  return unless(
    [isReal, 'holds a payment that WeChat Pay never took'],
    [!isClosing || watch.isClosedThere(tradeNo), 'closed here before it was closed at WeChat Pay'],
    [
      !isRepriced || watch.isClosedThere(before.tradeNo),
      'another price before the old one was closed at WeChat Pay',
    ],
  )
}

const orderCheck =
  (watch: Watch): Check<StoredOrder> =>
  async (before, after, database) => [
    ...checkOrder(before, after, watch.clock.now()),
    ...checkRefund(before, after),
    ...checkShipments(before, after),
    ...checkAfterSales(before, after),
    ...checkPieces(after),
    ...checkOutbox(after),
    ...checkSeated(before, after, await groupOf(after, database)),
    ...(await checkAgainstPay(before, after, watch)),
  ]

const groupCheck =
  ({ clock }: Watch): Check<StoredGroup> =>
  async (before, after, database) => {
    const moved = movedSeats(before, after)
    const orders = await Promise.all(
      moved.map(({ orderId }) => database.findById<Order>('orders', orderId)),
    )
    return [
      ...checkGroup(before, after, clock.now()),
      ...moved.flatMap((seat, index) => checkMovedSeat(after, seat, orders[index] ?? null)),
    ]
  }

function stockCheck({ clock }: Watch): Check<StockItem> {
  const sales: Sales = new Set()
  const returns: Returns = new Set()
  return async (before, after, database) => {
    const id = endedHolder(before, after)
    const holder = id === null ? null : await database.findById<Order>('orders', id)
    return checkStock(before, after, { sales, returns, holder, now: clock.now() })
  }
}

const checksBy = (watch: Watch): Partial<Record<Collection, Check<never>>> => ({
  orders: orderCheck(watch),
  groups: groupCheck(watch),
  stocks: stockCheck(watch),
})

/** The database, with every write of the functions checked against what was there before it. */
export function createWatchedDatabase(database: SingleWrites, watch: Watch): SingleWrites {
  const checks = checksBy(watch)
  const look = async (collection: Collection, id: string, before: unknown) => {
    const check = checks[collection]
    if (!check) return
    const after = await database.findById(collection, id)
    const findings = await check(before as never, after as never, database)
    for (const finding of findings) watch.report(`${collection} ${id}: ${finding}`)
  }
  return {
    ...database,
    async insert(collection, doc) {
      const outcome = await database.insert(collection, doc)
      if (outcome === 'inserted') await look(collection, doc._id, null)
      return outcome
    },
    async updateOne(collection, query, update) {
      const before = checks[collection] ? await database.findById(collection, query._id) : null
      const written = await database.updateOne(collection, query, update)
      if (written) await look(collection, query._id, before)
      return written
    },
  }
}
