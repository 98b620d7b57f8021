import { completeRule } from '@domain/postage'
import { defaultSettings, type PostageTariff, type ShopSettings } from '@domain/shop-settings'
import type { Clock } from '../../ports/clock'
import type { Settings } from '../../ports/settings'
import { cached } from '../cached'
import type { Database } from './database'

type NewFields = keyof typeof defaultSettings
type Stored = Omit<ShopSettings, NewFields | 'postage'> &
  Partial<Pick<ShopSettings, NewFields>> & {
    readonly postage: PostageTariff & Partial<ShopSettings['postage']>
  }

const CACHE_MS = 30_000

/** The document settings/shop as it is now. Documents of before there was sharing and the seller's console lack fields. */
export async function loadSettings(database: Database): Promise<ShopSettings> {
  const settings = await database.findById<Stored>('settings', 'shop')
  if (!settings) throw new Error('the document settings/shop is missing')
  return { ...defaultSettings, ...settings, postage: completeRule(settings.postage) }
}

/** The document settings/shop, kept in the instance for 30 s. */
export function createSettings(database: Database, clock: Clock): Settings {
  const shop = cached(clock, CACHE_MS, () => loadSettings(database))
  return { shop: shop.get, isAtHand: shop.isKept }
}
