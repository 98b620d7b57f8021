import fc from 'fast-check'
import type { World } from '../world/world'
import { deeds } from './command'

const SECOND = 1000
const MINUTE = 60 * SECOND

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

const ring = deeds(fc.integer({ min: 1, max: 2 }), (times) => ({
  name: times === 1 ? 'the jobs run' : 'the jobs run twice at once',
  begin: (world) => Promise.all(Array.from({ length: times }, () => world.ring())),
}))

const settle = deeds(fc.constant(null), () => ({
  name: 'everything under way comes to its end',
  drive: (world: World) => world.settle(),
}))

/** The clock and the timer. */
export const time = fc.oneof(wait, waitLong, ring, ring, settle)
