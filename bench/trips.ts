import type { Emulator } from '../emulator/app'

interface Counted<T> {
  readonly result: T
  /** By endpoint, the most database round trips that any call made. */
  readonly trips: ReadonlyMap<string, number>
}

/** Counts round trips while `work` runs. */
export async function countTrips<T>(
  { events }: Emulator,
  work: () => Promise<T>,
): Promise<Counted<T>> {
  const most = new Map<string, number>()
  const stop = events.on((event) => {
    if (event.kind !== 'function') return
    const { endpoint, trips } = event.log.line as { endpoint?: string; trips?: number }
    if (endpoint === undefined || trips === undefined) return
    most.set(endpoint, Math.max(trips, most.get(endpoint) ?? 0))
  })
  try {
    return { result: await work(), trips: most }
  } finally {
    stop()
  }
}

/** Resolves at the function's next log line. */
export const nextRun = ({ events }: Emulator, fn: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = events.on((event) => {
      if (event.kind !== 'function' || event.log.fn !== fn) return
      stop()
      resolve()
    })
  })
