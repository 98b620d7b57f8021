import type { AskConsent, PrivacyPlatform } from './privacy-port'
import { readStored, writeStored } from './storage'

const KEY = 'privacy-agreed'
let askPerson: AskConsent = (answer) => answer(false)

/** A web page has no consent of the platform's, so it keeps its own. */
export const privacyPlatform: PrivacyPlatform = {
  onNeeded(ask) {
    askPerson = ask
  },
  require(version) {
    if (readStored(KEY) === version) return Promise.resolve(true)
    return new Promise((resolve) => {
      askPerson((agreed) => {
        if (agreed) writeStored(KEY, version)
        resolve(agreed)
      })
    })
  },
  openGuide: () => Promise.resolve(false),
}
