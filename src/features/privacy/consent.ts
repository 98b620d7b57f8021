import type { InputOf } from '@contract/index'
import { call } from '@/lib/call'
import { reportError } from '@/lib/report-error'
import { knownMe, rememberMe } from '@/lib/session'
import { createStore } from '@/lib/store'
import { privacyPlatform } from '@/platform/privacy'

/** The guide's version, checked by the compiler against the contract's. */
const version: InputOf<'login.acceptPrivacy'>['version'] = '2026-11'

type Answer = (agreed: boolean) => void

/** Those who wait for the person's answer; the sheet is open while there are any. */
export const waiting = createStore<readonly Answer[]>([])

/** From the launch on: whenever the platform wants consent, the sheet asks for it. */
export function watchPrivacy(): void {
  privacyPlatform.onNeeded((answer) => waiting.set([...waiting.get(), answer]))
}

/** Closes the sheet with the person's answer. */
export function answerConsent(agreed: boolean): void {
  const answers = waiting.get()
  waiting.set([])
  answers.forEach((answer) => answer(agreed))
  if (agreed) keepRecord()
}

/** True once the person has agreed to this version; asks if they have not yet. */
export async function ensureConsent(): Promise<boolean> {
  const agreed = await privacyPlatform.require(version)
  if (agreed) keepRecord()
  return agreed
}

let recording = false

/** The server's record of the consent. One that could not be written is written the next time. */
function keepRecord(): void {
  if (recording || knownMe()?.privacyVersion === version) return
  recording = true
  call('login.acceptPrivacy', { version })
    .then(rememberMe)
    .catch((error: unknown) => reportError('privacy', error))
    .finally(() => {
      recording = false
    })
}
