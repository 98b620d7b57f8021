import { TextDecoder } from 'node:util'
import Taro from '@tarojs/taro'
import { chooseTextFile as chooseInBrowser, shareTextFile as download } from './files.h5'
import { chooseTextFile, shareTextFile } from './files.weapp'

type Done<T> = { success: (result: T) => void; fail: (error: { errMsg: string }) => void }

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text)).buffer
/** '订单,单号' as a Chinese Windows writes it. */
const GBK = new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5, 0x2c, 0xb5, 0xa5, 0xba, 0xc5]).buffer

interface Device {
  /** Content of the chosen file; null: none was chosen. */
  content?: ArrayBuffer | null
  /** How sharing ends; undefined: the device knows no sharing of files. */
  sharing?: string
  /** No room for a file. */
  full?: true
}

function weChat({ content = null, sharing, full }: Device) {
  const files = {
    readFile: ({ success }: Done<object>) => success({ data: content }),
    writeFileSync: jest.fn(() => {
      if (full) throw new Error('the maximum size of the file storage limit is exceeded')
    }),
  }
  const setClipboardData = jest.fn(({ success }: Done<object>) => success({}))
  const shareFileMessage = jest.fn(({ success, fail }: Done<object>) =>
    sharing === 'ok' ? success({}) : fail({ errMsg: `shareFileMessage:fail ${sharing}` }),
  )
  Object.assign(globalThis, {
    wx: {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      chooseMessageFile: ({ success, fail }: Done<object>) =>
        content
          ? success({ tempFiles: [{ name: '单号.csv', path: 'tmp/1' }] })
          : fail({ errMsg: 'chooseMessageFile:fail cancel' }),
      getFileSystemManager: () => files,
      setClipboardData,
      ...(sharing !== undefined && { shareFileMessage }),
    },
  })
  return { files, setClipboardData, shareFileMessage }
}

let told: jest.SpyInstance
beforeEach(() => {
  told = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })
})
afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'wx')
})

test.each([
  ['plain', bytesOf('订单,单号'), '订单,单号'],
  ['with a byte order mark', bytesOf('\uFEFF订单,单号'), '订单,单号'],
])('a file of UTF-8 is read, %s', async (_how, content, text) => {
  weChat({ content })
  expect(await chooseTextFile()).toEqual({ name: '单号.csv', text })
  expect(told).not.toHaveBeenCalled()
})

describe('a file of GBK', () => {
  const decoder = globalThis.TextDecoder
  afterEach(() => Object.assign(globalThis, { TextDecoder: decoder }))

  test('is read where the device has a decoder of it', async () => {
    Object.assign(globalThis, { TextDecoder })
    weChat({ content: GBK })
    expect(await chooseTextFile()).toEqual({ name: '单号.csv', text: '订单,单号' })
  })

  test('is refused in words elsewhere', async () => {
    Reflect.deleteProperty(globalThis, 'TextDecoder')
    weChat({ content: GBK })
    expect(await chooseTextFile()).toBeNull()
    expect(told).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('CSV UTF-8') as string }),
    )
  })
})

test.each([
  ['a workbook', bytesOf('PK\0\0')],
  ['a file over 1 MB', new ArrayBuffer(1024 * 1024 + 1)],
])('%s is refused in words', async (_what, content) => {
  weChat({ content })
  expect(await chooseTextFile()).toBeNull()
  expect(told).toHaveBeenCalledTimes(1)
})

test('no file was chosen: nothing is said', async () => {
  weChat({ content: null })
  expect(await chooseTextFile()).toBeNull()
  expect(told).not.toHaveBeenCalled()
})

test.each([
  ['ok', 'shared', 0],
  ['cancel', 'cancelled', 0],
  ['not supported on this platform', 'copied', 1],
  [undefined, 'copied', 1],
] as const)('sharing ends %s: %s', async (sharing, outcome, copies) => {
  const wx = weChat({ ...(sharing !== undefined && { sharing }) })
  expect(await shareTextFile('订单.csv', '编号\n1')).toBe(outcome)
  expect(wx.files.writeFileSync).toHaveBeenCalledWith(
    'wxfile://usr/订单.csv',
    '\uFEFF编号\n1',
    'utf8',
  )
  expect(wx.setClipboardData).toHaveBeenCalledTimes(copies)
})

test('without room for a file its text is copied', async () => {
  const wx = weChat({ sharing: 'ok', full: true })
  expect(await shareTextFile('订单.csv', '编号')).toBe('copied')
  expect(wx.shareFileMessage).not.toHaveBeenCalled()
})

test('a browser downloads the text', async () => {
  const made = jest.fn<string, [Blob]>(() => 'blob:1')
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: jest.fn() })
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
  jest.useFakeTimers()
  expect(await download('订单.csv', '编号')).toBe('shared')
  jest.useRealTimers()
  expect(clicked.mock.contexts[0]).toMatchObject({ href: 'blob:1', download: '订单.csv' })
  // The mark and two characters, of three bytes each.
  expect(made.mock.calls[0]?.[0].size).toBe(9)
})

test('a browser’s chooser that is closed chooses nothing, and leaves nothing behind', async () => {
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(
    this: HTMLElement,
  ) {
    this.dispatchEvent(new Event('cancel'))
  })
  expect(await chooseInBrowser()).toBeNull()
  expect(document.querySelector('input')).toBeNull()
})
