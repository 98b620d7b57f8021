declare const fenBrand: unique symbol
/** An amount of money in integer fen (1/100 yuan). Only domain/money makes one. */
export type Fen = number & { readonly [fenBrand]: true }

/** Brands a safe integer as fen; anything else is a bug and throws. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an integer amount of fen: ${amount}`)
  return amount as Fen
}
