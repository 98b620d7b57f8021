import { acceptedOf, type RequestMessages } from './subscribe-port'

export const requestMessages: RequestMessages = (templateIds) =>
  new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (answer) => resolve(acceptedOf(templateIds, { ...answer })),
      fail: () => resolve([]),
    })
  })
