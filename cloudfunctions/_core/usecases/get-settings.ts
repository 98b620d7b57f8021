import { ok } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { SettingsEditor } from '../ports/settings-editor'
import { toSettings } from './settings-view'

/** The settings as they are now, for their form. */
export function getSettings({
  settingsEditor,
}: {
  readonly settingsEditor: Pick<SettingsEditor, 'load'>
}): Handler<'seller.getSettings'> {
  return async () => ok(toSettings((await settingsEditor.load()).settings))
}
