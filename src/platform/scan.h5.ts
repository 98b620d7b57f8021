import type { ScanCode } from './scan-port'
import { wechatBridge } from './wechat-bridge'

/** A web page is told the kind of a bar code before its text: 'CODE_128,SF1234567890123'. */
const textOf = (scanned: string): string => scanned.replace(/^[A-Z0-9]+_[A-Z0-9]+,/, '').trim()

export const scanCode: ScanCode = async () => {
  const bridge = await wechatBridge()
  if (!bridge) return null
  return new Promise((resolve) => {
    const wanted = { needResult: 1, scanType: ['qrCode', 'barCode'] }
    bridge.invoke('scanQRCode', wanted, ({ resultStr }) =>
      resolve(typeof resultStr === 'string' ? textOf(resultStr) || null : null),
    )
  })
}
