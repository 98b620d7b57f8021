// The sharing half of WeChat's bridge, as a page inside WeChat meets it.
//
// The page's ⋯ menu fires an event; the page answers it by a call:
//   WeixinJSBridge.on('menu:share:appmessage', fn)   "发送给朋友" was chosen
//   WeixinJSBridge.on('menu:share:timeline', fn)     "分享到朋友圈" was chosen
// One handler per event: the last one counts, and anything but a function takes it away. Without a
// handler the menu's entry is grey (当前页面不可分享). Handlers are called with `{}`.
//
//   WeixinJSBridge.invoke('sendAppMessage', {title, desc?, link?, img_url?, path?, updatable?}, cb)
//     chooses a friend and sends a card; may also be called by a button in the page.
//     link: address of the page as the sender sees it, relative (`./#/pages/group/index?s=CODE`) or
//           absolute; what follows the phone's own prefix is kept, so that it opens on any phone.
//           `path` (`/pages/group/index?s=CODE`) may be given instead; without both: this page.
//     img_url: `./storage/…`, absolute on this phone, `data:image/…` or `blob:…`; at most 1 MB.
//     desc: a line below the title, e.g. the price.
//     updatable: {activityId, memberCount, roomLimit}: the card follows that activity
//           (updatableMessage.setUpdatableMsg); the counts, strings or numbers, stand until then.
//     cb gets {err_msg: 'send_app_msg:ok'} once the choosing is over, sent or not: WeChat has not told
//     which since 2018-10-10. 'send_app_msg:fail <why>' when the parameters cannot be meant.
//   WeixinJSBridge.invoke('shareTimeline', {title, link?, img_url?}, cb)   'share_timeline:ok' | ':fail <why>'
//   WeixinJSBridge.invoke('showShareImageMenu', {image}, cb)
//     sends a picture (`data:image/…` or `blob:…`): 'showShareImageMenu:ok' | ':fail cancel' | ':fail <why>'
//
// In Moments' single page mode every call answers ':fail single page mode' and there is no menu.

/** What the stage's server keeps of a card. */
export interface CardDraft {
  readonly title: string
  readonly desc: string
  /** `#/pages/…`, or empty for the shop's first page. */
  readonly link: string
  /** `/storage/…`, a data url, or empty. */
  readonly image: string
  readonly activity: { readonly id: string; readonly members: string; readonly size: string } | null
}

export type ShareParams = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const countOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : ''

/** The page's own part of an address on this phone; null for any other place. */
function ownPart(address: string, here: URL, prefix: string): string | null {
  const url = URL.canParse(address, here.href) ? new URL(address, here.href) : null
  const own = url?.origin === here.origin && url.pathname === prefix
  return own ? url.hash : null
}

function linkOf({ link, path }: ShareParams, here: URL, prefix: string): string | null {
  if (textOf(link) !== '') return ownPart(textOf(link), here, prefix)
  if (textOf(path) === '') return here.hash
  return `#/${textOf(path).replace(/^\//, '')}`
}

/** Pictures of the shop's storage by their address there, those made in the page as they are. */
export function imageOf(address: unknown, here: URL, prefix: string): string {
  const text = textOf(address)
  if (text.startsWith('data:image/') || text.startsWith('blob:')) return text
  const url = text !== '' && URL.canParse(text, here.href) ? new URL(text, here.href) : null
  if (url?.origin !== here.origin) return ''
  const { pathname } = url
  const path = pathname.startsWith(prefix) ? `/${pathname.slice(prefix.length)}` : pathname
  return path.startsWith('/storage/') ? path : ''
}

function activityOf(updatable: unknown): CardDraft['activity'] {
  if (typeof updatable !== 'object' || updatable === null) return null
  const { activityId, memberCount, roomLimit } = updatable as ShareParams
  const id = textOf(activityId)
  return id === '' ? null : { id, members: countOf(memberCount), size: countOf(roomLimit) }
}

/** The card that a page asks to send from `here`, or why it cannot be meant. */
export function cardOf(params: ShareParams, here: URL, prefix: string): CardDraft | string {
  const title = textOf(params.title)
  if (title === '') return 'title is empty'
  const link = linkOf(params, here, prefix)
  if (link === null) return 'link is not of this mini program'
  return {
    title,
    desc: textOf(params.desc),
    link,
    image: imageOf(params.img_url, here, prefix),
    activity: activityOf(params.updatable),
  }
}
