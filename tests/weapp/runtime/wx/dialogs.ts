import { asyncApi, type WxHost } from './host'

type DialogApis = Pick<
  WechatMiniprogram.Wx,
  | 'showToast'
  | 'hideToast'
  | 'showLoading'
  | 'hideLoading'
  | 'showModal'
  | 'showActionSheet'
  | 'chooseAddress'
  | 'previewImage'
>

/** A question that WeChat shows and the person answers. */
export interface OpenDialog {
  readonly api: string
  readonly options: Readonly<Record<string, unknown>>
  /** Closes it with what the person chose. */
  readonly answer: (result: Readonly<Record<string, unknown>>) => void
  /** Closes it as a refusal, for instance 'cancel'. */
  readonly refuse: (reason: string) => void
}

type Question = 'showModal' | 'showActionSheet'

/** Opens a dialog under a name and waits for what the person answers. */
export type Ask = (api: string, options: object) => Promise<never>

export const createAsk =
  (open: OpenDialog[]): Ask =>
  (api, options) =>
    new Promise((resolve, reject) => {
      const close = (then: () => void) => {
        open.splice(open.indexOf(dialog), 1)
        then()
      }
      const dialog: OpenDialog = {
        api,
        options: { ...options },
        answer: (result) => close(() => resolve(result as never)),
        refuse: (reason) => close(() => reject(new Error(reason))),
      }
      open.push(dialog)
    })

/** Dialogs open until the test answers them; toasts are only recorded. */
export function dialogApis(host: WxHost, ask: Ask, authorize: () => Promise<unknown>): DialogApis {
  const nothing = () => {}
  const asked = <K extends Question>(api: K): WechatMiniprogram.Wx[K] =>
    asyncApi(host, api, (options) => ask(api, options as object), 'person')
  return {
    showToast: asyncApi(host, 'showToast', nothing),
    hideToast: asyncApi(host, 'hideToast', nothing),
    showLoading: asyncApi(host, 'showLoading', nothing),
    hideLoading: asyncApi(host, 'hideLoading', nothing),
    previewImage: asyncApi(host, 'previewImage', nothing),
    showModal: asked('showModal'),
    showActionSheet: asked('showActionSheet'),
    chooseAddress: asyncApi(
      host,
      'chooseAddress',
      (options) => authorize().then(() => ask('chooseAddress', options)),
      'person',
    ),
  }
}
