/** What is typed, on one line and trimmed; empty when nothing of it can be seen. */
export function plainText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return /[^\p{C}\p{Z}]/u.test(line) ? line : ''
}

/** A whole number of `min` to `max`; null for anything else. */
export function readWhole(text: string, min: number, max: number): number | null {
  const plain = text.trim()
  if (!/^\d{1,9}$/.test(plain)) return null
  const value = Number(plain)
  return value >= min && value <= max ? value : null
}
