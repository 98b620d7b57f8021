/** A place in a list: the last item's sort value and id, and the list that they belong to. */
export interface Cursor {
  readonly list: string
  readonly key: number
  readonly id: string
}

const ID = /^[A-Za-z0-9_-]{1,40}$/

/** Opaque text in the contract's alphabet for cursors. */
export const encodeCursor = ({ list, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url')

/** Null when the text is not a cursor of this list: a client's mistake. */
export function decodeCursor(text: string, list: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parsed) || parsed.length !== 3) return null
    const [of, key, id] = parsed as unknown[]
    const valid = of === list && Number.isSafeInteger(key) && typeof id === 'string' && ID.test(id)
    return valid ? { list, key: key as number, id } : null
  } catch {
    return null
  }
}
