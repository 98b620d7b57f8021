import type { Activity } from './activity'

/** Delays up to this many ms belong to rendering (Taro's flush, React's scheduler, a frame). */
const RENDERING_MS = 50

type Callback = (...args: unknown[]) => void

/** setTimeout and friends of the app: real time, but known, guarded and stoppable. */
export class Timers {
  private readonly running = new Map<number, { stop: () => void; end: () => void }>()
  private nextId = 1
  private stopped = false

  constructor(
    private readonly activity: Activity,
    private readonly guard: (work: () => void) => void,
  ) {}

  readonly setTimeout = (callback: Callback, delay = 0, ...args: unknown[]): number => {
    if (this.stopped) return 0
    const id = this.nextId++
    const end = delay <= RENDERING_MS ? this.activity.begin(`timer of ${delay} ms`) : () => {}
    const timer = setTimeout(() => {
      this.running.delete(id)
      this.guard(() => callback(...args))
      end()
      this.activity.changed()
    }, delay)
    this.running.set(id, { stop: () => clearTimeout(timer), end })
    return id
  }

  readonly setInterval = (callback: Callback, delay = 0, ...args: unknown[]): number => {
    if (this.stopped) return 0
    const id = this.nextId++
    const timer = setInterval(() => {
      this.guard(() => callback(...args))
      this.activity.changed()
    }, delay)
    this.running.set(id, { stop: () => clearInterval(timer), end: () => {} })
    return id
  }

  readonly clear = (id: number | undefined): void => {
    const timer = id === undefined ? undefined : this.running.get(id)
    if (id === undefined || !timer) return
    this.running.delete(id)
    timer.stop()
    timer.end()
  }

  /** Ends every timer; later ones are not started. */
  stop(): void {
    this.stopped = true
    for (const id of [...this.running.keys()]) this.clear(id)
  }
}
