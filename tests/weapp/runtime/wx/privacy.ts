import { asyncApi, WxFailure, type WxHost } from './host'
import type { AppEvents } from './app-events'

/** Whether the person has agreed to the privacy guideline. */
export interface Privacy {
  agreed: boolean
  /** Ids of the tapped buttons of open-type agreePrivacyAuthorization. */
  readonly agreeButtons: Set<string>
}

interface Answer {
  readonly event: 'agree' | 'disagree' | 'exposureAuthorization'
  readonly buttonId?: string
}

const refusal = (errno: number) => new WxFailure('privacy permission is not authorized', { errno })

/**
 * Consent as base library 2.32.3 has it: what needs it raises onNeedPrivacyAuthorization and waits
 * for the app's `resolve({event: 'agree' | 'disagree'})`.
 */
export function authorizer(events: AppEvents, privacy: Privacy): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      if (privacy.agreed) return resolve()
      if (!events.has('NeedPrivacyAuthorization')) return reject(refusal(104))
      const answer = ({ event, buttonId = '' }: Answer) => {
        if (event === 'exposureAuthorization') return
        if (event === 'disagree') return reject(refusal(103))
        // WeChat takes an agreement only from a tap on such a button.
        if (!privacy.agreeButtons.has(buttonId)) return reject(refusal(104))
        privacy.agreed = true
        resolve()
      }
      events.raise('NeedPrivacyAuthorization', answer, { referrer: 'requirePrivacyAuthorize' })
    })
}

export function privacyApis(host: WxHost, privacy: Privacy, authorize: () => Promise<void>) {
  const require = () => authorize().then(() => ({}))
  return {
    getPrivacySetting: asyncApi(host, 'getPrivacySetting', () => ({
      needAuthorization: !privacy.agreed,
      privacyContractName: '《拼享小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: asyncApi(host, 'requirePrivacyAuthorize', require, 'person'),
    openPrivacyContract: asyncApi(host, 'openPrivacyContract', () => {}),
  } satisfies Partial<WechatMiniprogram.Wx>
}
