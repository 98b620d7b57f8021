import type { ShopSettings } from '@domain/shop-settings'
import type { Clock } from '../../ports/clock'
import type { Settings } from '../../ports/settings'
import { cached } from '../cached'
import type { Database } from './database'

const CACHE_MS = 30_000

/** The document settings/shop, kept in the instance for 30 s. */
export function createSettings(database: Database, clock: Clock): Settings {
  const shop = cached(clock, CACHE_MS, async () => {
    const settings = await database.findById<ShopSettings>('settings', 'shop')
    if (!settings) throw new Error('the document settings/shop is missing')
    return settings
  })
  return { shop: shop.get, isAtHand: shop.isKept }
}
