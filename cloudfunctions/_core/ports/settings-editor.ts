import type { ShopSettings } from '@domain/shop-settings'

/** The settings, and which request made this revision, so that its repeat changes nothing; '': none. */
export interface ManagedSettings {
  readonly settings: ShopSettings
  readonly lastEdit: string
}

export interface SettingsEditor {
  /** As they are now. Throws when the shop was never set up. */
  load(): Promise<ManagedSettings>
  /** False, and nothing written, when they were edited since `before`. */
  commit(before: ManagedSettings, after: ManagedSettings): Promise<boolean>
}
