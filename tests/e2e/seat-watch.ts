import type { Group } from '@domain/group'
import { isLive } from '@domain/group-transitions'
import type { Emulator } from '../../emulator/app'

export interface SeatWatch {
  /** Ends it; how often it looked, and every group that it ever found with too many seats, or miscounted. */
  stop(): Promise<{ readonly looks: number; readonly faults: readonly string[] }>
}

/** What is wrong with a group's seats. */
function faultsOf({ _id, seats, taken, size }: Group): string[] {
  const live = Object.values(seats).filter(isLive).length
  return [
    ...(live > size ? [`${_id}: ${live} seats of ${size}`] : []),
    ...(live !== taken ? [`${_id}: ${live} seats, it counts ${taken}`] : []),
  ]
}

export const allGroups = async ({ store }: Emulator): Promise<Group[]> =>
  (await store.find('groups', {}, { sort: [['_id', 1]], limit: 1000 })) as unknown as Group[]

/** Looks at every group whenever any function has ended. */
export function watchSeats(cloud: Emulator): SeatWatch {
  const looks: Promise<string[]>[] = []
  const unsubscribe = cloud.events.on(({ kind }) => {
    if (kind !== 'function') return
    looks.push(allGroups(cloud).then((groups) => groups.flatMap(faultsOf)))
  })
  return {
    async stop() {
      unsubscribe()
      return { looks: looks.length, faults: (await Promise.all(looks)).flat() }
    },
  }
}
