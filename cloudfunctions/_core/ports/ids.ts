/** Names for new things. The simulation gives a seeded one. */
export interface Ids {
  /** `length` random base62 characters. */
  random(length: number): string
  /** `length` (at most 40) base62 characters of the SHA-256 of the parts joined by newlines: the same parts, the same id. */
  derived(length: number, ...parts: readonly string[]): string
  /** Uniform in [0, 1). */
  fraction(): number
}
