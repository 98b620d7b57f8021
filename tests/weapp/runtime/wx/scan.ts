import type { Ask } from './dialogs'
import { asyncApi, WxFailure, type WxHost } from './host'

/** The camera that reads codes: dialog `scanCode`, to be answered with `{result}`, or `{}` by who goes back. */
export function scanApis(host: WxHost, ask: Ask) {
  return {
    scanCode: asyncApi(
      host,
      'scanCode',
      async (options) => {
        const { result } = (await ask('scanCode', options)) as { result?: unknown }
        if (typeof result !== 'string') throw new WxFailure('cancel')
        return { result, scanType: 'CODE_128' as const, charSet: 'utf-8', path: '', rawData: '' }
      },
      'person',
    ),
  }
}
