/** 'unavailable' must be treated like a refusal: text that nobody checked is not published. */
export type ContentVerdict = 'pass' | 'refused' | 'unavailable'

export interface ContentCheck {
  /** Checks text that a person wants to show in their profile (at most 2,500 characters). */
  profile(openid: string, text: string): Promise<ContentVerdict>
  /** Checks text that the shop publishes (at most 2,500 characters). */
  publication(openid: string, text: string): Promise<ContentVerdict>
}
