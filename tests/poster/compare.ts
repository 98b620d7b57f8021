import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'

/** Of 255, per channel. Edges of letters differ a little between processors and systems. */
const SAME = 40
/** Of all pixels. A word that changed is some 0.3 %, a part that moved far more. */
export const TOLERATED = 0.001

const FOLDER = path.join(__dirname, 'pictures')

/** Set to write the reference pictures and glyph lists anew: look at them before committing. */
export const WRITES = process.env['POSTER_PICTURES'] === 'write'

/**
 * The share of pixels that differ from the reference picture of that name, 1 when the sizes do;
 * throws when there is no such picture.
 */
export async function differenceFrom(name: string, canvas: Canvas): Promise<number> {
  const file = path.join(FOLDER, `${name}.png`)
  if (WRITES) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, canvas.toBuffer('image/png'))
  }
  if (!existsSync(file)) throw new Error(`no reference picture ${name}.png: see README.md`)
  const picture = await loadImage(readFileSync(file))
  const { width, height } = canvas
  if (picture.width !== width || picture.height !== height) return 1
  const copy = createCanvas(width, height)
  copy.getContext('2d').drawImage(picture, 0, 0)
  const [reference, drawn] = [pixelsOf(copy), pixelsOf(canvas)]
  let differing = 0
  for (let pixel = 0; pixel < drawn.length; pixel += 4) {
    for (let at = pixel; at < pixel + 3; at++) {
      if (Math.abs(Number(drawn[at]) - Number(reference[at])) > SAME) {
        differing += 1
        break
      }
    }
  }
  return differing / (width * height)
}

const pixelsOf = (canvas: Canvas) =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** Leaves what was drawn among the temporary files, for the eye; answers where. */
export function keepFailed(name: string, canvas: Canvas): string {
  const file = path.join(tmpdir(), `poster-${name}.png`)
  writeFileSync(file, canvas.toBuffer('image/png'))
  return file
}
