import fc from 'fast-check'
import { clearTheSky } from '../world/clear-sky'
import type { World } from '../world/world'
import { deeds } from './command'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

/** How long; longer than a function may run ends those under way. */
const moments = fc.constantFrom(1, 4, 15, 31).map((n) => n * SECOND)
const whiles = fc.constantFrom(1, 4, 6, 14, 16, 26, 65).map((n) => n * MINUTE)

const wait = deeds(moments, (ms) => ({
  name: `${ms / SECOND} s pass`,
  drive: (world) => world.pass(ms),
}))

const waitLong = deeds(whiles, (ms) => ({
  name: `${ms / MINUTE} min pass, and no job runs`,
  async drive(world) {
    await world.settle()
    await world.pass(ms)
  },
}))

/**
 * After-sales and receipts wait for days. Faults end before: WeChat Pay tells of a payment for a day
 * only, and of one for a closed order nobody else asks.
 */
const waitDays = deeds(fc.constantFrom(1, 3, 8, 11), (days) => ({
  name: `${days} days pass, and the jobs run after each`,
  async drive(world) {
    clearTheSky(world)
    for (let day = 0; day < days; day += 1) {
      await world.settle()
      await world.pass(DAY)
      void world.ring()
    }
  },
}))

const ring = deeds(fc.integer({ min: 1, max: 2 }), (times) => ({
  name: times === 1 ? 'the jobs run' : 'the jobs run twice at once',
  begin: (world) => Promise.all(Array.from({ length: times }, () => world.ring())),
}))

const settle = deeds(fc.constant(null), () => ({
  name: 'everything under way comes to its end',
  drive: (world: World) => world.settle(),
}))

/** The clock and the timer. */
export const time = fc.oneof(
  { weight: 4, arbitrary: wait },
  { weight: 4, arbitrary: waitLong },
  { weight: 1, arbitrary: waitDays },
  { weight: 8, arbitrary: ring },
  { weight: 4, arbitrary: settle },
)
