/** Asks the person; the answer goes back to the platform. */
export type AskConsent = (answer: (agreed: boolean) => void) => void

export interface PrivacyPlatform {
  /** Registers how to ask. The platform asks when an interface needs consent that is missing. */
  onNeeded(ask: AskConsent): void
  /**
   * Asks now, if consent to this version of the guide is missing; true once it is given. WeChat keeps
   * the consent itself and asks anew when the operator registers a new guide there.
   */
  require(version: string): Promise<boolean>
  /** Opens the platform's own copy of the guide; false when it has none. */
  openGuide(): Promise<boolean>
}

/** The id of the button by which WeChat recognises the consent. */
export const agreeButtonId = 'privacy-agree'
