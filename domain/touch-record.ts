import type { ShareChannel, TouchOutcome } from './share-state'

/** The touch log: one document for each code and visitor. */
export interface TouchRecord {
  /** Derived from code and visitor. */
  readonly _id: string
  readonly code: string
  /** Openids. */
  readonly visitorId: string
  readonly sharerId: string
  readonly channel: ShareChannel
  /** Epoch ms. */
  readonly firstAt: number
  readonly lastAt: number
  readonly visits: number
  /** How the mini program was entered the last time [scene values]. */
  readonly scene: number | null
  /** A one-way name of the chat group that it was opened from, where WeChat told one. */
  readonly chatGroup: string | null
  /** Of the last visit. */
  readonly outcome: TouchOutcome
  /** The request that logged the last visit: its repeat is not another one. */
  readonly lastKey: string
  /** Epoch ms from which a job may count it into the reports; NEVER: it is counted. */
  readonly tallyDueAt: number
}
