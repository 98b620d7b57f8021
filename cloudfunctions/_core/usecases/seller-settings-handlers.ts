import type { sellerSettings } from '@contract/seller-settings'
import type { Handlers } from '../dispatch/handler'
import { getSettings } from './get-settings'
import { saveSettings } from './save-settings'

type Deps = Parameters<typeof getSettings>[0] & Parameters<typeof saveSettings>[0]

/** What the shop's owner may set. */
export function sellerSettingsHandlers(deps: Deps): Handlers<keyof typeof sellerSettings> {
  return {
    'seller.getSettings': getSettings(deps),
    'seller.saveSettings': saveSettings(deps),
  }
}
