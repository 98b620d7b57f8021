import type { RequestPayment } from './pay-port'

export const requestPayment: RequestPayment = (params) =>
  new Promise((resolve) => {
    wx.requestPayment({
      ...params,
      success: () => resolve('paid'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'cancelled' : 'failed'),
    })
  })
