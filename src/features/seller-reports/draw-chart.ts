import type { Pen } from '@/platform/canvas-port'
import type { ChartOperation, ChartSize } from './chart-layout'

const colours = {
  paper: '#ffffff',
  rule: '#f0ece6',
  text: '#736c62',
  bar: '#ffc2b2',
  strong: '#ee3f2d',
}

type Draw<Kind extends ChartOperation['kind']> = (
  pen: Pen,
  operation: Extract<ChartOperation, { kind: Kind }>,
) => void

const bar: Draw<'bar'> = (pen, { x, y, width, height, strong }) => {
  const radius = Math.min(3, width / 2, height)
  pen.fillStyle = strong ? colours.strong : colours.bar
  pen.beginPath()
  pen.moveTo(x, y + height)
  pen.lineTo(x, y + radius)
  pen.arcTo(x, y, x + radius, y, radius)
  pen.arcTo(x + width, y, x + width, y + radius, radius)
  pen.lineTo(x + width, y + height)
  pen.closePath()
  pen.fill()
}

const rule: Draw<'rule'> = (pen, { y, from, to }) => {
  pen.strokeStyle = colours.rule
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(from, y)
  pen.lineTo(to, y)
  pen.stroke()
}

const line: Draw<'line'> = (pen, { points }) => {
  pen.strokeStyle = colours.strong
  pen.lineWidth = 2
  pen.beginPath()
  points.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.stroke()
}

const dot: Draw<'dot'> = (pen, { x, y }) => {
  pen.fillStyle = colours.strong
  pen.beginPath()
  pen.arc(x, y, 3.5, 0, 2 * Math.PI)
  pen.fill()
}

const text: Draw<'text'> = (pen, { text: words, x, y, align }) => {
  pen.fillStyle = colours.text
  pen.font = '10px sans-serif'
  pen.textAlign = align
  pen.fillText(words, x, y)
}

function draw(pen: Pen, operation: ChartOperation): void {
  switch (operation.kind) {
    case 'bar':
      return bar(pen, operation)
    case 'rule':
      return rule(pen, operation)
    case 'line':
      return line(pen, operation)
    case 'dot':
      return dot(pen, operation)
    case 'text':
      return text(pen, operation)
  }
}

/** Carries the operations out on an empty canvas of that size. */
export function drawChart(
  pen: Pen,
  { width, height }: ChartSize,
  operations: readonly ChartOperation[],
): void {
  // A JPEG has no transparency.
  pen.fillStyle = colours.paper
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(width, 0)
  pen.lineTo(width, height)
  pen.lineTo(0, height)
  pen.closePath()
  pen.fill()
  operations.forEach((operation) => draw(pen, operation))
}
