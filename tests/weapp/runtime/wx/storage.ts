import { asyncApi, WxFailure, type WxHost } from './host'

type StorageApis = Pick<
  WechatMiniprogram.Wx,
  | 'getStorageSync'
  | 'setStorageSync'
  | 'removeStorageSync'
  | 'clearStorageSync'
  | 'getStorageInfoSync'
  | 'getStorage'
  | 'setStorage'
  | 'removeStorage'
  | 'clearStorage'
>

/** Local storage: values are copied in and out, a missing key reads as '' or fails. */
export function storageApis(host: WxHost, stored: Map<string, string>): StorageApis {
  const read = (key: string): unknown => {
    const json = stored.get(key)
    return json === undefined ? '' : host.realm.parse(json)
  }
  const write = (key: string, value: unknown): void => {
    stored.set(key, JSON.stringify(value))
  }
  return {
    getStorageSync: (key) => read(key) as never,
    setStorageSync: write,
    removeStorageSync: (key) => void stored.delete(key),
    clearStorageSync: () => stored.clear(),
    getStorageInfoSync: () =>
      host.realm.copy({ keys: [...stored.keys()], currentSize: 1, limitSize: 10_240 }),
    getStorage: asyncApi(host, 'getStorage', ({ key }) => {
      if (!stored.has(key)) throw new WxFailure('data not found')
      return { data: read(key) }
    }),
    setStorage: asyncApi(host, 'setStorage', ({ key, data }) => write(key, data)),
    removeStorage: asyncApi(host, 'removeStorage', ({ key }) => void stored.delete(key)),
    clearStorage: asyncApi(host, 'clearStorage', () => stored.clear()),
  }
}
