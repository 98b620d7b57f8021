import type { Pen } from '@/platform/canvas-port'
import type { Box, FillOperation, NotchOperation, Paint } from './operations'

/** A rounded box as the current path. */
export function traceBox(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  const r = Math.min(radius, width / 2, height / 2)
  const [right, bottom] = [x + width, y + height]
  pen.beginPath()
  pen.moveTo(x + r, y)
  pen.arcTo(right, y, right, bottom, r)
  pen.arcTo(right, bottom, x, bottom, r)
  pen.arcTo(x, bottom, x, y, r)
  pen.arcTo(x, y, right, y, r)
  pen.closePath()
}

export function traceNotch(pen: Pen, { box, side }: NotchOperation): void {
  const x = side === 'left' ? box.x : box.x + box.width
  pen.beginPath()
  pen.arc(x, box.y + box.width, box.width, -Math.PI / 2, Math.PI / 2, side === 'right')
  pen.closePath()
}

function paintOf(pen: Pen, paint: Paint, { x, y, width, height }: Box) {
  if (typeof paint === 'string') return paint
  const [toX, toY] = paint.towards === 'right' ? [x + width, y] : [x, y + height]
  const gradient = pen.createLinearGradient(x, y, toX, toY)
  gradient.addColorStop(0, paint.from)
  gradient.addColorStop(1, paint.to)
  return gradient
}

export function fillShape(pen: Pen, { box, radius, paint }: FillOperation): void {
  pen.fillStyle = paintOf(pen, paint, box)
  traceBox(pen, box, radius)
  pen.fill()
}
