import type { Pen } from '@/platform/canvas-port'
import { fontText } from './canvas-font'
import { baselineOf, type Box, type PictureOperation } from './operations'
import { colours } from './poster-colours'
import { traceBox } from './trace'

/** What stands in for a picture: the letter of a name, or the sign of src/ui/mixins.scss. */
export function drawPlaceholder(pen: Pen, { role, box, radius, letter }: PictureOperation): void {
  traceBox(pen, box, radius)
  pen.fillStyle = role === 'avatar' ? colours.brandTint : colours.tile
  pen.fill()
  if (role === 'avatar') drawLetter(pen, letter, box)
  else drawSign(pen, box)
}

function drawLetter(pen: Pen, letter: string, box: Box): void {
  const font = { size: box.height * 0.44, bold: true }
  pen.font = fontText(font)
  pen.fillStyle = colours.brand
  pen.textAlign = 'center'
  pen.fillText(letter, box.x + box.width / 2, baselineOf(box.y, box.height, font))
}

/** A landscape in a frame, drawn in a square of 24. */
function drawSign(pen: Pen, box: Box): void {
  const unit = box.width / 120
  const x = (n: number) => box.x + box.width / 2 + (n - 12) * unit
  const y = (n: number) => box.y + box.height / 2 + (n - 12) * unit
  pen.strokeStyle = colours.faint
  pen.lineWidth = 1.4 * unit
  traceBox(pen, { x: x(3), y: y(4.5), width: 18 * unit, height: 15 * unit }, 2.5 * unit)
  pen.stroke()
  const sun = { x: x(6.9), y: y(8.4), width: 3.2 * unit, height: 3.2 * unit }
  traceBox(pen, sun, 1.6 * unit)
  pen.stroke()
  pen.beginPath()
  const hills = [
    [4, 17.5],
    [9, 13],
    [12.5, 16],
    [15.5, 13.2],
    [20, 17.2],
  ] as const
  hills.forEach(([hx, hy], n) => (n === 0 ? pen.moveTo(x(hx), y(hy)) : pen.lineTo(x(hx), y(hy))))
  pen.stroke()
}
