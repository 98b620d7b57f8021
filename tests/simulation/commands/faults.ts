import fc from 'fast-check'
import { clearTheSky } from '../world/clear-sky'
import type { World } from '../world/world'
import { deeds } from './command'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** FAULTS 21; and the same of WeChat Pay. */
const outage = deeds(fc.constantFrom('database', 'pay'), (what) => ({
  name: `the ${what} is down for 30 s`,
  begin({ weather, clock }) {
    const until = clock.now() + 30 * SECOND
    if (what === 'database') weather.databaseDownUntil = until
    else weather.payDownUntil = until
  },
}))

/** FAULTS 14, 19, 20. */
const badNetwork = deeds(
  fc.record({ conflicts: fc.constantFrom(0, 0.1, 0.3), lostAnswers: fc.constantFrom(0, 0.1, 0.3) }),
  (shares) => ({
    name: `of all requests fail: ${JSON.stringify(shares)}`,
    begin: ({ weather }) => void Object.assign(weather, shares),
  }),
)

/** FAULTS 22: of the functions that start from now on. */
const skew = deeds(fc.constantFrom(-10, -4, 4, 10), (minutes) => ({
  name: `functions start with clocks ${minutes} min off`,
  begin: ({ weather }) => void (weather.skewMs = minutes * MINUTE),
}))

/** FAULTS 1, 2, 7, 13: what becomes of notifications. */
const notifications = deeds(
  fc.oneof(
    fc.record({ duplicate: fc.constantFrom(1, 4) }),
    fc.record({ dropNext: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ delayMs: fc.constantFrom(2, 60, 1500).map((n) => n * SECOND) }),
    fc.record({ reorder: fc.constant(true) }),
    fc.record({ refundAbnormal: fc.constant(true) }),
    fc.record({ forge: fc.constantFrom('signature', 'ciphertext', 'timestamp', 'serial') }),
    fc.record({
      mismatch: fc.constantFrom('amount', 'currency', 'mchid', 'appid', 'payer', 'order'),
    }),
  ),
  (faults) => ({
    name: `notifications from now on: ${JSON.stringify(faults)}`,
    begin: ({ desk }) => void Object.assign(desk.faults, faults),
  }),
)

const fair = deeds(fc.constant(null), () => ({
  name: 'all is well again',
  begin: clearTheSky,
}))

const refuseShipping = deeds(fc.constant(null), () => ({
  name: 'WeChat refuses what it is told of parcels',
  begin: ({ shippingFaults }) => void (shippingFaults.refuses = true),
}))

const isBusy = (world: Readonly<World>) => world.host.underWay.length > 0
const oneOf = ({ host }: World, nth: number) => host.underWay[nth % host.underWay.length]

/** FAULTS 8, 18. */
const kill = deeds(fc.nat(9), (nth) => ({
  name: `a function under way is killed (${nth})`,
  when: isBusy,
  begin: (world) => oneOf(world, nth)?.die(),
}))

const stall = deeds(fc.nat(9), (nth) => ({
  name: `a function under way hangs (${nth})`,
  when: isBusy,
  begin: (world) => oneOf(world, nth)?.stall(),
}))

const resume = deeds(fc.constant(null), () => ({
  name: 'what hung goes on',
  when: isBusy,
  begin: ({ host }) => host.underWay.forEach((invocation) => invocation.resume()),
}))

/** Functions that die or hang, and notifications that go astray. */
export const mishaps = fc.oneof(notifications, notifications, kill, stall, resume, fair)

/** What fails around the functions. */
export const storms = fc.oneof(outage, badNetwork, skew, refuseShipping, fair)
