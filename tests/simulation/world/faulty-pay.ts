import { refuse, type Result } from '@domain/result'
import type { Pay } from '../../../cloudfunctions/_core/ports/pay'
import type { Invocation } from './invocation'
import type { Surroundings } from './surroundings'
import { payFate } from './weather'

/** WeChat Pay as one invocation sees it: each call waits for its turn, gets lost, or loses its answer. */
export function createFaultyPay(
  pay: Pay,
  current: () => Invocation,
  { scheduler, weather, chance, clock }: Surroundings,
): Pay {
  const ask = <T, Code extends string>(
    what: string,
    work: () => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code | 'PAYMENT_UNAVAILABLE'>> => {
    const { name } = current()
    const nth = scheduler.count(name)
    return scheduler.request(
      current(),
      () => `WeChat Pay ${what}`,
      async () => {
        const fate = payFate(weather, chance, { name, nth, now: clock.now() })
        const answer = fate === 'REFUSED' ? null : await work()
        return fate === 'FINE' && answer ? answer : refuse('PAYMENT_UNAVAILABLE')
      },
    )
  }
  return {
    merchant: () => pay.merchant(),
    prepay: (request) => ask(`prepay ${request.tradeNo}`, () => pay.prepay(request)),
    query: (tradeNo) => ask(`query ${tradeNo}`, () => pay.query(tradeNo)),
    close: (tradeNo) => ask(`close ${tradeNo}`, () => pay.close(tradeNo)),
    refund: (request) => ask(`refund ${request.no}`, () => pay.refund(request)),
    queryRefund: (no) => ask(`query refund ${no}`, () => pay.queryRefund(no)),
  }
}
