import type { RequestPayment } from './pay-port'
import { wechatBridge } from './wechat-bridge'

export const requestPayment: RequestPayment = async (params) => {
  const bridge = await wechatBridge()
  if (!bridge) return 'failed'
  return new Promise((resolve) => {
    bridge.invoke('getBrandWCPayRequest', { ...params }, ({ err_msg }) => {
      if (err_msg === 'get_brand_wcpay_request:ok') resolve('paid')
      else resolve(err_msg === 'get_brand_wcpay_request:cancel' ? 'cancelled' : 'failed')
    })
  })
}
