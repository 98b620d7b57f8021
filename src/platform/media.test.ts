import Taro from '@tarojs/taro'
import { choosePictures } from './media.weapp'
import { fitted } from './media-port'

type Done<T> = { success: (result: T) => void; fail: (error: object) => void }
interface Source {
  readonly width: number
  readonly height: number
  /** Bytes once pressed, by quality in percent; null: the device cannot press it. */
  readonly pressed: Readonly<Record<number, number>> | null
  readonly bytes: number
}

/** WeChat whose person chooses these pictures, called '0', '1', …; null: none. */
function weChat(sources: readonly Source[] | null) {
  const sourceOf = (path: string) => sources?.[Number(path.split('@')[0])]
  const compressImage = jest.fn(
    ({ src, quality, success, fail }: Done<object> & { src: string; quality: number }) =>
      sourceOf(src)?.pressed ? success({ tempFilePath: `${src}@${quality}` }) : fail({}),
  )
  const chooseMedia = jest.fn(({ success, fail }: Done<object>) =>
    sources
      ? success({ tempFiles: sources.map((_, index) => ({ tempFilePath: String(index) })) })
      : fail({ errMsg: 'chooseMedia:fail cancel' }),
  )
  const getFileInfo = ({ filePath, success }: Done<object> & { filePath: string }) => {
    const quality = Number(filePath.split('@')[1])
    const source = sourceOf(filePath)
    success({ size: quality ? source?.pressed?.[quality] : source?.bytes })
  }
  Object.assign(globalThis, {
    wx: {
      chooseMedia,
      compressImage,
      getImageInfo: ({ src, success }: Done<object> & { src: string }) =>
        success(sourceOf(src) ?? {}),
      getFileSystemManager: () => ({ getFileInfo }),
    },
  })
  return { chooseMedia, compressImage }
}

const MB = 1024 * 1024
const small = { width: 900, height: 600, bytes: MB, pressed: { 80: 200_000 } }
const large = { width: 4000, height: 3000, bytes: 9 * MB, pressed: { 80: 3 * MB, 60: MB } }
const hopeless = { ...large, pressed: { 80: 9 * MB, 60: 8 * MB, 40: 7 * MB } }

let told: jest.SpyInstance
beforeEach(() => {
  told = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })
})
afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'wx')
})

test('pictures are pressed until they are small enough, and made narrower when they are wide', async () => {
  const wx = weChat([small, large])
  expect(await choosePictures({ count: 3 })).toEqual(['0@80', '1@60'])
  expect(wx.chooseMedia).toHaveBeenCalledWith(
    expect.objectContaining({ count: 3, mediaType: ['image'], sizeType: ['compressed'] }),
  )
  expect(wx.compressImage.mock.calls[0]?.[0]).not.toHaveProperty('compressedWidth')
  expect(wx.compressImage.mock.calls[1]?.[0]).toMatchObject({ compressedWidth: 1280 })
  expect(told).not.toHaveBeenCalled()
})

test('what stays too large is left out, and the person is told', async () => {
  weChat([hopeless, small])
  expect(await choosePictures({ count: 2 })).toEqual(['1@80'])
  expect(told).toHaveBeenCalledTimes(1)
})

test('a device that cannot press uses the picture as it is, when it is small enough', async () => {
  weChat([
    { ...small, pressed: null },
    { ...large, pressed: null },
  ])
  expect(await choosePictures({ count: 2 })).toEqual(['0'])
})

test('nobody chose: no pictures', async () => {
  weChat(null)
  expect(await choosePictures({ count: 1 })).toEqual([])
  expect(told).not.toHaveBeenCalled()
})

test.each([
  [4000, 3000, { width: 1280, height: 960 }],
  [1000, 2560, { width: 500, height: 1280 }],
  [640, 480, { width: 640, height: 480 }],
])('%s × %s fits', (width, height, expected) => {
  expect(fitted(width, height)).toEqual(expected)
})
