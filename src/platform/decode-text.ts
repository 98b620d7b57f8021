const percent = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`

/** The text of UTF-8 bytes; null when they are not UTF-8. WeChat's phones have no TextDecoder. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, percent).join(''))
  } catch {
    return null
  }
}

/** Spreadsheets of a Chinese Windows write GBK; only a device with a decoder of it can read that. */
function asGbk(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a file in UTF-8, else in GBK where the device knows it; null when it is neither. */
export function decodeText(content: ArrayBuffer): string | null {
  const bytes = new Uint8Array(content)
  return (asUtf8(bytes) ?? asGbk(bytes))?.replace(/^\uFEFF/, '') ?? null
}
