import fc from 'fast-check'
import type { KnownOrder, Phone } from '../world/phone'
import { PEOPLE, SKUS } from '../world/shop'
import { type Deed, deeds, orderOf, phoneOf, someone, type Someone } from './command'

const who = fc.nat(PEOPLE.length - 1)
const basket = fc
  .uniqueArray(fc.constantFrom(...SKUS), { minLength: 1, maxLength: 2 })
  .chain((skus) =>
    fc.record(Object.fromEntries(skus.map((sku) => [sku, fc.integer({ min: 1, max: 3 })]))),
  )

/** Something that a person does with one of their orders. */
const withOrder = (
  name: string,
  act: (phone: Phone, order: KnownOrder) => Promise<unknown>,
  when: (order: KnownOrder) => boolean = () => true,
) =>
  deeds(someone, (chosen: Someone): Deed => {
    return {
      name: `${PEOPLE[chosen.who]} ${name} (order ${chosen.back} before the last)`,
      when: (world) => {
        const order = orderOf(world, chosen)
        return order !== undefined && when(order)
      },
      async begin(world) {
        const order = orderOf(world, chosen)
        if (order) await act(phoneOf(world, chosen.who), order)
      },
    }
  })

const isPrepaid = ({ prepayId }: KnownOrder) => prepayId !== null

const order = deeds(fc.record({ who, basket }), ({ who, basket }) => ({
  name: `${PEOPLE[who]} orders ${JSON.stringify(basket)}`,
  begin: (world) => phoneOf(world, who).order(basket),
}))

const again = deeds(
  fc.record({ who, times: fc.integer({ min: 1, max: 2 }) }),
  ({ who, times }) => ({
    name: `${PEOPLE[who]}'s phone sends the last order ${times} more times`,
    when: (world) => phoneOf(world, who).lastWish !== null,
    begin: async (world) => {
      const phone = phoneOf(world, who)
      const wish = phone.lastWish
      if (wish) await Promise.all(Array.from({ length: times }, () => phone.place(wish)))
    },
  }),
)

const buy = withOrder('opens the cashier and pays', async (phone, known) => {
  await phone.openCashier(known)
  if (await phone.pay(known)) await phone.check(known)
})

/** Buys, and everything that comes of it, so that there is something to ship. */
const buyQuietly = deeds(fc.record({ who, basket }), ({ who, basket }) => ({
  name: `${PEOPLE[who]} buys ${JSON.stringify(basket)}, and nobody disturbs`,
  async drive(world) {
    const phone = phoneOf(world, who)
    const known = phone.orders.length
    const deed = async () => {
      await phone.order(basket)
      const order = phone.orders[known]
      if (!order) return
      await phone.openCashier(order)
      if (await phone.pay(order)) await phone.check(order)
    }
    const done = deed()
    await world.settle()
    await Promise.race([done, world.settle()])
  },
}))

const press = withOrder('presses the button', (phone, known) => phone.pay(known), isPrepaid)

const pressTwice = withOrder(
  'presses the button twice',
  (phone, known) => Promise.all([phone.pay(known), phone.pay(known)]),
  isPrepaid,
)

/** What people do in a shop. */
export const buying = fc.oneof(
  { weight: 3, arbitrary: order },
  { weight: 1, arbitrary: again },
  { weight: 2, arbitrary: withOrder('opens the cashier', (phone, it) => phone.openCashier(it)) },
  { weight: 2, arbitrary: press },
  { weight: 1, arbitrary: pressTwice },
  { weight: 4, arbitrary: buy },
  { weight: 3, arbitrary: buyQuietly },
  { weight: 1, arbitrary: withOrder('cancels', (phone, it) => phone.cancel(it)) },
  { weight: 1, arbitrary: withOrder('looks', (phone, it) => phone.check(it)) },
)
