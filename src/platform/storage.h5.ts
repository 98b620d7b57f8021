/** Several phones share an origin; the path tells them apart. */
const keyOf = (key: string) => `${location.pathname}:${key}`

export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(keyOf(key))
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(key), JSON.stringify(value))
  } catch {
    // A full or forbidden storage only means that the next visit starts afresh.
  }
}
