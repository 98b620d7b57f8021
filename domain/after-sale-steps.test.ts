import { SYSTEM } from './actor'
import { sendExchange, sendReturn } from './after-sale-answers'
import { acceptReturn } from './after-sale-answers'
import {
  aPaidOrder,
  approved,
  asked,
  buyer,
  clerk,
  made,
  moveBy,
  NOW,
  returnTo,
  shipped,
} from './after-sale-fixture'
import type { AfterSaleKind } from './after-sale-state'
import { advanceAfterSales } from './after-sale-steps'
import type { Order } from './order'
import { type AfterSaleSettings, defaultAfterSale } from './shop-settings'
import { NEVER } from './stock'

const settings = { afterSale: defaultAfterSale, returnAddress: returnTo }
const parcel = { carrier: 'SF', waybill: 'SF123456' }

const ofTwo = () => aPaidOrder([{ price: 1000, quantity: 2 }])
const wish = (kind: AfterSaleKind): Order => asked(shipped(ofTwo()), { kind, pieces: 'SHIPPED' })
const returning = (kind: AfterSaleKind): Order =>
  made(sendReturn(approved(wish(kind), 's1'), 's1', parcel, moveBy(buyer)))

function reshipped(): Order {
  const inspected = made(
    acceptReturn(returning('EXCHANGE'), 's1', { restock: true }, moveBy(clerk)),
  )
  return made(sendExchange(inspected, 's1', { ...parcel, waybill: 'SF7' }, moveBy(clerk)))
}

/** A moment before the time is over nothing happens, then this. */
it.each([
  ['an unanswered refund', () => asked(ofTwo()), 'answerMs', 'REFUNDING', 'OWED'],
  ['an unanswered return', () => wish('RETURN'), 'answerMs', 'AWAITING_RETURN', 'NONE'],
  [
    'a return without a waybill',
    () => approved(wish('RETURN'), 's1'),
    'returnMs',
    'EXPIRED',
    'NONE',
  ],
  ['a return nobody looks at', () => returning('RETURN'), 'inspectMs', 'REFUNDING', 'NONE'],
  [
    'an exchange nobody looks at',
    () => returning('EXCHANGE'),
    'inspectMs',
    'AWAITING_RESHIP',
    'NONE',
  ],
  ['an exchange on its way', reshipped, 'receiveMs', 'EXCHANGED', 'NONE'],
] as const)('%s', (_, before, limit: keyof AfterSaleSettings, state, restock) => {
  const order = before()
  const at = NOW + defaultAfterSale[limit]
  expect(order.stepDueAt).toBe(at)
  expect(advanceAfterSales(order, settings, at - 1)).toBeNull()
  const after = advanceAfterSales(order, settings, at)
  expect(after?.afterSales[0]).toMatchObject({ state, restock })
  expect(after?.afterSales[0]?.timeline.at(-1)?.by).toEqual(SYSTEM)
  expect(after?.rev).toBe(order.rev + 1)
})

it('a return that is due while the shop has no address for it is looked at a day later', () => {
  const order = wish('RETURN')
  const at = NOW + defaultAfterSale.answerMs
  const after = advanceAfterSales(order, { ...settings, returnAddress: null }, at)
  expect(after?.afterSales[0]).toMatchObject({ state: 'REQUESTED', dueAt: at + 86_400_000 })
})

it('all that is due happens at once, each beside what the others get', () => {
  const order = asked(asked(ofTwo()))
  const after = advanceAfterSales(order, settings, NOW + defaultAfterSale.answerMs)
  expect(after?.afterSales.map(({ state, amount }) => [state, amount])).toEqual([
    ['REFUNDING', 1000],
    ['REFUNDING', 1600],
  ])
  expect(after?.stepDueAt).toBe(NEVER)
})
