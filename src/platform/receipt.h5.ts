import { BUSINESS_TYPE, type ConfirmReceipt, outcomeOf } from './receipt-port'
import { wechatBridge } from './wechat-bridge'

export const confirmReceipt: ConfirmReceipt = async ({ transactionId }) => {
  const bridge = await wechatBridge()
  if (!bridge) return 'unavailable'
  const wanted = { businessType: BUSINESS_TYPE, extraData: { transaction_id: transactionId } }
  return new Promise((resolve) => {
    bridge.invoke('openBusinessView', wanted, ({ err_msg, extraData }) =>
      resolve(err_msg === 'openBusinessView:ok' ? outcomeOf(extraData) : 'unavailable'),
    )
  })
}
