import { fen, type Fen } from '../../domain/money'

/** A seeded variant. Prices in fen; stock and sold in pieces. */
export interface SkuDraft {
  readonly values: readonly string[]
  readonly price: Fen
  readonly listPrice: Fen | null
  readonly available: number
  readonly sold: number
}

/** A seeded product as a person would write it down; ids, pictures and sums are derived. */
export interface ProductDraft {
  /** Product id, and the stem of its pictures' names. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly tags: readonly string[]
  readonly details: readonly string[]
  readonly options: ReadonlyArray<{ readonly name: string; readonly values: readonly string[] }>
  readonly skus: readonly SkuDraft[]
  /** Higher comes first in the recommended order. */
  readonly rank: number
  /** On sale since so many days before the seeding. */
  readonly daysOld: number
}

interface Pieces {
  available: number
  sold: number
}

const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

/** Prices in yuan, as they stand on a price tag; a list price of 0 means none. */
export function sku(
  values: readonly string[],
  price: number,
  listPrice: number,
  { available, sold }: Pieces,
): SkuDraft {
  return {
    values,
    price: yuan(price),
    listPrice: listPrice === 0 ? null : yuan(listPrice),
    available,
    sold,
  }
}

export const pieces = (available: number, sold: number): Pieces => ({ available, sold })
