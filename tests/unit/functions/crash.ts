import type { Store, UpdateResult } from '../../../emulator/store/store-api'

/** What the functions write; WeChat Pay's own collections lie in the same store and never fail here. */
const OURS = ['orders', 'groups', 'stocks', 'stock_movements', 'alerts', 'products', 'settings']

type Write = 'insert' | 'update'

/** A database that stops answering at a chosen write, as it looks to a function that is killed there. */
export interface Crash {
  /** Write number `k` (from 1) and all after it fail; with `applied`, write k is carried out all the same. */
  arm(k: number, kind: 'killed' | 'answer-lost', applied?: boolean): void
  disarm(): void
  /** Writes since arm(). */
  readonly writes: number
}

/** 'answer-lost' fails only at write k, which is carried out; 'killed' fails there and at everything later. */
export function installCrash(store: Store, collections: readonly string[] = OURS): Crash {
  const original = { insert: store.insert.bind(store), update: store.update.bind(store) }
  const state = { at: 0, kind: 'killed' as 'killed' | 'answer-lost', applied: false, writes: 0 }
  const lost = () => new Error('connection lost')
  const wrap = <Args extends [string, ...unknown[]], Answer>(
    write: (...args: Args) => Promise<Answer>,
  ) => {
    return async (...args: Args): Promise<Answer> => {
      if (!collections.includes(args[0])) return write(...args)
      state.writes += 1
      const number = state.writes
      if (state.at === 0 || number < state.at) return write(...args)
      if (number === state.at && (state.applied || state.kind === 'answer-lost'))
        await write(...args)
      else if (state.kind === 'answer-lost') return write(...args)
      throw lost()
    }
  }
  const patched: Pick<Store, Write> = {
    insert: wrap<Parameters<Store['insert']>, string[]>(original.insert),
    update: wrap<Parameters<Store['update']>, UpdateResult>(original.update),
  }
  Object.assign(store, patched)
  return {
    arm: (at, kind, applied = false) => Object.assign(state, { at, kind, applied, writes: 0 }),
    disarm: () => Object.assign(state, { at: 0 }),
    get writes() {
      return state.writes
    },
  }
}

/** How a function may die at a write. */
export const deaths = [
  { how: 'killed before', kind: 'killed', applied: false },
  { how: 'killed after', kind: 'killed', applied: true },
  { how: 'losing the answer of', kind: 'answer-lost', applied: true },
] as const
export type Death = (typeof deaths)[number]

/** Does `work` with the database failing at write `k`. False when it has fewer writes. */
export async function runDying(
  crash: Crash,
  k: number,
  { kind, applied }: Death,
  work: () => Promise<unknown>,
): Promise<boolean> {
  crash.arm(k, kind, applied)
  await work()
  const reached = crash.writes >= k
  crash.disarm()
  return reached
}
