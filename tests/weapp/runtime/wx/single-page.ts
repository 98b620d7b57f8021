import { asyncApi, WxFailure, type WxHost } from './host'

/** Without login, other pages, payment, chats or an album [guide "share to Moments", limits]. */
const refused = [
  ...['login', 'checkSession', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'],
  ...['requestPayment', 'chooseAddress', 'requestSubscribeMessage', 'getGroupEnterInfo'],
  ...['showShareMenu', 'updateShareMenu', 'showShareImageMenu', 'openSetting'],
  ...['saveImageToPhotosAlbum', 'previewImage', 'makePhoneCall'],
] as const

export const refusedInSinglePage: readonly string[] = refused

/** What Moments' single page refuses, in place of the APIs of an ordinary one. */
export const singlePageApis = (host: WxHost) =>
  Object.fromEntries(
    refused.map((api) => [
      api,
      asyncApi(host, api, () => {
        throw new WxFailure('can not invoke in single page mode')
      }),
    ]),
  )
