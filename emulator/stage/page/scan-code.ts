import jsQR from 'jsqr'
import { drawnOn, loadPicture } from '../browser/fit-picture'

/** Longer sides at which a code is looked for: a small one in a large picture needs its dots. */
const SIZES = [1600, 900, 500]

/** The text of the code in a picture; null when none can be read. Throws when there is no picture. */
export async function readCode(address: string): Promise<string | null> {
  const picture = await loadPicture(address)
  for (const size of SIZES) {
    const canvas = drawnOn(picture, size)
    const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
    const found = dots && jsQR(dots.data, dots.width, dots.height)
    if (found && found.data !== '') return found.data
  }
  return null
}
