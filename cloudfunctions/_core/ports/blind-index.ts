/** One-way keyed hashes of personal data, by which it is found and not read. */
export interface BlindIndex {
  /** The hash to store: 16 characters; `kind` keeps equal texts of different fields apart. */
  hash(kind: string, text: string): string
  /** What may be stored for it, by the key in use and by those before. */
  all(kind: string, text: string): readonly string[]
}
