import { toast } from './feedback'
import {
  BYTE_ORDER_MARK,
  type ChooseTextFile,
  fileExtensions,
  type ShareOutcome,
  type ShareTextFile,
} from './files-port'
import { readTextFile } from './read-text-file'

interface ChosenFile {
  readonly name: string
  readonly path: string
}

/** WeChat lets a file be chosen out of a chat only. */
const chosen = (): Promise<ChosenFile | null> =>
  new Promise((resolve) => {
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...fileExtensions],
      success: ({ tempFiles: [file] }) => resolve(file ?? null),
      fail: () => resolve(null),
    })
  })

const contentOf = (filePath: string): Promise<ArrayBuffer | null> =>
  new Promise((resolve) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(typeof data === 'string' ? null : data),
      fail: () => resolve(null),
    })
  })

export const chooseTextFile: ChooseTextFile = async () => {
  const file = await chosen()
  if (!file) return null
  const content = await contentOf(file.path)
  if (content) return readTextFile(file.name, content)
  toast('文件打不开，请重新选择')
  return null
}

/** WeChat on a computer, or an old one, hands on no files. */
const copy = (data: string): Promise<ShareOutcome> =>
  new Promise((resolve) => {
    wx.setClipboardData({
      data,
      success: () => {
        toast('这台设备不能发送文件，内容已复制')
        resolve('copied')
      },
      fail: () => resolve('failed'),
    })
  })

/** The path of the file; null when the device has no room for it. */
function written(name: string, text: string): string | null {
  const path = `${wx.env.USER_DATA_PATH}/${name}`
  try {
    // At once, so that the tap is still the tap when the file is shared.
    wx.getFileSystemManager().writeFileSync(path, BYTE_ORDER_MARK + text, 'utf8')
    return path
  } catch {
    return null
  }
}

export const shareTextFile: ShareTextFile = (name, text) => {
  const filePath = written(name, text)
  if (filePath === null || !wx.shareFileMessage) return copy(text)
  return new Promise((resolve) => {
    wx.shareFileMessage({
      filePath,
      fileName: name,
      success: () => resolve('shared'),
      fail: ({ errMsg }) => {
        if (errMsg.includes('cancel')) resolve('cancelled')
        else void copy(text).then(resolve)
      },
    })
  })
}
