import { confirmReceipt as confirmInBrowser } from './receipt.h5'
import { confirmReceipt } from './receipt.weapp'

type Shown = { referrerInfo?: { appId: string; extraData: object } }
interface Options {
  success: (opened: { extraData?: object }) => void
  fail: (error: { errMsg: string }) => void
}

const COMPONENT = 'wx1183b055aeec94d1'
const from = (appId: string, status: string): Shown => ({
  referrerInfo: { appId, extraData: { status } },
})

/**
 * WeChat that opens its component, with this answer, and comes back so; a string: it cannot be opened,
 * for that reason.
 */
function weChat(back: Shown | string | null, opened: { extraData?: object } = {}) {
  const listeners = new Set<(shown: Shown) => void>()
  const openBusinessView = jest.fn(({ success, fail }: Options) => {
    if (typeof back === 'string') return fail({ errMsg: `openBusinessView:fail ${back}` })
    success(opened)
    if (back) for (const listener of [...listeners]) listener(back)
  })
  const wx = {
    openBusinessView,
    onAppShow: (listener: (shown: Shown) => void) => listeners.add(listener),
    offAppShow: (listener: (shown: Shown) => void) => listeners.delete(listener),
  }
  Object.assign(globalThis, { wx })
  return { ...wx, listeners }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wx')
  Reflect.deleteProperty(window, 'WeixinJSBridge')
})

test.each([
  [from(COMPONENT, 'success'), 'confirmed'],
  [from(COMPONENT, 'cancel'), 'cancelled'],
  [from(COMPONENT, 'fail'), 'cancelled'],
  [from('wx0000000000000000', 'success'), 'cancelled'],
  [{}, 'cancelled'],
  ['cancel', 'cancelled'],
  ['no such business type', 'unavailable'],
] as const)('%j: %s', async (back, outcome) => {
  const wx = weChat(back)
  expect(await confirmReceipt({ transactionId: '4200001' })).toBe(outcome)
  expect(wx.openBusinessView).toHaveBeenCalledWith(
    expect.objectContaining({
      businessType: 'weappOrderConfirm',
      extraData: { transaction_id: '4200001' },
    }),
  )
  expect(wx.listeners.size).toBe(0)
})

test('a component that does not hide the app answers at once', async () => {
  const wx = weChat(null, { extraData: { status: 'success' } })
  expect(await confirmReceipt({ transactionId: '4200001' })).toBe('confirmed')
  expect(wx.listeners.size).toBe(0)
})

test('an old WeChat has no such component', async () => {
  Object.assign(globalThis, { wx: {} })
  expect(await confirmReceipt({ transactionId: '4200001' })).toBe('unavailable')
})

test.each([
  [{ err_msg: 'openBusinessView:ok', extraData: { status: 'success' } }, 'confirmed'],
  [{ err_msg: 'openBusinessView:ok', extraData: { status: 'cancel' } }, 'cancelled'],
  [{ err_msg: 'openBusinessView:fail' }, 'unavailable'],
] as const)('a page inside WeChat: %j: %s', async (answer, outcome) => {
  Object.assign(window, {
    WeixinJSBridge: {
      invoke: (_name: string, _params: object, done: (a: object) => void) => done(answer),
    },
  })
  expect(await confirmInBrowser({ transactionId: '4200001' })).toBe(outcome)
})
