/** Longer than a frame, shorter than an attempt's time limit: what the client waits on purpose. */
const isPause = (ms: number | undefined) => ms !== undefined && ms >= 100 && ms <= 10_000

/** Longer than a step of `until`, so that React can settle in between. */
const SOON = 25

/** Lets the client's own pauses and ticks pass at once until the test ends; time limits stay. */
export function hurry(): void {
  const { setTimeout: later, setInterval: often } = globalThis
  const faster =
    (timer: typeof later | typeof often) =>
    (work: () => void, ms?: number, ...rest: unknown[]) =>
      timer(work, isPause(ms) ? SOON : ms, ...rest)
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(faster(later) as never)
  jest.spyOn(globalThis, 'setInterval').mockImplementation(faster(often) as never)
}
