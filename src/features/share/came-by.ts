import { createStore } from '@/lib/store'

export interface CameBy {
  /** The code through which the person came here last; what they share from here grows from it. */
  readonly code: string | null
  /** Until the server has said whether it is their own. */
  readonly settled: boolean
}

/** For this session only: tomorrow's share does not grow from what was opened today. */
export const cameBy = createStore<CameBy>({ code: null, settled: true })
