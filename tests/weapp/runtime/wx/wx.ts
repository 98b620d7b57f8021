import { AppEvents, networkApis, type Network } from './app-events'
import { cloudApis, type CloudAccess, type CloudCall, type LocalFiles } from './cloud'
import { deviceApis } from './device'
import { dialogApis, type OpenDialog } from './dialogs'
import { withGapsNamed } from './gaps'
import type { WxHost } from './host'
import { logApis } from './log'
import { navigationApis } from './navigation'
import { payApis, type Cashier } from './pay'
import { askPhoneCode } from './phone-code'
import { authorizer, privacyApis, type Privacy } from './privacy'
import { queryApis, type Count } from './query'
import { storageApis } from './storage'

export interface WxSurroundings {
  readonly access: CloudAccess & { readonly appid: string; readonly agreed?: boolean }
  readonly stored: Map<string, string>
  readonly count: Count
  /** What the app was opened with: path, query, scene. */
  readonly enterOptions: () => object
}

/** `wx` and the person's side of it: dialogs to answer, cashier, consent, network, events. */
export interface Phone {
  readonly wx: object
  readonly events: AppEvents
  readonly dialogs: OpenDialog[]
  readonly cloudCalls: CloudCall[]
  readonly files: LocalFiles
  readonly cashier: Cashier
  readonly privacy: Privacy
  readonly network: Network
  /** Detail of getphonenumber when the person allows it. */
  readonly phoneCode: () => Promise<unknown>
}

/** Builds the stand-in for `wx` of one app. */
export function makePhone(host: WxHost, around: WxSurroundings): Phone {
  const events = new AppEvents(host)
  const phone = {
    events,
    dialogs: [] as OpenDialog[],
    cloudCalls: [] as CloudCall[],
    files: new Map() as LocalFiles,
    cashier: { choice: 'pay' } as Cashier,
    privacy: { agreed: around.access.agreed === true, agreeButtons: new Set<string>() },
    network: { online: true },
    phoneCode: () => askPhoneCode(around.access),
  }
  const options = () => host.realm.copy(around.enterOptions())
  const authorize = authorizer(events, phone.privacy)
  const wx = withGapsNamed({
    ...storageApis(host, around.stored),
    ...navigationApis(host),
    ...dialogApis(host, phone.dialogs, authorize),
    ...deviceApis(host),
    ...networkApis(host, phone.network),
    ...privacyApis(host, phone.privacy, authorize),
    ...queryApis(host, around.count),
    ...payApis(host, around.access, phone.cashier),
    ...events.apis(),
    ...logApis(host),
    cloud: cloudApis(host, {
      access: around.access,
      network: phone.network,
      files: phone.files,
      calls: phone.cloudCalls,
    }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getLaunchOptionsSync: options,
    getEnterOptionsSync: options,
  })
  return { ...phone, wx }
}
