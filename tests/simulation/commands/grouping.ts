import fc from 'fast-check'
import type { KnownOrder, Phone } from '../world/phone'
import { GROUP_SKU, PEOPLE } from '../world/shop'
import type { World } from '../world/world'
import { deeds, orderOf, phoneOf, someone } from './command'

const who = fc.nat(PEOPLE.length - 1)
/** Of the groups that people know: 0 is the newest. */
const nth = fc.constantFrom(0, 0, 0, 1, 2)
const pays = fc.constantFrom(true, true, false)

/** The groups that people have told each other about. */
const groupsOf = ({ phones }: Readonly<World>): string[] => [
  ...new Set(phones.flatMap(({ orders }) => orders.flatMap(({ groupId }) => groupId ?? []))),
]

const hasGroup = (world: Readonly<World>) => groupsOf(world).length > 0

function pick(world: Readonly<World>, nth: number): string {
  const groups = groupsOf(world)
  return groups.at(-1 - (nth % groups.length)) ?? 'gNone'
}

/** Orders for a group, and goes on to pay at once if told to. */
export async function take(phone: Phone, choice: Parameters<Phone['order']>[1], pays: boolean) {
  const before = phone.orders.length
  await phone.order({ [GROUP_SKU]: 1 }, choice)
  const order = phone.orders[before]
  if (order && pays) await payFor(phone, order)
}

export async function payFor(phone: Phone, order: KnownOrder): Promise<void> {
  await phone.openCashier(order)
  if (await phone.pay(order)) await phone.check(order)
}

const open = deeds(
  fc.record({ who, size: fc.constantFrom(2, 3), pays }),
  ({ who, size, pays }) => ({
    name: `${PEOPLE[who]} opens a group of ${size}${pays ? ' and pays' : ''}`,
    begin: (world) => take(phoneOf(world, who), { kind: 'open', size }, pays),
  }),
)

const join = deeds(fc.record({ who, nth, pays }), ({ who, nth, pays }) => ({
  name: `${PEOPLE[who]} joins a group (${nth})${pays ? ' and pays' : ''}`,
  when: hasGroup,
  begin: (world) => take(phoneOf(world, who), { kind: 'join', groupId: pick(world, nth) }, pays),
}))

/** FAULTS 9: everybody wants the same seats. */
const rush = deeds(fc.record({ nth, pays }), ({ nth, pays }) => ({
  name: `everybody joins a group (${nth})${pays ? ' and pays' : ''}`,
  when: hasGroup,
  begin: (world) => {
    const groupId = pick(world, nth)
    return Promise.all(world.phones.map((phone) => take(phone, { kind: 'join', groupId }, pays)))
  },
}))

const leave = deeds(someone, (chosen) => ({
  name: `${PEOPLE[chosen.who]} leaves a group (order ${chosen.back} before the last)`,
  when: (world) => orderOf(world, chosen)?.groupId != null,
  async begin(world) {
    const order = orderOf(world, chosen)
    if (order) await phoneOf(world, chosen.who).leaveGroup(order)
  },
}))

const choose = deeds(fc.record({ chosen: someone, nth }), ({ chosen, nth }) => ({
  name: `${PEOPLE[chosen.who]} chooses another group (${nth}, order ${chosen.back} before the last)`,
  when: (world) => orderOf(world, chosen)?.groupId != null,
  async begin(world) {
    const order = orderOf(world, chosen)
    if (order) await phoneOf(world, chosen.who).chooseGroup(order, pick(world, nth))
  },
}))

const complete = deeds(nth, (nth) => ({
  name: `the seller completes a group (${nth})`,
  when: hasGroup,
  begin: (world) => world.seller.call('seller.completeGroup', { groupId: pick(world, nth) }),
}))

/** What people do together. */
export const grouping = fc.oneof(
  { weight: 4, arbitrary: open },
  { weight: 6, arbitrary: join },
  { weight: 1, arbitrary: rush },
  { weight: 2, arbitrary: leave },
  { weight: 2, arbitrary: choose },
  { weight: 1, arbitrary: complete },
)
