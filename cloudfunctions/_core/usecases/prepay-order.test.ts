import { fen } from '@domain/money'
import type { Order } from '@domain/order'
import { anOrder } from '@domain/order-fixture'
import { applyReprice, askReprice } from '@domain/reprice'
import { ok } from '@domain/result'
import { prepayOrder } from './prepay-order'

const by = { kind: 'STAFF', id: 'p1', name: '小王' } as const
const NOW = 2000

/** The buyer's order, which changes while WeChat Pay opens the cashier. */
function createDesk(change: (order: Order) => Order) {
  const state = { order: anOrder() }
  const opened: string[] = []
  const deps = {
    clock: { now: () => NOW },
    orders: {
      byId: () => Promise.resolve(state.order),
      commit(before: Order, after: Order) {
        if (state.order.rev !== before.rev) return Promise.resolve(false)
        state.order = after
        return Promise.resolve(true)
      },
    },
    pay: {
      close: () => Promise.resolve(ok(null)),
      prepay({ tradeNo, amount }: { tradeNo: string; amount: number }) {
        opened.push(`${tradeNo} ${amount}`)
        if (opened.length === 1) state.order = change(state.order)
        return Promise.resolve(ok({ package: tradeNo }))
      },
    },
  } as unknown as Parameters<typeof prepayOrder>[0]
  const request = { actor: { openid: 'buyer' }, input: { orderId: 'oTest' }, now: NOW }
  const prepay = () => prepayOrder(deps)(request as never)
  return { prepay, opened }
}

const asked = (order: Order): Order => {
  const wish = askReprice(order, { discount: fen(300), postage: fen(600) }, by, NOW)
  if (!wish.ok || !wish.value) throw new Error('no wish')
  return wish.value
}

/** WeChat Pay had closed the old number before it was opened there: it did not know it. */
it.each([
  ['wished', asked],
  ['changed', (order: Order) => applyReprice(asked(order), 'oTest', NOW) ?? order],
])(
  'a price that is %s while the cashier opens: only the new one is handed out',
  async (_, change) => {
    const { prepay, opened } = createDesk(change)
    expect(await prepay()).toMatchObject({ ok: true, value: { package: 'oTest-1' } })
    expect(opened).toEqual(['oTest 2600', 'oTest-1 2300'])
  },
)

it('an order that is closed while the cashier opens is not handed out', async () => {
  const { prepay } = createDesk((order) => ({ ...order, state: 'CLOSED', rev: order.rev + 1 }))
  expect(await prepay()).toMatchObject({ ok: false, error: { code: 'ORDER_NOT_PAYABLE' } })
})
