import { asyncApi, type WxHost } from './host'

const WIDTH = 375
const HEIGHT = 812
const TOP = 44
const BOTTOM = 34

const SAFE_AREA = {
  left: 0,
  right: WIDTH,
  top: TOP,
  bottom: HEIGHT - BOTTOM,
  width: WIDTH,
  height: HEIGHT - BOTTOM - TOP,
}
const WINDOW = {
  pixelRatio: 3,
  screenWidth: WIDTH,
  screenHeight: HEIGHT,
  windowWidth: WIDTH,
  windowHeight: HEIGHT - TOP - 44,
  statusBarHeight: TOP,
  screenTop: TOP + 44,
  safeArea: SAFE_AREA,
}
const DEVICE = {
  abi: 'arm64',
  benchmarkLevel: 40,
  brand: 'iPhone',
  cpuType: 'arm64',
  deviceAbi: 'arm64',
  memorySize: '4096',
  model: 'iPhone X',
  platform: 'ios',
  system: 'iOS 13.7',
}
const BASE = {
  SDKVersion: '3.5.0',
  enableDebug: false,
  fontSizeScaleFactor: 1,
  fontSizeSetting: 16,
  host: { appId: '', env: 'WeChat' },
  language: 'zh_CN',
  theme: 'light',
  version: '8.0.50',
}

/** The screen and system of a phone of 375 x 812 points with iOS 13, the oldest supported. */
export function deviceApis(host: WxHost) {
  const { realm } = host
  const system = { ...WINDOW, ...DEVICE, ...BASE }
  return {
    getSystemInfoSync: () => realm.copy(system) as never,
    getSystemInfo: asyncApi(host, 'getSystemInfo', () => system as never),
    getWindowInfo: () => realm.copy(WINDOW),
    getDeviceInfo: () => realm.copy(DEVICE) as never,
    getAppBaseInfo: () => realm.copy(BASE) as never,
    getMenuButtonBoundingClientRect: () =>
      realm.copy({ left: 278, right: 365, top: 48, bottom: 80, width: 87, height: 32 }),
    getAccountInfoSync: () =>
      realm.copy({
        miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      }) as never,
    canIUse: () => true,
    vibrateShort: asyncApi(host, 'vibrateShort', () => {}),
    hideKeyboard: asyncApi(host, 'hideKeyboard', () => {}),
    makePhoneCall: asyncApi(host, 'makePhoneCall', () => {}),
    setClipboardData: asyncApi(host, 'setClipboardData', () => {}),
    getClipboardData: asyncApi(host, 'getClipboardData', () => ({ data: '' })),
  } satisfies Partial<WechatMiniprogram.Wx>
}
