/** How many pieces of each SKU are in a parcel. */
export type Pieces = Readonly<Record<string, number>>

interface Line {
  readonly skuId: string
  readonly shippable: number
}

/** Everything that can leave now. */
export const allPieces = (lines: readonly Line[]): Pieces =>
  Object.fromEntries(lines.map(({ skuId, shippable }) => [skuId, shippable]))

export const countOf = (pieces: Pieces): number =>
  Object.values(pieces).reduce((sum, n) => sum + n, 0)

/** The most of a SKU that the nth parcel can hold, beside the others. */
export function mostIn(
  lines: readonly Line[],
  parcels: readonly Pieces[],
  nth: number,
  skuId: string,
): number {
  const shippable = lines.find((line) => line.skuId === skuId)?.shippable ?? 0
  const others = parcels.reduce(
    (sum, pieces, index) => (index === nth ? sum : sum + (pieces[skuId] ?? 0)),
    0,
  )
  return Math.max(0, shippable - others)
}

/** What no parcel holds yet. */
export const notPacked = (lines: readonly Line[], parcels: readonly Pieces[]): Pieces =>
  Object.fromEntries(
    lines.map(({ skuId }) => [skuId, mostIn(lines, parcels, parcels.length, skuId)]),
  )

/**
 * The lines of each parcel as the server takes them; undefined: one parcel with everything, which
 * stays everything even when a piece was refunded meanwhile.
 */
export function linesOf(
  lines: readonly Line[],
  parcels: readonly Pieces[],
): readonly ({ skuId: string; quantity: number }[] | undefined)[] {
  if (parcels.length === 1 && countOf(notPacked(lines, parcels)) === 0) return [undefined]
  return parcels.map((pieces) =>
    Object.entries(pieces).flatMap(([skuId, quantity]) =>
      quantity > 0 ? [{ skuId, quantity }] : [],
    ),
  )
}
