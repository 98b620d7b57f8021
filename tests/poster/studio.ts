import './no-system-fonts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas'
import { measureWith } from '@/features/poster/canvas-font'
import { drawPoster, type Drawn } from '@/features/poster/draw-poster'
import type { Poster } from '@/features/poster/operations'
import { layout } from '@/features/poster/poster-layout'
import type { PosterSpec } from '@/features/poster/poster-spec'
import type { Pen } from '@/platform/canvas-port'
import { loadSample } from './sample-pictures'

const register = (file: string, family: string) =>
  GlobalFonts.register(readFileSync(path.join(__dirname, 'fonts', file)), family)
register('sans-regular.woff2', 'sans-serif')
register('sans-bold.woff2', 'sans-serif')
register('emoji.woff2', 'emoji')

/** A phone finds signs that a font lacks in its others; here the other has to be named. */
const penOf = (canvas: Canvas): Pen =>
  new Proxy(canvas.getContext('2d'), {
    get(pen, name) {
      const value: unknown = Reflect.get(pen, name, pen)
      return typeof value === 'function' ? (value.bind(pen) as unknown) : value
    },
    set: (pen, name, value) =>
      Reflect.set(pen, name, name === 'font' ? `${String(value)}, emoji` : value, pen),
  }) as unknown as Pen

export const layoutHere = (spec: PosterSpec): Poster =>
  layout(spec, measureWith(penOf(createCanvas(1, 1))))

export interface Studio {
  readonly canvas: Canvas
  readonly poster: Poster
  readonly drawn: Drawn
}

/** Draws a poster as the client does, `density` pixels to a logical one. */
export async function drawHere(spec: PosterSpec, density = 1, load = loadSample): Promise<Studio> {
  const poster = layoutHere(spec)
  const canvas = createCanvas(poster.width * density, poster.height * density)
  canvas.getContext('2d').scale(density, density)
  const drawn = await drawPoster(penOf(canvas), poster, load)
  return { canvas, poster, drawn }
}
