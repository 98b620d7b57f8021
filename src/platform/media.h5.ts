import { toast } from './feedback'
import { chooseFiles } from './file-input'
import { type ChoosePictures, fitted, MOST_PICTURE_BYTES, QUALITIES } from './media-port'

async function drawn(file: File): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, fitted(picture.naturalWidth, picture.naturalHeight))
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    // What is transparent would become black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    URL.revokeObjectURL(address)
  }
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100))

/** The address of a JPEG in this page; null when it is no picture, or cannot be made small enough. */
async function fit(file: File): Promise<string | null> {
  const canvas = await drawn(file).catch(() => null)
  for (const quality of canvas ? QUALITIES : []) {
    const blob = canvas && (await asJpeg(canvas, quality))
    if (blob && blob.size <= MOST_PICTURE_BYTES) return URL.createObjectURL(blob)
  }
  return null
}

export const choosePictures: ChoosePictures = async ({ count }) => {
  const files = (await chooseFiles('image/*', count > 1)).slice(0, count)
  const paths = await Promise.all(files.map(fit))
  const fitting = paths.filter((path) => path !== null)
  if (fitting.length < paths.length)
    toast(`${paths.length - fitting.length} 张图片不能用，没有选上`)
  return fitting
}
