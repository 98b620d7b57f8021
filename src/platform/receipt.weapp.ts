import { BUSINESS_TYPE, type ConfirmReceipt, outcomeOf, type ReceiptOutcome } from './receipt-port'

/** Of WeChat's component [order and shipping management, confirm receipt component]. */
const COMPONENT_APPID = 'wx1183b055aeec94d1'

/** The typings do not have it; base library 2.6.0 and later. */
interface BusinessViews {
  openBusinessView?(options: {
    businessType: string
    extraData: Record<string, string>
    success: (opened?: { extraData?: unknown }) => void
    fail: (error: { errMsg: string }) => void
  }): void
}

interface Shown {
  readonly referrerInfo?: { readonly appId: string; readonly extraData: unknown }
}

/**
 * The outcome comes with the return to the app [same page]; newer versions, whose component does not
 * hide the app, give it to `success` too. A `success` without it only says that it was opened.
 */
export const confirmReceipt: ConfirmReceipt = ({ transactionId }) =>
  new Promise((resolve) => {
    const views = wx as unknown as BusinessViews
    if (!views.openBusinessView) {
      resolve('unavailable')
      return
    }
    const end = (outcome: ReceiptOutcome) => {
      wx.offAppShow(returned as never)
      resolve(outcome)
    }
    const returned = ({ referrerInfo }: Shown) =>
      end(outcomeOf(referrerInfo?.appId === COMPONENT_APPID ? referrerInfo.extraData : null))
    wx.onAppShow(returned)
    views.openBusinessView({
      businessType: BUSINESS_TYPE,
      extraData: { transaction_id: transactionId },
      success: (opened) => {
        if (opened?.extraData) end(outcomeOf(opened.extraData))
      },
      fail: ({ errMsg }) => end(errMsg.includes('cancel') ? 'cancelled' : 'unavailable'),
    })
  })
