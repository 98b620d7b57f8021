import type { Collection } from './collection'
import { explain, openJournalFile, prepareFolder, recover, removeBefore } from './data-folder'
import { lockFolder } from './folder-lock'
import { Journal } from './journal'
import { encodeRecord, type History, type JournalRecord } from './journal-record'
import { writeSnapshot } from './snapshot'
import type { StoreError } from './store-errors'

const ROTATE_BYTES = 32 * 1024 * 1024

export interface PersistenceOptions {
  folder: string
  /** Journal size at which a snapshot is worth while; the snapshot's own size if that is more. */
  rotateBytes?: number
  /** Receives what the folder holds, before anything is appended. */
  history: History
  /** The state as of now, as clones. */
  clones: () => Collection[]
}

/** The store's data folder: history in, history out. */
export class Persistence {
  private snapshotting: Promise<void> | undefined
  private stopping = false

  private constructor(
    private readonly options: PersistenceOptions,
    private readonly unlock: () => void,
    private readonly journal: Journal,
    private number: number,
    private snapshotBytes: number,
    private journalBytes: number,
  ) {}

  /** Throws StoreError. */
  static async open(options: PersistenceOptions): Promise<Persistence> {
    const { folder } = options
    let unlock: (() => void) | undefined
    try {
      prepareFolder(folder)
      unlock = lockFolder(folder)
      const found = await recover(folder, options.history)
      const file = await openJournalFile(folder, found.journal)
      const journal = new Journal(file, (error) => explain(folder, error))
      const { snapshotBytes, journalBytes } = found
      return new Persistence(options, unlock, journal, found.journal, snapshotBytes, journalBytes)
    } catch (error) {
      unlock?.()
      throw explain(folder, error)
    }
  }

  get broken(): StoreError | undefined {
    return this.journal.broken
  }

  /** Resolves once the record is on disk. Rejects with StoreError. */
  append(record: JournalRecord): Promise<void> {
    const data = encodeRecord(record)
    const appended = this.journal.append(data)
    this.journalBytes += data.length
    const enough = Math.max(this.options.rotateBytes ?? ROTATE_BYTES, this.snapshotBytes)
    if (this.journalBytes >= enough && !this.snapshotting && !this.stopping) this.rotate()
    return appended
  }

  async close(): Promise<void> {
    this.stopping = true
    await this.snapshotting
    await this.journal.close()
    this.unlock()
  }

  /** Goes on in a new journal and writes what came before it as a snapshot, in the background. */
  private rotate(): void {
    const number = ++this.number
    const clones = this.options.clones()
    this.journalBytes = 0
    const { folder } = this.options
    this.snapshotting = this.journal
      .switchFile(() => openJournalFile(folder, number))
      .then(() => writeSnapshot(folder, number, clones, () => this.stopping))
      .then((size) => {
        if (size === undefined) return
        this.snapshotBytes = size
        removeBefore(folder, number)
      })
      // Without the snapshot the journals still hold everything: the next rotation tries again.
      .catch(() => undefined)
      .finally(() => {
        this.snapshotting = undefined
      })
  }
}
