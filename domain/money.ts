declare const fenBrand: unique symbol
/** An amount of money in integer fen (1/100 yuan). Only domain/money makes one. */
export type Fen = number & { readonly [fenBrand]: true }

/** Brands a safe integer as fen; anything else is a bug and throws. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an integer amount of fen: ${amount}`)
  return amount as Fen
}

export const noFen = fen(0)

/** The sum in fen; nothing adds up to 0. Throws when it leaves the safe integers. */
export function add(...amounts: readonly Fen[]): Fen {
  return amounts.reduce<Fen>((total, amount) => fen(total + amount), noFen)
}

/** `from` less `amount`, in fen; may be negative. */
export function subtract(from: Fen, amount: Fen): Fen {
  return fen(from - amount)
}

/** A price in fen times a whole number of pieces. A fractional quantity is a bug and throws. */
export function multiply(price: Fen, quantity: number): Fen {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`)
  return fen(price * quantity)
}

function checkWeights(total: Fen, weights: readonly number[]): bigint {
  if (total < 0) throw new RangeError(`cannot allocate a negative amount: ${total}`)
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('weights must be whole and not negative')
  }
  const sum = weights.reduce((a, weight) => a + BigInt(weight), 0n)
  if (sum === 0n) throw new RangeError('weights must not all be zero')
  return sum
}

/**
 * Splits `total` fen (>= 0) in proportion to `weights` (whole, >= 0, not all zero) without losing one:
 * largest remainder first, the earlier share on a tie. A weight of 0 gets nothing.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  const sum = checkWeights(total, weights)
  const shares = weights.map((weight, index) => {
    // Exact: the product may leave the safe integers.
    const product = BigInt(total) * BigInt(weight)
    return { index, whole: Number(product / sum), remainder: product % sum }
  })
  const left = total - shares.reduce((a, share) => a + share.whole, 0)
  const topped = new Set(
    [...shares]
      .sort(
        (a, b) =>
          Number(b.remainder - a.remainder > 0n) - Number(a.remainder - b.remainder > 0n) ||
          a.index - b.index,
      )
      .slice(0, left)
      .map((share) => share.index),
  )
  return shares.map((share) => fen(share.whole + (topped.has(share.index) ? 1 : 0)))
}
