export interface PhoneNumbers {
  /**
   * The number behind a code of the phone number button; null when the code is wrong, used or older
   * than 5 minutes. Throws Unavailable when WeChat cannot answer.
   */
  byCode(code: string): Promise<string | null>
}
