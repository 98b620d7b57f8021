import type { SavePicture } from './album-port'

/** A browser has no album: the picture is downloaded. */
export const savePicture: SavePicture = (filePath) => {
  const link = document.createElement('a')
  link.href = filePath
  link.download = '拼享图片.jpg'
  document.body.appendChild(link)
  link.click()
  link.remove()
  return Promise.resolve('saved')
}
