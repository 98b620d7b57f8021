import type { ScanCode } from './scan-port'

export const scanCode: ScanCode = () =>
  new Promise((resolve) => {
    wx.scanCode({
      scanType: ['barCode', 'qrCode'],
      success: ({ result }) => resolve(result.trim() || null),
      fail: () => resolve(null),
    })
  })
