import type { ShopSettings } from '@domain/shop-settings'
import { ok, refuse, type Result } from '@domain/result'
import type { Handler, Request } from '../dispatch/handler'
import type { ContentCheck } from '../ports/content-check'
import type { Ids } from '../ports/ids'
import type { SettingsEditor } from '../ports/settings-editor'
import { editKeyOf } from './edit-key'
import { arePicturesOwn } from './own-pictures'
import { checkTexts, refuseTexts } from './published-texts'
import { fromForm, toSettings } from './settings-view'

interface Deps {
  readonly settingsEditor: SettingsEditor
  readonly contentCheck: Pick<ContentCheck, 'publication'>
  readonly ids: Ids
  /** The id of the cloud environment, whose storage pictures lie in. */
  readonly environment: string
}

const textsOf = ({ shopName, notice, banners }: ShopSettings) => [
  shopName,
  notice,
  ...banners.flatMap(({ title, subtitle }) => [title, subtitle]),
]

const picturesOf = ({ logo, banners }: ShopSettings) => [
  logo,
  ...banners.map(({ picture }) => picture),
]

type Refused = 'PICTURE_NOT_YOURS' | 'CONTENT_REFUSED' | 'CONTENT_CHECK_UNAVAILABLE'

/** What is new must be the person's own, and checked: the shop's first screen shows it at once. */
async function checkNew(
  { contentCheck, environment }: Deps,
  { openid, user }: Request<'seller.saveSettings'>['actor'],
  before: ShopSettings,
  after: ShopSettings,
): Promise<Result<null, Refused>> {
  if (!arePicturesOwn(picturesOf(after), picturesOf(before), user.publicId, environment)) {
    return refuse('PICTURE_NOT_YOURS')
  }
  const known = new Set(textsOf(before))
  const written = textsOf(after).filter((text) => !known.has(text))
  const verdict = await checkTexts(contentCheck, openid, written)
  return verdict === 'pass' ? ok(null) : refuseTexts(verdict)
}

/** Replaces the settings as a whole; other instances follow within half a minute. */
export function saveSettings(deps: Deps): Handler<'seller.saveSettings'> {
  const { settingsEditor, ids } = deps
  return async (request) => {
    const { actor, input } = request
    const before = await settingsEditor.load()
    const lastEdit = editKeyOf(ids, request)
    if (before.lastEdit === lastEdit) return ok(toSettings(before.settings))
    if (before.settings.rev !== input.rev) return refuse('CHANGED_MEANWHILE')
    const settings = fromForm(input.settings, input.rev)
    const checked = await checkNew(deps, actor, before.settings, settings)
    if (!checked.ok) return checked
    if (await settingsEditor.commit(before, { settings, lastEdit })) {
      return ok(toSettings(settings))
    }
    const now = await settingsEditor.load()
    return now.lastEdit === lastEdit ? ok(toSettings(now.settings)) : refuse('CHANGED_MEANWHILE')
  }
}
