/** What was opened, to be closed once and in the opposite order. */
export class Closers {
  private readonly all: Array<() => unknown> = []
  private closing: Promise<void> | undefined

  add(close: () => unknown): void {
    this.all.push(close)
  }

  /** Closes all of them even when one fails, and then throws that failure. */
  close(): Promise<void> {
    this.closing ??= this.run()
    return this.closing
  }

  private async run(): Promise<void> {
    const failures: unknown[] = []
    for (const close of this.all.reverse()) {
      try {
        await close()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
