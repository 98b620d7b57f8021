// WeChat's side of a page that is opened inside WeChat. The app under test knows nothing of it.
// What it offers: getBrandWCPayRequest, getPhoneNumber, requestSubscribeMessage, scanQRCode,
// openBusinessView of weappOrderConfirm, and sharing (its contract: share-params.ts). Files are chosen and
// saved by the browser itself.
// <html data-wx-scene="…"> says how the page was entered [scene values]: 1001 icon, 1007 card in a
// chat, 1014 service notice, 1047 mini program code, 1154 single page in Moments, 1155 out of it.
import { shareEvents, showCapsule, type ShareEvent } from './capsule'
import { openCashier } from './cashier'
import { askPhoneNumber } from './phone-number'
import { placeOf } from './phone-place'
import { postCard, sendCard, sendPicture } from './share-dialogs'
import { cardOf, imageOf, type ShareParams } from './share-params'
import { showSinglePageBar } from './single-page'
import { openReceipt } from './receipt'
import { askForCode } from './scan-code'
import { askForMessages } from './subscribe'

type Answer = { err_msg: string } & Record<string, unknown>

const place = placeOf(location)
const { openid } = place
const here = () => new URL(location.href)
document.documentElement.dataset.wxScene = place.scene

async function shareCard(
  name: string,
  params: ShareParams,
  share: typeof sendCard,
): Promise<Answer> {
  const card = cardOf(params, here(), place.prefix)
  if (typeof card === 'string') return { err_msg: `${name}:fail ${card}` }
  await share(openid, card)
  return { err_msg: `${name}:ok` }
}

async function shareImage({ image }: ShareParams): Promise<Answer> {
  const picture = imageOf(image, here(), place.prefix)
  if (picture === '') return { err_msg: 'showShareImageMenu:fail image is not a picture' }
  const sent = await sendPicture(openid, picture)
  return { err_msg: `showShareImageMenu:${sent ? 'ok' : 'fail cancel'}` }
}

/** Of WeChat's own components: the confirmation of receipt. */
async function openComponent({ businessType, extraData }: ShareParams): Promise<Answer> {
  const { transaction_id: id } = (extraData ?? {}) as Record<string, unknown>
  if (businessType !== 'weappOrderConfirm' || typeof id !== 'string')
    return { err_msg: 'openBusinessView:fail invalid businessType' }
  const status = await openReceipt(openid, id)
  return { err_msg: 'openBusinessView:ok', extraData: { status } }
}

async function scan(): Promise<Answer> {
  const code = await askForCode()
  return code === null
    ? { err_msg: 'scanQRCode:cancel' }
    : { err_msg: 'scanQRCode:ok', resultStr: code }
}

async function answer(name: string, params: ShareParams): Promise<Answer> {
  if (place.single) return { err_msg: `${name}:fail single page mode` }
  switch (name) {
    case 'getBrandWCPayRequest':
      return { err_msg: `get_brand_wcpay_request:${await openCashier(openid, params)}` }
    case 'getPhoneNumber': {
      const code = await askPhoneNumber(openid)
      return code === null
        ? { err_msg: 'getPhoneNumber:fail user deny' }
        : { err_msg: 'getPhoneNumber:ok', code }
    }
    case 'requestSubscribeMessage': {
      const answers = await askForMessages(openid, params.tmplIds)
      return { err_msg: 'requestSubscribeMessage:ok', ...answers }
    }
    case 'scanQRCode':
      return scan()
    case 'openBusinessView':
      return openComponent(params)
    case 'sendAppMessage':
      return shareCard('send_app_msg', params, sendCard)
    case 'shareTimeline':
      return shareCard('share_timeline', params, postCard)
    case 'showShareImageMenu':
      return shareImage(params)
    default:
      return { err_msg: `${name}:fail, the permission value is offline verifying` }
  }
}

type Handler = (event: object) => void
const handlers = new Map<ShareEvent, Handler>()
const isShareEvent = (name: string): name is ShareEvent =>
  (shareEvents as readonly string[]).includes(name)

const bridge = {
  invoke(name: string, params: ShareParams, done?: (answer: Answer) => void): void {
    void answer(name, params).then((result) => done?.(result))
  },
  on(name: string, handler: unknown): void {
    if (!isShareEvent(name)) return
    if (typeof handler === 'function') handlers.set(name, handler as Handler)
    else handlers.delete(name)
  },
}

const menu = {
  canShare: (event: ShareEvent) => handlers.has(event),
  onShare: (event: ShareEvent) => handlers.get(event)?.({}),
}
/** The way out of the mini program leads to its icon, since a phone of the stage has nothing else. */
const leave = () => location.assign(place.prefix)

Object.defineProperty(window, 'WeixinJSBridge', { value: bridge })
document.addEventListener('DOMContentLoaded', () => {
  if (place.single) showSinglePageBar(openid)
  else showCapsule(menu, leave)
  document.dispatchEvent(new Event('WeixinJSBridgeReady'))
})
