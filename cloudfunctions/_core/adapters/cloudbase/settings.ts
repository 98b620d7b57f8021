import { defaultSharing, type ShopSettings } from '@domain/shop-settings'
import type { Clock } from '../../ports/clock'
import type { Settings } from '../../ports/settings'
import { cached } from '../cached'
import type { Database } from './database'

type Stored = Omit<ShopSettings, 'sharing'> & Partial<Pick<ShopSettings, 'sharing'>>

const CACHE_MS = 30_000

/** The document settings/shop, kept in the instance for 30 s. */
export function createSettings(database: Database, clock: Clock): Settings {
  const shop = cached(clock, CACHE_MS, async () => {
    const settings = await database.findById<Stored>('settings', 'shop')
    if (!settings) throw new Error('the document settings/shop is missing')
    // Documents written before there was sharing lack it.
    return { ...settings, sharing: settings.sharing ?? defaultSharing }
  })
  return { shop: shop.get, isAtHand: shop.isKept }
}
