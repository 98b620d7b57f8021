import { scanCode as scanInBrowser } from './scan.h5'
import { scanCode } from './scan.weapp'

type Options = { success: (result: { result: string }) => void; fail: () => void }

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wx')
  Reflect.deleteProperty(window, 'WeixinJSBridge')
})

test.each([
  ['SF1234567890123', 'SF1234567890123'],
  ['  ', null],
  [null, null],
])('WeChat scans %j: %j', async (result, expected) => {
  const scan = jest.fn(({ success, fail }: Options) =>
    result === null ? fail() : success({ result }),
  )
  Object.assign(globalThis, { wx: { scanCode: scan } })
  expect(await scanCode()).toBe(expected)
  expect(scan).toHaveBeenCalledWith(expect.objectContaining({ scanType: ['barCode', 'qrCode'] }))
})

test.each([
  ['CODE_128,SF1234567890123', 'SF1234567890123'],
  ['EAN_13,6901234567892', '6901234567892'],
  ['https://a.example/?x=1,2', 'https://a.example/?x=1,2'],
  [undefined, null],
])('a page inside WeChat is told %j: %j', async (resultStr, expected) => {
  const invoke = (_name: string, _params: object, done: (answer: object) => void) =>
    done({ err_msg: 'scanQRCode:ok', resultStr })
  Object.assign(window, { WeixinJSBridge: { invoke } })
  expect(await scanInBrowser()).toBe(expected)
})
