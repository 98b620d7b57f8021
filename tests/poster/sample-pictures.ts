import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import QRCode from 'qrcode'
import type { CanvasPicture } from '@/platform/canvas-port'

/** What the sample code says: a page and a share's code, in the manner of a browser's link. */
export const CODE_TEXT = 'pages/group/index?s=aB3dE5fG7h'

/** Wider than high, so that covering a square cuts both sides. */
function goods(): CanvasPicture {
  const canvas = createCanvas(480, 400)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#FBE6D2'
  pen.fillRect(0, 0, 480, 400)
  disc(pen, 240, 330, 150, 'rgba(160, 90, 50, 0.18)', 0.22)
  disc(pen, 175, 235, 92, '#F58F7C')
  disc(pen, 305, 235, 92, '#F37A68')
  disc(pen, 240, 190, 96, '#F9A58F')
  disc(pen, 212, 160, 34, '#FCC4B2')
  disc(pen, 268, 96, 40, '#7FA650', 0.42)
  return canvas as unknown as CanvasPicture
}

function avatar(): CanvasPicture {
  const canvas = createCanvas(96, 96)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#BFD8C9'
  pen.fillRect(0, 0, 96, 96)
  disc(pen, 48, 92, 34, '#3F7A68')
  disc(pen, 48, 40, 20, '#F6D3B8')
  disc(pen, 48, 26, 18, '#4A3428', 0.6)
  return canvas as unknown as CanvasPicture
}

function disc(
  pen: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  flat = 1,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.ellipse(x, y, radius, radius * flat, 0, 0, Math.PI * 2)
  pen.fill()
}

let code: Promise<CanvasPicture> | undefined

/** Without a margin of its own: the poster has to keep its distance. */
async function drawCode(): Promise<CanvasPicture> {
  const png = await QRCode.toBuffer(CODE_TEXT, {
    type: 'png',
    margin: 0,
    width: 264,
    errorCorrectionLevel: 'M',
  })
  return (await loadImage(png)) as unknown as CanvasPicture
}

/** The pictures by the names that the specs use; any other cannot be had. */
export async function loadSample(url: string): Promise<CanvasPicture> {
  if (url === 'code') return (code ??= drawCode())
  if (url === 'goods') return goods()
  if (url === 'avatar') return avatar()
  throw new Error(`no picture ${url}`)
}
