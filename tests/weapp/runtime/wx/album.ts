import type { Ask } from './dialogs'
import { asyncApi, WxFailure, type WxHost } from './host'
import type { TempFiles } from './temp-files'

const SCOPE = 'scope.writePhotosAlbum'

/** The phone's album; `allowed` is undefined until WeChat has asked the person. */
export interface Album {
  allowed: boolean | undefined
  /** Paths of the pictures saved. */
  readonly saved: string[]
}

interface AlbumState {
  readonly album: Album
  readonly files: TempFiles
  readonly ask: Ask
  /** Waits for the consent to the privacy guide. */
  readonly authorize: () => Promise<void>
}

/**
 * The album as WeChat guards it: it asks once, dialog `scope.writePhotosAlbum`, to be answered with
 * `{allowed}`; after a refusal only its settings page, dialog `openSetting`, changes that.
 */
export function albumApis(host: WxHost, { album, files, ask, authorize }: AlbumState) {
  const settings = () =>
    ({ authSetting: album.allowed === undefined ? {} : { [SCOPE]: album.allowed } }) as never
  const answered = (result: Readonly<Record<string, unknown>>) => {
    album.allowed = result['allowed'] === true
  }
  return {
    getSetting: asyncApi(host, 'getSetting', settings),
    openSetting: asyncApi(
      host,
      'openSetting',
      async (options) => {
        answered(await ask('openSetting', options))
        return settings()
      },
      'person',
    ),
    saveImageToPhotosAlbum: asyncApi(
      host,
      'saveImageToPhotosAlbum',
      async ({ filePath }) => {
        await authorize()
        if (album.allowed === undefined) answered(await ask(SCOPE, {}))
        if (!album.allowed) throw new WxFailure('auth deny')
        if (!files.get(filePath)) throw new WxFailure('no such file or directory')
        album.saved.push(filePath)
        return {}
      },
      'person',
    ),
  } satisfies Partial<WechatMiniprogram.Wx>
}
