// WeChat's side of a page that is opened inside WeChat. The app under test knows nothing of it.
import { openCashier } from './cashier'
import { askPhoneNumber } from './phone-number'

type Answer = { err_msg: string } & Record<string, unknown>

/** The phone's address says whose it is: /p/<openid>/. */
const openid = decodeURIComponent(location.pathname.split('/')[2] ?? '')

async function answer(name: string, params: Record<string, unknown>): Promise<Answer> {
  switch (name) {
    case 'getBrandWCPayRequest':
      return { err_msg: `get_brand_wcpay_request:${await openCashier(openid, params)}` }
    case 'getPhoneNumber': {
      const code = await askPhoneNumber(openid)
      return code === null
        ? { err_msg: 'getPhoneNumber:fail user deny' }
        : { err_msg: 'getPhoneNumber:ok', code }
    }
    default:
      return { err_msg: `${name}:fail, the permission value is offline verifying` }
  }
}

const bridge = {
  invoke(name: string, params: Record<string, unknown>, done?: (answer: Answer) => void): void {
    void answer(name, params).then((result) => done?.(result))
  },
}

Object.defineProperty(window, 'WeixinJSBridge', { value: bridge })
document.addEventListener('DOMContentLoaded', () =>
  document.dispatchEvent(new Event('WeixinJSBridgeReady')),
)
