import { toast } from './feedback'
import { type ChoosePictures, fitted, MOST_PICTURE_BYTES, QUALITIES } from './media-port'

const chosen = (count: number): Promise<string[]> =>
  new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles.map((file) => file.tempFilePath)),
      // The person closed the chooser, or said no to the privacy guide.
      fail: () => resolve([]),
    })
  })

/** The width that makes it fit; null: it fits, or its size cannot be told. */
const narrowerWidth = (src: string): Promise<number | null> =>
  new Promise((resolve) => {
    wx.getImageInfo({
      src,
      success: (picture) => {
        const { width } = fitted(picture.width, picture.height)
        resolve(width < picture.width ? width : null)
      },
      fail: () => resolve(null),
    })
  })

/** A path to the picture at this quality; the picture itself where the device cannot press it. */
const pressed = (src: string, quality: number, width: number | null): Promise<string> =>
  new Promise((resolve) => {
    wx.compressImage({
      src,
      quality,
      ...(width !== null && { compressedWidth: width }),
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(src),
    })
  })

const bytesOf = (filePath: string): Promise<number> =>
  new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: () => resolve(Infinity),
    })
  })

async function fit(src: string): Promise<string | null> {
  const width = await narrowerWidth(src)
  for (const quality of QUALITIES) {
    const path = await pressed(src, quality, width)
    if ((await bytesOf(path)) <= MOST_PICTURE_BYTES) return path
  }
  return null
}

export const choosePictures: ChoosePictures = async ({ count }) => {
  const paths: string[] = []
  let left = 0
  // One after the other: several large pictures at once can end the mini program on a small phone.
  for (const src of (await chosen(count)).slice(0, count)) {
    const path = await fit(src)
    if (path === null) left += 1
    else paths.push(path)
  }
  if (left > 0) toast(`${left} 张图片太大，没有选上`)
  return paths
}
