import { createStore } from '@/lib/store'
import { readStored, writeStored } from '@/platform/storage'

const KEY = 'search-history'
const KEEP = 10

const stored = readStored(KEY)
/** What this person searched for, the newest first. */
export const searchHistory = createStore<readonly string[]>(
  Array.isArray(stored) ? stored.filter((word): word is string => typeof word === 'string') : [],
)

function keep(words: readonly string[]): void {
  searchHistory.set(words)
  writeStored(KEY, words)
}

export function rememberSearch(word: string): void {
  keep([word, ...searchHistory.get().filter((known) => known !== word)].slice(0, KEEP))
}

export const clearSearchHistory = (): void => keep([])
