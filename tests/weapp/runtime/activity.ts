/**
 * What is under way in the app. A test waits for work to end or for something to change;
 * it never sleeps for a guessed time.
 */
export class Activity {
  private readonly underWay = new Map<number, string>()
  private readonly waiting = new Set<() => void>()
  private nextId = 1

  /** Marks work as begun; call the result when it has ended (calling it twice is harmless). */
  begin(what: string): () => void {
    const id = this.nextId++
    this.underWay.set(id, what)
    return () => {
      if (this.underWay.delete(id)) this.changed()
    }
  }

  /** Wakes whoever waits for a change. */
  changed(): void {
    for (const wake of [...this.waiting]) wake()
  }

  /** The work under way, named, for messages. */
  busyWith(): readonly string[] {
    return [...this.underWay.values()]
  }

  /** Resolves at the next change, or after `ms` at the latest. */
  async nextChange(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(limit)
        this.waiting.delete(wake)
        resolve()
      }
      const limit = setTimeout(wake, Math.max(0, ms))
      this.waiting.add(wake)
    })
  }

  /**
   * Resolves once nothing is under way and a turn of the event loop brought nothing new.
   * @throws Error naming the work that did not end within `limitMs`
   */
  async settled(limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs
    for (;;) {
      while (this.underWay.size > 0) {
        if (Date.now() >= deadline)
          throw new Error(`still under way: ${this.busyWith().join(', ')}`)
        await this.nextChange(deadline - Date.now())
      }
      await new Promise((resolve) => setImmediate(resolve))
      if (this.underWay.size === 0) return
    }
  }
}
