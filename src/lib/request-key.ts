const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const digits = (value: number): string =>
  value < 62 ? alphabet.charAt(value) : digits(Math.floor(value / 62)) + alphabet.charAt(value % 62)

/**
 * 22 base62 characters: the time and about 90 random bits. It only has to differ from the person's
 * other requests, so it needs no cryptographic randomness (which WeChat's realm lacks).
 */
export function newRequestKey(): string {
  let key = digits(Date.now())
  while (key.length < 22) key += alphabet.charAt(Math.floor(Math.random() * 62))
  return key
}
