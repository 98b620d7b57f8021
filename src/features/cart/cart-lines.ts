/** One line of the cart as the device keeps it. What is shown of the price comes from the server's quote. */
export interface CartLine {
  readonly skuId: string
  readonly productId: string
  readonly title: string
  readonly values: readonly string[]
  readonly picture: string
  /** Fen, when it was put in. */
  readonly price: number
  readonly quantity: number
  readonly selected: boolean
}

export type NewLine = Omit<CartLine, 'selected'>
type Lines = readonly CartLine[]

export const MAX_QUANTITY = 99
export const MAX_LINES = 60

const bounded = (quantity: number) => Math.max(1, Math.min(MAX_QUANTITY, quantity))

/** Adds to the line of the same variant, or as a new first line; null when the cart is full. */
export function addLine(lines: Lines, added: NewLine): Lines | null {
  const known = lines.find(({ skuId }) => skuId === added.skuId)
  if (!known && lines.length >= MAX_LINES) return null
  const quantity = bounded((known?.quantity ?? 0) + added.quantity)
  return [
    { ...added, quantity, selected: true },
    ...lines.filter(({ skuId }) => skuId !== added.skuId),
  ]
}

export const setQuantity = (lines: Lines, skuId: string, quantity: number): Lines =>
  lines.map((line) => (line.skuId === skuId ? { ...line, quantity: bounded(quantity) } : line))

/** Selects or deselects these lines and leaves the others as they are. */
export const select = (lines: Lines, skuIds: readonly string[], selected: boolean): Lines =>
  lines.map((line) => (skuIds.includes(line.skuId) ? { ...line, selected } : line))

export const removeLines = (lines: Lines, skuIds: readonly string[]): Lines =>
  lines.filter(({ skuId }) => !skuIds.includes(skuId))

/** Takes a removal back: the line returns to its place, and whatever happened since stays as it is. */
export function restoreLine(lines: Lines, line: CartLine, index: number): Lines {
  if (lines.some(({ skuId }) => skuId === line.skuId)) return lines
  return [...lines.slice(0, index), line, ...lines.slice(index)]
}

export const pieceCount = (lines: Lines): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** What was stored, without whatever an older version or a full disk left broken. */
export const linesFrom = (stored: unknown): Lines =>
  Array.isArray(stored) ? stored.filter(isLine) : []

function isLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false
  const { skuId, productId, title, values, picture, price, quantity, selected } = value as Partial<
    Record<keyof CartLine, unknown>
  >
  return (
    [skuId, productId, title, picture].every((text) => typeof text === 'string') &&
    Array.isArray(values) &&
    Number.isSafeInteger(price) &&
    Number.isSafeInteger(quantity) &&
    typeof selected === 'boolean'
  )
}
