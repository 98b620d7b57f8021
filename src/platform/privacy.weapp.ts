import { agreeButtonId, type PrivacyPlatform } from './privacy-port'

type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' }
type Listen = (listener: (resolve: (answer: Answer) => void) => void) => void

/** wx.onNeedPrivacyAuthorization and wx.requirePrivacyAuthorize, base library 2.32.3 and later. */
export const privacyPlatform: PrivacyPlatform = {
  onNeeded(ask) {
    // The typings give the listener no `resolve`.
    const { onNeedPrivacyAuthorization: listen } = wx as unknown as {
      onNeedPrivacyAuthorization?: Listen
    }
    listen?.((resolve) => {
      ask((agreed) =>
        resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' }),
      )
    })
  },
  require: () =>
    new Promise((resolve) => {
      if (!wx.requirePrivacyAuthorize) {
        resolve(true)
        return
      }
      wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
    }),
  openGuide: () =>
    new Promise((resolve) => {
      if (!wx.openPrivacyContract) {
        resolve(false)
        return
      }
      wx.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
    }),
}
