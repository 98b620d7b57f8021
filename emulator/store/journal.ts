import type { FileHandle } from 'node:fs/promises'
import { StoreError } from './store-errors'

/** Where a journal's bytes go. */
export interface JournalFile {
  write(data: Buffer): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

export const journalFile = (handle: FileHandle): JournalFile => ({
  async write(data) {
    for (let at = 0; at < data.length;) {
      at += (await handle.write(data, at, data.length - at)).bytesWritten
    }
  },
  sync: () => handle.datasync(),
  close: () => handle.close(),
})

interface Waiting {
  done: () => void
  failed: (error: Error) => void
}

type Entry = Waiting & { data: Buffer }
type Step = Entry | (Waiting & { next: () => Promise<JournalFile> })

/**
 * An append-only file with group commit: everything that arrives while one sync runs shares the
 * next. Once a write has failed nothing more is accepted, since what follows a gap could not be
 * read back.
 */
export class Journal {
  private steps: Step[] = []
  private running: Promise<void> | undefined
  private failure: StoreError | undefined

  constructor(
    private file: JournalFile,
    private readonly explain: (error: unknown) => StoreError,
  ) {}

  /** Resolves once the bytes are on disk. Rejects with StoreError. */
  append(data: Buffer): Promise<void> {
    if (this.failure) return Promise.reject(this.failure)
    return new Promise((done, failed) => {
      this.push({ data, done, failed })
    })
  }

  /** Everything appended from now on goes to the file that `open` gives. */
  switchFile(open: () => Promise<JournalFile>): Promise<void> {
    return new Promise((done, failed) => {
      this.push({ next: open, done, failed })
    })
  }

  /** Why the journal accepts nothing more, if so. */
  get broken(): StoreError | undefined {
    return this.failure
  }

  async close(): Promise<void> {
    await this.running
    this.failure ??= new StoreError('CLOSED', 'The store is closed.')
    await this.file.close()
  }

  private push(step: Step): void {
    this.steps.push(step)
    this.running ??= this.run()
  }

  private async run(): Promise<void> {
    // What is asked for in this turn of the loop joins the first batch.
    await Promise.resolve()
    while (this.steps.length > 0) {
      const first = this.steps[0] as Step
      if ('next' in first) {
        this.steps.shift()
        await this.change(first.next, first)
      } else await this.flush()
    }
    // In the same turn as the last look at `steps`: a later push must start anew.
    this.running = undefined
  }

  private async flush(): Promise<void> {
    const until = this.steps.findIndex((step) => 'next' in step)
    const batch = this.steps.splice(0, until < 0 ? this.steps.length : until) as Entry[]
    try {
      if (this.failure) throw this.failure
      await this.file.write(Buffer.concat(batch.map((entry) => entry.data)))
      await this.file.sync()
      for (const entry of batch) entry.done()
    } catch (error) {
      this.failure ??= this.explain(error)
      for (const entry of batch) entry.failed(this.failure)
    }
  }

  private async change(open: () => Promise<JournalFile>, waiting: Waiting): Promise<void> {
    try {
      if (this.failure) throw this.failure
      const next = await open()
      await this.file.close()
      this.file = next
      waiting.done()
    } catch (error) {
      this.failure ??= this.explain(error)
      waiting.failed(this.failure)
    }
  }
}
