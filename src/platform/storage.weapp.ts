/** What was stored under the key, of unknown shape (an older version may have written it). */
export function readStored(key: string): unknown {
  try {
    return wx.getStorageSync<unknown>(key)
  } catch {
    return undefined
  }
}

/** Kept per person: WeChat separates the storage of its users. A full storage is not an error here. */
export function writeStored(key: string, value: unknown): void {
  wx.setStorage({ key, data: value, fail: () => undefined })
}
