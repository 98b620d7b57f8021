import { priceText } from '@/lib/format-money'
import type { Measure, Operation } from './operations'
import { brandPaint, colours } from './poster-colours'
import type { Part } from './poster-frame'
import type { PosterSpec } from './poster-spec'
import { onBase, pillOf, priceOf, type Piece } from './text-parts'

interface Offer {
  readonly price: number
  /** Said of the price. */
  readonly note: string | null
  /** What it would cost otherwise. */
  readonly former: string | null
  /** The price of buying together, beside the price of buying alone. */
  readonly together: string | null
  /** Fen less than otherwise. */
  readonly saved: number
}

function offerOf(spec: PosterSpec): Offer | null {
  const { kind, price, groupPrice, groupSize, listPrice } = spec
  const people = groupSize === null ? '' : `${groupSize} 人`
  const saved = (now: number, otherwise: number | null) => Math.max(0, (otherwise ?? 0) - now)
  if (kind === 'group' && groupPrice !== null) {
    const less = saved(groupPrice, price)
    const former = less > 0 ? `单买 ${priceText(groupPrice + less)}` : null
    return { price: groupPrice, note: `${people}拼团价`, former, together: null, saved: less }
  }
  if (price === null) return null
  const less = saved(price, listPrice)
  const former = less > 0 ? priceText(price + less) : null
  const together = groupPrice === null ? null : `${people}拼 ${priceText(groupPrice)}`
  return { price, note: null, former, together, saved: less }
}

/** On the picture's corner: how much one saves. */
export function saving(
  spec: PosterSpec,
  at: { readonly x: number; readonly y: number },
  measure: Measure,
): readonly Operation[] {
  const less = offerOf(spec)?.saved ?? 0
  if (less === 0) return []
  const look = { font: { size: 14, bold: true }, colour: colours.white, ground: brandPaint }
  return pillOf(measure, `立省 ${priceText(less)}`, { ...at, height: 30 }, look).operations
}

const HEIGHT = 46
const GAP = 8

/** The price and what there is to say of it; what finds no room is left out, the price never is. */
export const offer: Part = (spec, at, measure) => {
  const found = offerOf(spec)
  if (!found) return { operations: [], height: 0 }
  const base = at.y + 33
  const price = priceOf(
    measure,
    found.price,
    { x: at.x, base, maxWidth: at.width },
    { size: 38, colour: colours.brand },
  )
  const operations: Operation[] = [...price.operations]
  let x = at.x + price.width + GAP
  for (const piece of pieces(found, base, measure)) {
    const { width } = piece(x)
    if (x + width > at.x + at.width) continue
    operations.push(...piece(x).operations)
    x += width + GAP
  }
  return { operations, height: HEIGHT }
}

function pieces({ note, former, together }: Offer, base: number, measure: Measure) {
  const found: ((x: number) => Piece)[] = []
  const pill = (text: string, strong: boolean) => (x: number) =>
    pillOf(
      measure,
      text,
      { x, y: base - 20, height: 24 },
      {
        font: { size: 13, bold: true },
        colour: strong ? colours.white : colours.brandDeep,
        ground: strong ? brandPaint : colours.brandTint,
      },
    )
  if (note) found.push(pill(note, false))
  if (former) found.push((x) => struck(former, x, base, measure))
  if (together) found.push(pill(together, true))
  return found
}

function struck(text: string, x: number, base: number, measure: Measure): Piece {
  const font = { size: 14, bold: false }
  const width = Math.ceil(measure(text, font))
  return {
    width,
    operations: [
      onBase(text, { x, base, width }, font, colours.ink3),
      { kind: 'line', x, y: base - 5, width, colour: colours.ink3, lineWidth: 1, dashed: false },
    ],
  }
}
