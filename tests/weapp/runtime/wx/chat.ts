import { asyncApi, respond, WxFailure, type WxHost } from './host'
import type { CloudAccess } from './cloud'

/** What the person answers when a page asks whether it may send messages. */
export interface Messages {
  choice: 'accept' | 'reject'
}

interface ChatState {
  readonly access: CloudAccess
  readonly messages: Messages
  /** WeChat's id of the chat that the card was tapped in; null: the phone does not tell. */
  readonly chatGroup: string | null
}

/** Templates that one request may ask for [wx.requestSubscribeMessage]. */
const MOST_TEMPLATES = 3

/** Cards in chats, and messages that WeChat sends for the shop. */
export function chatApis(host: WxHost, { access, messages, chatGroup }: ChatState) {
  return {
    showShareMenu: asyncApi(host, 'showShareMenu', () => {}),
    hideShareMenu: asyncApi(host, 'hideShareMenu', () => {}),
    updateShareMenu: asyncApi(host, 'updateShareMenu', () => {}),
    showShareImageMenu: asyncApi(host, 'showShareImageMenu', () => {}),
    getGroupEnterInfo: asyncApi(host, 'getGroupEnterInfo', () => {
      if (chatGroup === null) throw new WxFailure('not in a chat')
      return { cloudID: `cloud-id-of-${chatGroup}`, encryptedData: '', iv: '' }
    }),
    requestSubscribeMessage: (options: { tmplIds: readonly string[] }) =>
      respond(host, 'requestSubscribeMessage', options, async () => {
        const { tmplIds } = options
        if (tmplIds.length > MOST_TEMPLATES)
          throw new WxFailure('templates count out of max bounds')
        if (messages.choice === 'accept') await accept(access, tmplIds)
        return Object.fromEntries(tmplIds.map((id) => [id, messages.choice]))
      }),
  }
}

async function accept({ emulatorUrl, openid }: CloudAccess, tmplIds: readonly string[]) {
  const response = await fetch(`${emulatorUrl}/wechat/subscribe-accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ tmplIds }),
  })
  if (!response.ok) throw new WxFailure(await response.text())
}
