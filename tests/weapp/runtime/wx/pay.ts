import { asyncApi, WxFailure, type WxHost } from './host'
import type { CloudAccess } from './cloud'

/** What the person does at the cashier. */
export interface Cashier {
  choice: 'pay' | 'cancel'
}

/** `wx.requestPayment`: the emulator's cashier checks the merchant's signature and takes the money. */
export function payApis(host: WxHost, access: CloudAccess & { appid: string }, cashier: Cashier) {
  return {
    requestPayment: asyncApi(host, 'requestPayment', async (options) => {
      if (cashier.choice === 'cancel') throw new WxFailure('cancel')
      const prepayId = options.package.replace(/^prepay_id=/, '')
      const { timeStamp, nonceStr, signType, paySign } = options
      const call = {
        appId: access.appid,
        timeStamp,
        nonceStr,
        package: options.package,
        signType,
        paySign,
      }
      const response = await fetch(`${access.emulatorUrl}/wechat-pay/cashier/${prepayId}/pay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid: access.openid, ...call }),
      })
      if (!response.ok) throw new WxFailure(await response.text())
      return {}
    }),
    login: asyncApi(host, 'login', () => ({ code: `code-of-${access.openid}` })),
    checkSession: asyncApi(host, 'checkSession', () => {}),
  } satisfies Partial<WechatMiniprogram.Wx>
}
