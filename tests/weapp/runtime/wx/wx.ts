import { albumApis, type Album } from './album'
import { AppEvents, networkApis, type Network } from './app-events'
import { canvasApis, Canvases } from './canvas'
import { chatApis, type Messages } from './chat'
import { cloudApis, SINGLE_PAGE, type CloudAccess, type CloudCall } from './cloud'
import { deviceApis } from './device'
import { createAsk, dialogApis, type OpenDialog } from './dialogs'
import { withGapsNamed } from './gaps'
import type { WxHost } from './host'
import { logApis } from './log'
import { navigationApis } from './navigation'
import { payApis, type Cashier } from './pay'
import { askPhoneCode } from './phone-code'
import { authorizer, privacyApis, type Privacy } from './privacy'
import { queryApis, type FindElements } from './query'
import { scanApis } from './scan'
import { singlePageApis } from './single-page'
import { storageApis } from './storage'
import { TempFiles } from './temp-files'

export interface WxSurroundings {
  readonly access: CloudAccess & {
    readonly appid: string
    readonly agreed?: boolean
    readonly chatGroup?: string
    readonly scene?: number
  }
  readonly stored: Map<string, string>
  readonly find: FindElements
  /** What the app was opened with: path, query, scene. */
  readonly enterOptions: () => object
}

/** `wx` and the person's side of it: dialogs to answer, cashier, consent, network, events. */
export interface Phone {
  readonly wx: object
  readonly events: AppEvents
  readonly dialogs: OpenDialog[]
  readonly cloudCalls: CloudCall[]
  readonly files: TempFiles
  readonly canvases: Canvases
  readonly album: Album
  readonly messages: Messages
  readonly cashier: Cashier
  readonly privacy: Privacy
  readonly network: Network
  /** Detail of getphonenumber when the person allows it. */
  readonly phoneCode: () => Promise<unknown>
}

/** Builds the stand-in for `wx` of one app. */
export function makePhone(host: WxHost, around: WxSurroundings): Phone {
  const files = new TempFiles()
  const phone = {
    events: new AppEvents(host),
    dialogs: [] as OpenDialog[],
    cloudCalls: [] as CloudCall[],
    files,
    canvases: new Canvases(host, files),
    album: { allowed: undefined, saved: [] } as Album,
    messages: { choice: 'accept' } as Messages,
    cashier: { choice: 'pay' } as Cashier,
    privacy: { agreed: around.access.agreed === true, agreeButtons: new Set<string>() },
    network: { online: true, lost: new Set<string>() },
    phoneCode: () => askPhoneCode(around.access),
  }
  const isSinglePage = around.access.scene === SINGLE_PAGE
  const wx = withGapsNamed({
    ...personApis(host, around, phone),
    ...systemApis(host, around, phone),
    ...(isSinglePage && singlePageApis(host)),
  })
  return { ...phone, wx }
}

type Parts = Omit<Phone, 'wx'>

/** What the person has a hand in. */
function personApis(host: WxHost, { access }: WxSurroundings, phone: Parts) {
  const authorize = authorizer(phone.events, phone.privacy)
  const ask = createAsk(phone.dialogs)
  const { album, files, messages } = phone
  return {
    ...dialogApis(host, ask, authorize),
    ...scanApis(host, ask),
    ...privacyApis(host, phone.privacy, authorize),
    ...payApis(host, access, phone.cashier),
    ...albumApis(host, { album, files, ask, authorize }),
    ...chatApis(host, { access, messages, chatGroup: access.chatGroup ?? null }),
  }
}

function systemApis(host: WxHost, around: WxSurroundings, phone: Parts) {
  const { access, stored, find, enterOptions } = around
  const { canvases, events, files, network, cloudCalls: calls } = phone
  const options = () => host.realm.copy(enterOptions())
  const known = access.scene !== SINGLE_PAGE
  const chatGroup = access.chatGroup ?? null
  return {
    ...storageApis(host, stored),
    ...navigationApis(host),
    ...deviceApis(host),
    ...networkApis(host, network),
    ...queryApis(host, find, canvases),
    ...canvasApis(host, canvases, files),
    ...events.apis(),
    ...logApis(host),
    cloud: cloudApis(host, { access, known, chatGroup, network, files, calls }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getLaunchOptionsSync: options,
    getEnterOptionsSync: options,
  }
}
