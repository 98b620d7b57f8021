/** As a data url: a little below what the stage takes (1 MB of picture). */
const MOST_TEXT = 1_380_000
const MOST_PIXELS = 1600
const QUALITIES = [0.9, 0.8, 0.65, 0.5]

/** Throws when the address holds no picture. */
export async function loadPicture(address: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = address
  await picture.decode().catch(() => {
    throw new Error('这不是一张可以打开的图片')
  })
  return picture
}

/** The picture's dots on a canvas, its longer side at most `most` long. */
export function drawnOn(picture: HTMLImageElement, most: number): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(1, most / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('没有可用的画布')
  // What is transparent would become black.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A data url that can be sent: as it is when it is small, else pressed as WeChat presses pictures. */
export async function fitPicture(address: string): Promise<string> {
  const ready = /^data:image\/(png|jpeg|webp|gif);base64,/.test(address)
  if (ready && address.length <= MOST_TEXT) return address
  const canvas = drawnOn(await loadPicture(address), MOST_PIXELS)
  const tries = QUALITIES.map((quality) => () => canvas.toDataURL('image/jpeg', quality))
  for (const pressed of tries) {
    const text = pressed()
    if (text.length <= MOST_TEXT) return text
  }
  throw new Error('图片太大')
}
