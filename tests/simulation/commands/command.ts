import fc from 'fast-check'
import type { KnownOrder, Phone } from '../world/phone'
import type { World } from '../world/world'

export type Command = fc.AsyncCommand<World, World>

interface Named {
  readonly name: string
  /** Whether it makes sense now; true when absent. */
  when?(world: Readonly<World>): boolean
}

/** `begin`: starts something and does not wait for it. `drive`: itself says who goes on, to its end. */
export type Deed = Named &
  (
    | { begin(world: World): Promise<unknown> | undefined | void }
    | { drive(world: World): Promise<unknown> }
  )

/** At most so many requests go on between one command and the next. */
const MOST_STEPS = 14

async function carryOut(deed: Deed, world: World): Promise<void> {
  if ('drive' in deed) return void (await deed.drive(world))
  const begun = deed.begin(world)
  begun?.catch((error: unknown) => world.report(`${deed.name} broke: ${String(error)}`))
}

/**
 * Fast-check's command; the world is its own model, since what people know is part of it. Afterwards
 * at most `steps` requests are carried out.
 */
function toCommand(deed: Deed, steps: number): Command {
  return {
    check: (world) => deed.when?.(world) ?? true,
    async run(_, world) {
      world.trace.note(`## ${deed.name}`)
      await carryOut(deed, world)
      await world.step(steps)
      world.check()
    },
    toString: () => `${deed.name}, then ${steps} steps`,
  }
}

export function deeds<T>(
  arbitrary: fc.Arbitrary<T>,
  toDeed: (value: T) => Deed,
): fc.Arbitrary<Command> {
  return fc
    .record({ value: arbitrary, steps: fc.nat(MOST_STEPS) })
    .map(({ value, steps }) => toCommand(toDeed(value), steps))
}

/** A person, and one of the orders that they know of by then: 0 is the newest. */
export const someone = fc.record({ who: fc.nat(3), back: fc.nat(2) })
export type Someone = { readonly who: number; readonly back: number }

export function phoneOf(world: Readonly<World>, who: number): Phone {
  const phone = world.phones[who]
  if (!phone) throw new Error(`there is no person ${who}`)
  return phone
}

export function orderOf(world: Readonly<World>, { who, back }: Someone): KnownOrder | undefined {
  return phoneOf(world, who).orders.at(-1 - back)
}
