import type { ShopSettings } from '@domain/shop-settings'
import type { SettingsEditor } from '../../ports/settings-editor'
import type { Database } from './database'
import { difference } from './difference'
import { revIs } from './rev-is'
import { loadSettings } from './settings'

/** The document settings/shop, without a cache. */
export function createSettingsEditor(database: Database): SettingsEditor {
  return {
    async load() {
      const stored: ShopSettings & { lastEdit?: string } = await loadSettings(database)
      const { lastEdit = '', ...settings } = stored
      return { settings, lastEdit }
    },
    commit(before, { settings, lastEdit }) {
      const { _id, rev } = before.settings
      const changes = difference(before.settings, settings)
      const query = { _id, rev: revIs(rev) }
      return database.updateOne('settings', query, { $set: { ...changes, lastEdit } })
    },
  }
}
