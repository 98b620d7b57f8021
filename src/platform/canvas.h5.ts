import { densityOf, loadInto, type DropFile, type OpenCanvas } from './canvas-port'
import { pictureUrl } from './picture'

/** A browser draws beside the page, so it needs no canvas on it. */
export const openCanvas: OpenCanvas = () => {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return Promise.reject(new Error('no canvas'))
  return Promise.resolve({
    pen,
    resize(width, height) {
      const density = densityOf(devicePixelRatio)
      canvas.width = Math.round(width * density)
      canvas.height = Math.round(height * density)
      pen.scale(density, density)
    },
    loadPicture(source) {
      const image = new Image()
      // A picture of another site that does not allow it would make the canvas unreadable.
      image.crossOrigin = 'anonymous'
      return loadInto(image, Promise.resolve(pictureUrl(source)))
    },
    toFile: () =>
      new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('no picture'))),
          'image/jpeg',
          0.92,
        )
      }),
  })
}

export const dropFile: DropFile = (path) => URL.revokeObjectURL(path)
