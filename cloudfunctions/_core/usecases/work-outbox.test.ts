import { fen } from '@domain/money'
import type { Order } from '@domain/order'
import { close } from '@domain/order-close'
import { anOrder } from '@domain/order-fixture'
import { claimOutbox, finishEffect, LEASE_MS } from '@domain/order-outbox'
import { applyPayment } from '@domain/payment'
import { giveUp, release, reserve, sell, type StockItem } from '@domain/stock'
import type { Pieces } from '../ports/stocks'
import { workOutbox, type OutboxDeps } from './work-outbox'

const NOW = 1_000_000

/** Two lines of an order that was paid after it was closed and waits to be revived. */
function paidLate(): Order {
  const [line] = anOrder().lines
  if (!line) throw new Error('the fixture has no line')
  const order = anOrder({ lines: [line, { ...line, skuId: 'p2-1', quantity: 1 }] })
  const closed = close(order, 'EXPIRED', NOW)
  if (!closed.ok) throw new Error(closed.error.code)
  const payment = { transactionId: 'T1', paidAt: NOW, amount: fen(2600) }
  const paid = applyPayment(finishEffect(closed.value, 'RELEASE'), payment, NOW)
  if (!paid) throw new Error('paid already')
  return paid
}

/** The database, and the pieces in it. */
function createShelf(order: Order, pieces: Readonly<Record<string, number>>) {
  const stocks = new Map<string, StockItem>()
  for (const [_id, n] of Object.entries(pieces)) {
    const counts = { available: n, supplied: n, sold: 0 }
    stocks.set(_id, { _id, productId: 'p', ...counts, holds: {}, dueAt: 0, movement: null, rev: 0 })
  }
  const state = { order }
  const of = (skuId: string): StockItem => {
    const found = stocks.get(skuId)
    if (!found) throw new Error(`no stock of ${skuId}`)
    return found
  }
  const write = ({ skuId }: Pieces, decided: { ok: boolean; value?: StockItem }) => {
    if (decided.value) stocks.set(skuId, decided.value)
    return Promise.resolve(decided.ok)
  }
  const deps: OutboxDeps = {
    clock: { now: () => NOW },
    alerts: { raise: () => Promise.resolve() },
    pay: {
      refund: () => Promise.reject(new Error('nothing is to be refunded')),
      queryRefund: () => Promise.reject(new Error('nothing is to be refunded')),
    },
    cards: { update: () => Promise.reject(new Error('no group')) },
    groups: {
      byId: () => Promise.reject(new Error('no group')),
      insert: () => Promise.reject(new Error('no group')),
      commit: () => Promise.reject(new Error('no group')),
    },
    orders: {
      byId: () => Promise.resolve(state.order),
      confirmMembers: () => Promise.reject(new Error('no group')),
      commit(before, after) {
        if (state.order.rev !== before.rev) return Promise.resolve(false)
        state.order = after
        return Promise.resolve(true)
      },
    },
    stocks: {
      reserve: (p, until) => write(p, reserve(of(p.skuId), p.key, p.n, until)),
      release: (p) => write(p, release(of(p.skuId), p.key, p.n)),
      sell: (p) => write(p, sell(of(p.skuId), p.key, p.n)),
      giveUp: async (p) => void (await write(p, giveUp(of(p.skuId), p.key, p.n))),
    },
  }
  const supply = (_id: string) => {
    const stock = of(_id)
    const { available, supplied } = stock
    stocks.set(_id, { ...stock, available: available + 1, supplied: supplied + 1 })
  }
  return { deps, of, state, supply }
}

/** Two workers' clocks are apart, so that the second takes the lease while the first still works. */
it('a worker that finds too few pieces takes none from the one who took over the order', async () => {
  const shelf = createShelf(paidLate(), { 'p1-1': 5, 'p2-1': 0 })
  let letGo = () => {}
  const othersHold = new Promise<void>((resolve) => (letGo = resolve))
  const { deps, state } = shelf
  const first = workOutbox(
    {
      ...deps,
      stocks: {
        ...deps.stocks,
        release: (pieces) => othersHold.then(() => deps.stocks.release(pieces)),
        giveUp: (pieces) => othersHold.then(() => deps.stocks.giveUp(pieces)),
      },
    },
    state.order,
  )
  shelf.supply('p2-1')
  const claimed = claimOutbox(state.order, NOW + LEASE_MS)
  if (!claimed) throw new Error('the lease is not over')
  state.order = claimed
  const second = await workOutbox(
    {
      ...deps,
      orders: {
        ...deps.orders,
        async commit(before, after) {
          letGo()
          await first
          return deps.orders.commit(before, after)
        },
      },
    },
    claimed,
  )
  expect(second.state).toBe('TO_SHIP')
  expect(shelf.of('p1-1')).toMatchObject({ available: 3, sold: 2, holds: {} })
  expect(shelf.of('p2-1')).toMatchObject({ available: 0, sold: 1, holds: {} })
})
