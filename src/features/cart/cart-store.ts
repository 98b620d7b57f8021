import { createStore } from '@/lib/store'
import { readStored, writeStored } from '@/platform/storage'
import { addLine, linesFrom, removeLines, type CartLine, type NewLine } from './cart-lines'

const KEY = 'cart'

/** The cart lives on the device; the platform keeps one person's storage from another's. */
export const cartStore = createStore<readonly CartLine[]>(linesFrom(readStored(KEY)))

export function changeCart(change: (lines: readonly CartLine[]) => readonly CartLine[]): void {
  const lines = change(cartStore.get())
  cartStore.set(lines)
  writeStored(KEY, lines)
}

/** False when the cart is full. */
export function addToCart(line: NewLine): boolean {
  const lines = addLine(cartStore.get(), line)
  if (lines) changeCart(() => lines)
  return lines !== null
}

/** After an order: what was bought leaves the cart. */
export const removeFromCart = (skuIds: readonly string[]): void =>
  changeCart((lines) => removeLines(lines, skuIds))
