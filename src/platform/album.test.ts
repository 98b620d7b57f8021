import Taro from '@tarojs/taro'
import { savePicture as download } from './album.h5'
import { savePicture } from './album.weapp'

type Setting = { authSetting: Record<string, boolean> }
type Done<T> = { success: (result: T) => void; fail: (error: { errMsg: string }) => void }

/** WeChat with this answer to the permission, and this end of saving. */
function weChat(allowed: boolean | undefined, end: string, allowedLater = false) {
  const setting = (value: boolean | undefined): Setting => ({
    authSetting: value === undefined ? {} : { 'scope.writePhotosAlbum': value },
  })
  const wx = {
    getSetting: ({ success }: Done<Setting>) => success(setting(allowed)),
    openSetting: jest.fn(({ success }: Done<Setting>) => success(setting(allowedLater))),
    saveImageToPhotosAlbum: jest.fn(({ success, fail }: Done<object>) =>
      end === 'ok' ? success({}) : fail({ errMsg: `saveImageToPhotosAlbum:fail ${end}` }),
    ),
  }
  Object.assign(globalThis, { wx })
  return wx
}

const answer = (confirm: boolean) =>
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm, cancel: !confirm, errMsg: 'ok' })

afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'wx')
})

test.each([
  [undefined, 'ok', 'saved'],
  [true, 'ok', 'saved'],
  [undefined, 'auth deny', 'denied'],
  [undefined, 'authorize no response', 'denied'],
  [true, 'system permission denied', 'denied'],
  [true, 'cancel', 'cancelled'],
  [undefined, 'privacy permission is not authorized', 'cancelled'],
  [true, 'no space left', 'failed'],
] as const)('permission %s, then %s: %s', async (allowed, end, outcome) => {
  const asked = answer(true)
  const wx = weChat(allowed, end)
  expect(await savePicture('tmp/poster.jpg')).toBe(outcome)
  expect(wx.saveImageToPhotosAlbum).toHaveBeenCalledWith(
    expect.objectContaining({ filePath: 'tmp/poster.jpg' }),
  )
  expect(asked).not.toHaveBeenCalled()
})

test('refused before: explains, and after the settings page it saves', async () => {
  const asked = answer(true)
  const wx = weChat(false, 'ok', true)
  expect(await savePicture('tmp/poster.jpg')).toBe('saved')
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ title: '需要相册权限' }))
  expect(wx.openSetting).toHaveBeenCalledTimes(1)
})

test('refused before and again: not allowed in the settings, nothing is tried', async () => {
  answer(true)
  const wx = weChat(false, 'ok', false)
  expect(await savePicture('tmp/poster.jpg')).toBe('denied')
  expect(wx.saveImageToPhotosAlbum).not.toHaveBeenCalled()
})

test('refused before, and not now either: the settings stay shut', async () => {
  answer(false)
  const wx = weChat(false, 'ok', true)
  expect(await savePicture('tmp/poster.jpg')).toBe('cancelled')
  expect(wx.openSetting).not.toHaveBeenCalled()
})

test('a browser downloads the picture', async () => {
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
  expect(await download('blob:1')).toBe('saved')
  expect(clicked.mock.contexts[0]).toMatchObject({ href: 'blob:1', download: '拼享图片.jpg' })
  expect(document.querySelector('a')).toBeNull()
})
