import { afterSaleStates } from '@domain/after-sale-state'
import { afterSaleTransitions } from '@domain/after-sale-transitions'
import { sellerAfterSaleOf } from '../../../tests/client/seller-orders'
import { actsOf, afterSaleNext } from './after-sale-words'

test.each(afterSaleStates)('%s: what the seller is offered is what can happen', (state) => {
  const can = Object.keys(afterSaleTransitions[state])
  const offered = actsOf({ state })
  const events = {
    APPROVE: 'GRANT',
    REJECT: 'REJECT',
    ACCEPT: 'INSPECT',
    REFUSE: 'REJECT',
    RESHIP: 'RESHIP',
  }
  for (const act of offered) expect(can).toContain(events[act])
  // Whatever needs an answer has one.
  expect(offered.length > 0).toBe(
    can.some((event) => ['REJECT', 'INSPECT', 'RESHIP'].includes(event)),
  )
})

test.each(afterSaleStates)('%s: says what comes next, with and without a deadline', (state) => {
  for (const dueAt of [null, Date.UTC(2026, 10, 24, 4)]) {
    expect(afterSaleNext(sellerAfterSaleOf({ state, dueAt, answer: '已使用' }))).not.toBe('')
  }
})
