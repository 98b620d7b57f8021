import type { TouchRecord } from '@domain/touch-record'

export type Visit = Pick<TouchRecord, 'lastAt' | 'scene' | 'chatGroup' | 'outcome' | 'lastKey'>

export interface Touches {
  byId(id: string): Promise<TouchRecord | null>
  /** 'duplicate', and nothing written, when the visitor came through this code before. */
  insert(record: TouchRecord): Promise<'inserted' | 'duplicate'>
  /** One more visit. A chat group that is not known this time leaves the one from before. */
  addVisit(id: string, visit: Visit): Promise<void>
}
