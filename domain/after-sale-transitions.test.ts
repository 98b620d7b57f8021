import { afterSaleStates, isOpen } from './after-sale-state'
import { stageOf } from './after-sale-stage'
import { buyer, moveBy, NOW, aPaidOrder, asked } from './after-sale-fixture'
import { afterSaleEvents, afterSaleTransitions, moveAfterSale } from './after-sale-transitions'
import { defaultAfterSale } from './shop-settings'
import { NEVER } from './stock'

const [one] = asked(aPaidOrder([{ price: 100, quantity: 1 }])).afterSales
if (!one) throw new Error('no request')
const request = one

describe.each(afterSaleStates)('%s', (state) => {
  it.each(afterSaleEvents)('at %s goes where the table says, or is closed', (event) => {
    const moved = moveAfterSale({ ...request, state }, event, moveBy(buyer))
    const next = afterSaleTransitions[state][event]
    if (next === undefined) {
      expect(moved).toMatchObject({ ok: false, error: { code: 'AFTER_SALE_CLOSED' } })
    } else {
      expect(moved).toMatchObject({ ok: true, value: { state: next } })
      expect(moved.ok && moved.value.timeline.at(-1)).toEqual({ state: next, at: NOW, by: buyer })
    }
  })

  it('is an end exactly when nothing can happen any more', () => {
    expect(isOpen(state)).toBe(Object.keys(afterSaleTransitions[state]).length > 0)
    expect(stageOf([{ state }]) === 'DONE').toBe(!isOpen(state))
  })
})

it.each([
  ['REQUESTED', 'AWAIT', 'returnMs'],
  ['AWAITING_RETURN', 'SEND', 'inspectMs'],
  ['AWAITING_RESHIP', 'RESHIP', 'receiveMs'],
] as const)('%s waits after %s no longer than %s', (state, event, limit) => {
  const moved = moveAfterSale({ ...request, state }, event, moveBy(buyer))
  expect(moved.ok && moved.value.dueAt).toBe(NOW + defaultAfterSale[limit])
})

it('nothing happens by itself at an end, nor while the seller owes another piece', () => {
  const ended = moveAfterSale(request, 'REJECT', moveBy())
  const owed = moveAfterSale({ ...request, state: 'RETURNING' }, 'INSPECT', moveBy())
  expect([ended, owed].map((moved) => moved.ok && moved.value.dueAt)).toEqual([NEVER, NEVER])
})

it.each([
  [['REFUNDED', 'REFUNDING'], 'MONEY'],
  [['REFUNDING', 'AWAITING_RETURN'], 'BUYER'],
  [['AWAITING_RETURN', 'REQUESTED'], 'SELLER'],
  [['CANCELLED', 'EXPIRED'], 'DONE'],
  [[], 'NONE'],
] as const)('the stage of %j is %s', (states, stage) => {
  expect(stageOf(states.map((state) => ({ state })))).toBe(stage)
})
