import fc from 'fast-check'
import type { KnownOrder, Phone } from '../world/phone'
import { PEOPLE, SKUS } from '../world/shop'
import type { World } from '../world/world'
import { deeds, orderOf, phoneOf, someone } from './command'
import { take } from './grouping'
import { withdraw } from './selling'

/** Lets what `begin` starts go so many steps, then hang; carries it on when it is called. */
async function hang(world: World, begin: () => Promise<unknown>, steps: number) {
  const before = new Set(world.host.underWay)
  const ended = begin()
  await world.step(steps)
  const hanging = world.host.underWay.filter((invocation) => !before.has(invocation))
  for (const invocation of hanging) invocation.stall()
  return async () => {
    for (const invocation of hanging) invocation.resume()
    await world.settle()
    await ended
  }
}

/**
 * FAULTS 6: the cashier is asked for while the order still lives, the request hangs on its way, and
 * WeChat Pay hears of it for the first time after it closed it for a cancel that is not written yet.
 * What else happens before the button is pressed is `meanwhile`.
 */
export async function payLate(
  world: World,
  phone: Phone,
  order: KnownOrder,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  await world.settle()
  // Its person, then its order are read; the request to WeChat Pay hangs.
  const open = await hang(world, () => phone.openCashier(order), 2)
  // The same, then WeChat Pay closes what it does not know; the write hangs.
  const cancel = await hang(world, () => phone.cancel(order), 3)
  await open()
  await cancel()
  const other = meanwhile()
  await world.settle()
  await other
  await phone.pay(order)
}

/** Payments that come when nobody expects them any more. */
export const late = deeds(
  fc.record({ chosen: someone, gone: fc.boolean() }),
  ({ chosen, gone }) => ({
    name: `${PEOPLE[chosen.who]} pays an order (${chosen.back} before the last) that is cancelled meanwhile${gone ? ', its pieces gone' : ''}`,
    when: (world) => orderOf(world, chosen) !== undefined,
    async drive(world) {
      const order = orderOf(world, chosen)
      const sellAll = () => Promise.all(SKUS.map((sku) => withdraw(world, sku)))
      const meanwhile = gone ? sellAll : () => Promise.resolve()
      if (order) await payLate(world, phoneOf(world, chosen.who), order, meanwhile)
    },
  }),
)

/**
 * Two groups of two; the payer's own is full by then, of members or (the rival has not paid) of one
 * who is at the cashier.
 */
export async function comeTooLate(world: World, rivalPays = true): Promise<KnownOrder | undefined> {
  const [ann, bob, cat, dan] = [0, 1, 2, 3].map((who) => phoneOf(world, who))
  if (!ann || !bob || !cat || !dan) throw new Error('four people are needed')
  const began = async (deed: Promise<unknown>) => {
    await world.settle()
    await deed
  }
  await began(take(ann, { kind: 'open', size: 2 }, true))
  await began(take(dan, { kind: 'open', size: 2 }, true))
  const groupId = ann.orders.at(-1)?.groupId
  if (groupId == null) return undefined
  const known = bob.orders.length
  await began(take(bob, { kind: 'join', groupId }, false))
  const order = bob.orders[known]
  if (!order) return undefined
  await payLate(world, bob, order, () => take(cat, { kind: 'join', groupId }, rivalPays))
  return order
}

/** FAULTS 9: a payer finds the group full; another one forms beside it. */
export const lateForGroup = deeds(fc.boolean(), (rivalPays) => ({
  name: `bob pays for a group that is full by then${rivalPays ? '' : ' of one who has not paid'}`,
  drive: (world) => comeTooLate(world, rivalPays),
}))
