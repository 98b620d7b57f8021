import type { CanvasPicture, Pen } from '@/platform/canvas-port'
import {
  baselineOf,
  type Operation,
  type PictureOperation,
  type Poster,
  type TextOperation,
} from './operations'
import { fontText } from './canvas-font'
import { drawPlaceholder } from './draw-placeholder'
import { fillShape, traceBox, traceNotch } from './trace'

/** The code could not be had, and a poster without it leads nowhere. */
export type Drawn = 'drawn' | 'code-unavailable'

/** `null` for a picture that cannot be had. */
type Load = (url: string) => Promise<CanvasPicture>

/**
 * Carries a poster out on a canvas of its size. A picture that cannot be had becomes a placeholder,
 * except the code: then nothing is drawn.
 */
export async function drawPoster(pen: Pen, poster: Poster, load: Load): Promise<Drawn> {
  const pictures = new Map<Operation, CanvasPicture>()
  await Promise.all(
    poster.operations.map(async (operation) => {
      if (operation.kind !== 'picture' || operation.url === null) return
      const picture = await load(operation.url).catch(() => null)
      if (picture && picture.width > 0 && picture.height > 0) pictures.set(operation, picture)
    }),
  )
  const lacksCode = (operation: Operation) =>
    operation.kind === 'picture' && operation.role === 'code' && !pictures.has(operation)
  if (poster.operations.some(lacksCode)) return 'code-unavailable'
  for (const operation of poster.operations) {
    pen.save()
    draw(pen, operation, pictures.get(operation))
    pen.restore()
  }
  return 'drawn'
}

function draw(pen: Pen, operation: Operation, picture: CanvasPicture | undefined): void {
  switch (operation.kind) {
    case 'fill':
      fillShape(pen, operation)
      return
    case 'notch':
      pen.fillStyle = operation.colour
      traceNotch(pen, operation)
      pen.fill()
      return
    case 'outline':
      pen.strokeStyle = operation.colour
      pen.lineWidth = operation.lineWidth
      if (operation.dashed) pen.setLineDash([3, 2.5])
      traceBox(pen, operation.box, operation.radius)
      pen.stroke()
      return
    case 'line':
      pen.strokeStyle = operation.colour
      pen.lineWidth = operation.lineWidth
      if (operation.dashed) pen.setLineDash([4, 4])
      pen.beginPath()
      pen.moveTo(operation.x, operation.y)
      pen.lineTo(operation.x + operation.width, operation.y)
      pen.stroke()
      return
    case 'text':
      drawText(pen, operation)
      return
    case 'picture':
      if (picture) drawPicture(pen, operation, picture)
      else drawPlaceholder(pen, operation)
  }
}

function drawText(pen: Pen, { lines, box, lineHeight, font, colour, align }: TextOperation): void {
  pen.font = fontText(font)
  pen.fillStyle = colour
  pen.textAlign = align
  const x = { left: box.x, center: box.x + box.width / 2, right: box.x + box.width }[align]
  lines.forEach((line, n) => {
    pen.fillText(line, x, baselineOf(box.y + n * lineHeight, lineHeight, font))
  })
}

/** The middle of the picture, as large as covers the box. */
function drawPicture(pen: Pen, { box, radius }: PictureOperation, picture: CanvasPicture): void {
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  const width = box.width / scale
  const height = box.height / scale
  if (radius > 0) {
    traceBox(pen, box, radius)
    pen.clip()
  }
  const left = (picture.width - width) / 2
  const top = (picture.height - height) / 2
  pen.drawImage(picture, left, top, width, height, box.x, box.y, box.width, box.height)
}
