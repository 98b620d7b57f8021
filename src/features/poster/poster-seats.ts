import type { Box, Operation } from './operations'
import { brandPaint, colours } from './poster-colours'
import { grown, type Part } from './poster-frame'
import { lineOf } from './text-parts'

const LARGEST = 26
const GAP = 6
const HEIGHT = 46
const PADDING = 12
const WORDS = 104

/** The seats of a forming group: who is in as a figure, who is missing as a question. */
export const seats: Part = ({ groupSize, missing }, at, measure) => {
  if (groupSize === null || missing === null) return { operations: [], height: 0 }
  const y = at.y + 12
  const room = at.width - WORDS - 2 * PADDING
  const step = Math.min(LARGEST + GAP, room / groupSize)
  const size = step - (step * GAP) / (LARGEST + GAP)
  const row = Array.from({ length: groupSize }, (_, n) => {
    const box = {
      x: at.x + PADDING + n * step,
      y: y + (HEIGHT - size) / 2,
      width: size,
      height: size,
    }
    return n < groupSize - missing ? taken(box) : free(box)
  })
  const words = lineOf(
    measure,
    missing > 0 ? `还差 ${missing} 人成团` : '已成团',
    { x: at.x + at.width - WORDS - PADDING, y: y + 12, width: WORDS },
    { font: { size: 14, bold: true }, lineHeight: 22, colour: colours.brandDeep, align: 'right' },
  )
  const panel = { ...at, y, height: HEIGHT }
  return {
    operations: [
      { kind: 'fill', box: panel, radius: 12, paint: colours.brandTint },
      ...row.flat(),
      words,
    ],
    height: 12 + HEIGHT,
  }
}

/** A head and shoulders. */
function taken(box: Box): Operation[] {
  const unit = box.width / 26
  const head = { x: box.x + 9 * unit, y: box.y + 6 * unit, width: 8 * unit, height: 8 * unit }
  const shoulders = {
    x: box.x + 6 * unit,
    y: box.y + 15 * unit,
    width: 14 * unit,
    height: 6 * unit,
  }
  return [
    { kind: 'fill', box, radius: box.width / 2, paint: brandPaint },
    { kind: 'fill', box: head, radius: 4 * unit, paint: colours.white },
    { kind: 'fill', box: shoulders, radius: 3 * unit, paint: colours.white },
  ]
}

const free = (box: Box): Operation[] => [
  { kind: 'fill', box, radius: box.width / 2, paint: colours.white },
  {
    kind: 'outline',
    box: grown(box, -0.75),
    radius: box.width / 2,
    colour: colours.brand,
    lineWidth: box.width / 18,
    dashed: true,
  },
  {
    kind: 'text',
    lines: ['?'],
    box,
    lineHeight: box.height,
    font: { size: box.width * 0.54, bold: true },
    colour: colours.brand,
    align: 'center',
  },
]
