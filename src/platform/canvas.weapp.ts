import Taro from '@tarojs/taro'
import {
  densityOf,
  loadInto,
  type CanvasPicture,
  type DropFile,
  type OpenCanvas,
  type Pen,
} from './canvas-port'

/** The node of a `canvas` of type 2d. */
function nodeOf(id: string): Promise<WechatMiniprogram.Canvas> {
  return new Promise((resolve, reject) => {
    // What React has just rendered reaches the page with the next setData.
    Taro.nextTick(() => {
      wx.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true }, (found: { node?: WechatMiniprogram.Canvas } | null) => {
          if (found?.node) resolve(found.node)
          else reject(new Error('no canvas'))
        })
        .exec()
    })
  })
}

/** A canvas loads no cloud file id; anything else it loads itself. */
async function addressOf(source: string): Promise<string> {
  if (!source.startsWith('cloud://')) return source
  return (await wx.cloud.downloadFile({ fileID: source })).tempFilePath
}

export const openCanvas: OpenCanvas = async (id) => {
  const canvas = await nodeOf(id)
  const pen = canvas.getContext('2d') as unknown as Pen
  return {
    pen,
    resize(width, height) {
      const density = densityOf(wx.getWindowInfo().pixelRatio)
      canvas.width = Math.round(width * density)
      canvas.height = Math.round(height * density)
      pen.scale(density, density)
    },
    loadPicture: async (source) =>
      (await loadInto(canvas.createImage(), addressOf(source))) as unknown as CanvasPicture,
    toFile: async () => {
      const { tempFilePath } = await wx.canvasToTempFilePath({
        canvas,
        destWidth: canvas.width,
        destHeight: canvas.height,
        fileType: 'jpg',
        quality: 0.92,
      })
      return tempFilePath
    },
  }
}

/** WeChat clears its temporary files itself. */
export const dropFile: DropFile = () => undefined
