import type { ShippingInfo } from '../../../cloudfunctions/_core/ports/shipping-info'
import type { Invocation } from './invocation'
import type { Surroundings } from './surroundings'
import { payFate } from './weather'

/** WeChat's order and shipping management as one invocation sees it; it fails as WeChat Pay does. */
export function createFaultyShipping(
  shipping: ShippingInfo,
  current: () => Invocation,
  { scheduler, weather, chance, clock }: Surroundings,
): ShippingInfo {
  const ask = <T, Down>(what: string, work: () => Promise<T>, down: Down): Promise<T | Down> => {
    const { name } = current()
    const nth = scheduler.count(name)
    return scheduler.request(
      current(),
      () => what,
      async () => {
        const fate = payFate(weather, chance, { name, nth, now: clock.now() })
        const answer = fate === 'REFUSED' ? down : await work()
        return fate === 'FINE' ? answer : down
      },
    )
  }
  return {
    find: (id) => ask(`shipping of ${id}`, () => shipping.find(id), null),
    upload: (report) =>
      ask(
        `tell shipping ${report.parcels.map(({ waybill }) => waybill).join(' ')}`,
        () => shipping.upload(report),
        'unavailable' as const,
      ),
  }
}
