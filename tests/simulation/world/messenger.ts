import type { Cards } from '../../../cloudfunctions/_core/ports/cards'
import type { Messages } from '../../../cloudfunctions/_core/ports/messages'
import type { Invocation } from './invocation'
import type { Surroundings } from './surroundings'
import { payFate } from './weather'

const DAY = 24 * 60 * 60_000

/** FAULTS 24: WeChat's messages and cards as one invocation sees them; they fail as WeChat Pay does. */
export function createMessenger(
  current: () => Invocation,
  { scheduler, weather, chance, clock }: Surroundings,
): { readonly messages: Messages; readonly cards: Cards } {
  const ask = <T>(what: string, answer: T): Promise<T | 'unavailable'> => {
    const { name } = current()
    const nth = scheduler.count(name)
    return scheduler.request(
      current(),
      () => what,
      () => {
        const fate = payFate(weather, chance, { name, nth, now: clock.now() })
        return Promise.resolve(fate === 'FINE' ? answer : 'unavailable')
      },
    )
  }
  return {
    messages: { send: ({ openid, kind }) => ask(`tell ${openid} ${kind}`, 'sent') },
    cards: {
      update: (id) => ask(`change card ${id}`, 'updated'),
      async create(now) {
        const id = `card-${current().name}`
        const created = await ask('new card', { id, expiresAt: now + DAY })
        return created === 'unavailable' ? null : created
      },
    },
  }
}
