import type { ShopSettings } from '@domain/shop-settings'

export interface Settings {
  /** At most 30 s old. Throws when the shop was never set up. */
  shop(): Promise<ShopSettings>
  /** Whether shop() answers without a round trip. */
  isAtHand(): boolean
}
