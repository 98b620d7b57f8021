import type { PayConfig } from '../../../cloudfunctions/_core/adapters/wechat-pay/pay-config'
import type { Main } from '../../../cloudfunctions/_core/dispatch/invocation'
import type { Pay } from '../../../cloudfunctions/_core/ports/pay'
import type { ShippingInfo } from '../../../cloudfunctions/_core/ports/shipping-info'
import { createFaultyDatabase } from './faulty-database'
import { createFaultyPay } from './faulty-pay'
import { createFaultyShipping } from './faulty-shipping'
import { type FunctionName, functions } from './functions'
import { type Doom, Invocation } from './invocation'
import { createMessenger } from './messenger'
import type { SingleWrites } from './store-database'
import type { Surroundings } from './surroundings'

export interface Call {
  readonly fn: FunctionName
  /** Tells this invocation from all others. */
  readonly name: string
  readonly event: unknown
  /** Null: not called by a client. */
  readonly openid: string | null
}

interface Instance {
  readonly fn: FunctionName
  readonly main: Main<unknown>
  readonly generation: number
  current: Invocation
  openid: string | null
}

interface Beneath {
  readonly database: SingleWrites
  readonly pay: Pay
  readonly shippingInfo: ShippingInfo
  readonly payConfig: () => PayConfig
  readonly fieldKey: string
  readonly log: (line: string) => void
}

/** Of invocations that find an idle instance, how many start a cold one all the same. */
const COLD_STARTS = 0.2

/** The cloud's side of functions: instances with their own clocks and caches, one invocation at a time each. */
export class FunctionHost {
  private idle: Instance[] = []
  /** Instances of an earlier generation are not used again. */
  private generation = 0
  private readonly dooms = new Map<FunctionName, Doom>()
  private readonly running = new Set<Invocation>()

  constructor(
    private readonly around: Surroundings,
    private readonly beneath: Beneath,
  ) {}

  /** Invocations under way, the oldest first. */
  get underWay(): readonly Invocation[] {
    return [...this.running]
  }

  /** Null when the function died and nothing was answered. */
  async invoke({ fn, name, event, openid }: Call): Promise<unknown> {
    const { clock, scheduler } = this.around
    const endsAt = clock.now() + functions[fn].limitMs
    const invocation = new Invocation(name, endsAt, this.dooms.get(fn) ?? null)
    this.dooms.delete(fn)
    const instance = this.takeInstance(fn, invocation)
    instance.openid = openid
    this.running.add(invocation)
    const death = invocation.death.then(() => {
      scheduler.forget(invocation)
      this.running.delete(invocation)
      return null
    })
    const answer = await Promise.race([instance.main(structuredClone(event)), death])
    this.running.delete(invocation)
    if (answer === null) return null
    invocation.end()
    if (instance.generation === this.generation) this.idle.push(instance)
    return answer
  }

  /** Something will happen to the next invocation of a function. */
  doomNext(fn: FunctionName, doom: Doom): void {
    this.dooms.set(fn, doom)
  }

  /** The platform ends what runs longer than it may. */
  enforceLimits(): void {
    const now = this.around.clock.now()
    for (const invocation of this.running) if (invocation.endsAt <= now) invocation.die()
  }

  /** From now on every function starts cold, with a right clock if the weather is clear. */
  restart(): void {
    this.idle = []
    this.generation += 1
  }

  private takeInstance(fn: FunctionName, invocation: Invocation): Instance {
    const { weather, chance } = this.around
    const warm = this.idle.filter((each) => each.fn === fn)
    const chosen = warm[Math.floor(chance('instance', invocation.name) * warm.length)]
    const cold = weather.skewMs !== 0 || chance('cold', invocation.name) < COLD_STARTS
    if (!chosen || cold) return this.startInstance(fn, invocation, weather.skewMs)
    this.idle = this.idle.filter((each) => each !== chosen)
    chosen.current = invocation
    return chosen
  }

  private startInstance(fn: FunctionName, first: Invocation, skewMs: number): Instance {
    const { clock, chance } = this.around
    const current = () => instance.current
    let randoms = 0
    const main = functions[fn].create({
      ...this.beneath,
      database: createFaultyDatabase(this.beneath.database, current, this.around),
      pay: createFaultyPay(this.beneath.pay, current, this.around),
      shippingInfo: createFaultyShipping(this.beneath.shippingInfo, current, this.around),
      ...createMessenger(current, this.around),
      clock: { now: () => clock.now() + skewMs },
      random: () => chance('random', first.name, (randoms += 1)),
      openid: () => instance.openid,
    })
    const { generation } = this
    const instance: Instance = { fn, main, generation, current: first, openid: null }
    return instance
  }
}
