import type { Customer } from '@domain/customer'
import type { DayReport } from '@domain/day-report'
import type { Books, ReportItem } from '@domain/tally'
import type { DuePerson } from './tally-sources'

/** An order or group, and its facts that a batch counts. */
export interface CountedSource {
  readonly id: string
  readonly keys: readonly string[]
}

/** What one batch changes, decided before anything of it is written (docs/adr/0012). */
export interface BatchContent {
  readonly days: readonly DayReport[]
  readonly items: readonly ReportItem[]
  readonly customers: readonly Customer[]
  readonly orders: readonly CountedSource[]
  readonly groups: readonly CountedSource[]
  readonly shares: readonly string[]
  readonly touches: readonly string[]
  readonly people: readonly DuePerson[]
}

export interface Batch extends BatchContent {
  readonly seq: number
  /** Not all of it is known to be written. */
  readonly open: boolean
}

/** Ids of documents of the reports. */
export interface BookIds {
  readonly days: readonly string[]
  readonly items: readonly string[]
  readonly customers: readonly string[]
}

export interface TallyBooks {
  /** The last batch; one that is done has seq only. */
  batch(): Promise<Batch>
  /** False, and nothing written, when the batch before it is open or another took its number. */
  begin(batch: Batch): Promise<boolean>
  /** Everything of this batch is written. */
  end(seq: number): Promise<void>
  /** Those that exist. */
  load(ids: BookIds): Promise<Books>
  /** Each writes the document as its batch decided, unless this or a later batch has done so. */
  writeDay(day: DayReport): Promise<void>
  writeItem(item: ReportItem): Promise<void>
  writeCustomer(customer: Customer): Promise<void>
}
