import type { Chance } from './chance'
import type { Scheduler } from './scheduler'
import type { VirtualClock } from './virtual-clock'
import type { Weather } from './weather'

/** What every part of the simulated world lives in. */
export interface Surroundings {
  readonly scheduler: Scheduler
  readonly weather: Weather
  readonly chance: Chance
  readonly clock: VirtualClock
}
