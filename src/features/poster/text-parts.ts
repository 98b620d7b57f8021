import { priceParts } from '@/lib/format-money'
import { breakText, oneLine } from './break-text'
import {
  baselineOf,
  type Box,
  type Font,
  type Measure,
  type Operation,
  type TextOperation,
} from './operations'

type Look = Pick<TextOperation, 'font' | 'colour'> &
  Partial<Pick<TextOperation, 'align' | 'lineHeight'>>

/** Some words, and how wide they are. */
export interface Piece {
  readonly width: number
  readonly operations: readonly Operation[]
}

/** One line from (x, y), at most `width` wide. */
export function lineOf(
  measure: Measure,
  text: string,
  box: Pick<Box, 'x' | 'y' | 'width'>,
  look: Look,
): TextOperation {
  const lineHeight = look.lineHeight ?? Math.round(look.font.size * 1.4)
  const line = oneLine(text, (piece) => measure(piece, look.font) <= box.width)
  return {
    kind: 'text',
    align: 'left',
    ...look,
    lines: [line],
    box: { ...box, height: lineHeight },
    lineHeight,
  }
}

/** A paragraph; its box is as high as its lines. */
export function paragraphOf(
  measure: Measure,
  text: string,
  maxLines: number,
  box: Pick<Box, 'x' | 'y' | 'width'>,
  look: Look & { readonly lineHeight: number },
): TextOperation {
  const fits = (piece: string) => measure(piece, look.font) <= box.width
  const lines = breakText(text, maxLines, fits)
  return {
    kind: 'text',
    align: 'left',
    ...look,
    lines,
    box: { ...box, height: lines.length * look.lineHeight },
  }
}

/** A word on a rounded ground, as wide as the word. */
export function pillOf(
  measure: Measure,
  text: string,
  at: { readonly x: number; readonly y: number; readonly height: number },
  look: Look & { readonly ground: Extract<Operation, { kind: 'fill' }>['paint'] },
): Piece {
  const { ground, font, colour } = look
  const padding = Math.round(at.height * 0.4)
  const words = Math.ceil(measure(text, font))
  const width = words + padding * 2
  const box = { ...at, width }
  return {
    width,
    operations: [
      { kind: 'fill', box, radius: at.height / 2, paint: ground },
      {
        kind: 'text',
        lines: [text],
        box: { ...box, x: at.x + padding, width: words },
        lineHeight: at.height,
        font,
        colour,
        align: 'left',
      },
    ],
  }
}

const SMALLER = 0.58

/** A price tag whose words stand on `base`: the sign and the decimals smaller than the yuan. */
export function priceOf(
  measure: Measure,
  fen: number,
  at: { readonly x: number; readonly base: number; readonly maxWidth: number },
  look: { readonly size: number; readonly colour: string },
): Piece {
  const [whole, decimals] = priceParts(fen)
  const big: Font = { size: look.size, bold: true }
  const small: Font = { size: Math.round(look.size * SMALLER), bold: true }
  const pieces = [
    { text: '¥', font: small, gap: 2 },
    { text: whole, font: big, gap: 1 },
    { text: decimals, font: small, gap: 0 },
  ].filter(({ text }) => text)
  let x = at.x
  const operations = pieces.map(({ text, font, gap }): Operation => {
    const width = Math.ceil(measure(text, font))
    const operation = onBase(text, { x, base: at.base, width }, font, look.colour)
    x += width + gap
    return operation
  })
  const width = x - at.x
  if (width <= at.maxWidth || look.size <= 12) return { width, operations }
  const size = Math.max(12, Math.floor((look.size * at.maxWidth) / width) - 1)
  return priceOf(measure, fen, at, { ...look, size })
}

/** Words in a box that is as wide as they are, standing on the base line. */
export function onBase(
  text: string,
  at: { readonly x: number; readonly base: number; readonly width: number },
  font: Font,
  colour: string,
): TextOperation {
  const lineHeight = Math.round(font.size * 1.2)
  const y = at.base - baselineOf(0, lineHeight, font)
  const box = { x: at.x, y, width: at.width, height: lineHeight }
  return { kind: 'text', lines: [text], box, lineHeight, font, colour, align: 'left' }
}
