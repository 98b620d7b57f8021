import { NEVER } from '@domain/stock'
import { checkAtRest } from '../invariants/at-rest'
import { clearTheSky } from './clear-sky'
import type { World } from './world'

const MINUTE = 60_000
/** In which everything must be put right, once everything that waits for a time has had it. */
const REST_MINUTES = 10
/** Deadlines bring new ones: what arrives is received, then settled; a request is granted, then paid back. */
const ROUNDS = 12

/** The last time that anything waits for, epoch ms. */
async function lastDeadline(world: World): Promise<number> {
  const { orders, groups, stocks } = await world.everything()
  const ofOrders = orders.flatMap(({ state, expiresAt, outboxDueAt, stepDueAt }) => [
    state === 'CREATED' ? expiresAt : 0,
    outboxDueAt,
    stepDueAt,
  ])
  const ofGroups = groups.flatMap(({ state, endsAt, expiresAt, outboxDueAt }) => [
    ...(state === 'FORMING' ? [expiresAt, endsAt?.getTime() ?? 0] : []),
    outboxDueAt,
  ])
  const ofHolds = stocks.flatMap(({ holds }) => Object.values(holds).map(({ until }) => until))
  return Math.max(
    world.desk.lastDueAt,
    ...[...ofOrders, ...ofGroups, ...ofHolds].filter((at) => at < NEVER),
  )
}

/** The jobs run, and a minute passes. */
async function aMinutePasses(world: World): Promise<void> {
  void world.ring()
  await world.settle()
  await world.pass(MINUTE)
  await world.settle()
}

/** Ends all faults, lets time go past every deadline and on for ten minutes at most, until all is right. */
export async function comeToRest(world: World): Promise<void> {
  clearTheSky(world)
  await world.settle()
  for (let round = 0; round < ROUNDS; round += 1) {
    const wait = (await lastDeadline(world)) - world.clock.now()
    // What is due already may bring another deadline.
    if (wait <= 0 && round > 0) break
    if (wait > 0) await world.pass(wait)
    await world.settle()
    await aMinutePasses(world)
  }
  const look = async () => checkAtRest(await world.everything())
  let findings = await look()
  for (let minute = 0; minute < REST_MINUTES && findings.length > 0; minute += 1) {
    await aMinutePasses(world)
    findings = await look()
  }
  for (const finding of findings) world.report(`at rest: ${finding}`)
  world.check()
}
