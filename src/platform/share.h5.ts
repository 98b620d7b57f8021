import { pictureUrl } from './picture'
import type { ShareOffer } from './share-port'
import { wechatBridge } from './wechat-bridge'
import { sendCard, sendMoment } from './wechat-share'

/** What the page in front offers. */
let offered: ShareOffer | null = null
let listening = false

async function listen(): Promise<void> {
  const bridge = await wechatBridge()
  bridge?.on?.('menu:share:appmessage', () => {
    if (offered) void sendCard(offered)
  })
  bridge?.on?.('menu:share:timeline', () => {
    if (offered) void sendMoment(offered)
  })
}

/** What WeChat's menu shares from now on; answers how to take the offer back. */
export function offerShare(offer: ShareOffer): () => void {
  offered = offer
  if (!listening) void listen()
  listening = true
  return () => {
    if (offered === offer) offered = null
  }
}

export const sharePicture = (fileId: string): Promise<string | null> =>
  Promise.resolve(pictureUrl(fileId))
