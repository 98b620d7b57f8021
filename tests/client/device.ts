import Taro from '@tarojs/taro'

const ok = { errMsg: 'ok' }

/** Watches what a page asks of the device: where it goes and what it says. */
export function watchDevice() {
  const urls = (spy: { mock: { calls: [options: { url: string }][] } }) =>
    spy.mock.calls.map(([{ url }]) => url)
  const open = jest.spyOn(Taro, 'navigateTo').mockResolvedValue(ok)
  const replace = jest.spyOn(Taro, 'redirectTo').mockResolvedValue(ok)
  const tab = jest.spyOn(Taro, 'switchTab').mockResolvedValue(ok)
  const back = jest.spyOn(Taro, 'navigateBack').mockResolvedValue(ok)
  const toast = jest.spyOn(Taro, 'showToast').mockResolvedValue(ok)
  jest.spyOn(Taro, 'showLoading').mockResolvedValue(ok)
  jest.spyOn(Taro, 'hideLoading').mockReturnValue(undefined)
  return {
    opened: () => urls(open),
    replaced: () => urls(replace),
    tabs: () => urls(tab),
    /** How many pages back, per time. */
    backs: () => back.mock.calls.map(([options]) => options?.delta ?? 1),
    said: () => toast.mock.calls.map(([options]) => options?.title),
  }
}

/** The pages below the one under test, from the first opened, and that page itself. */
export function pagesOpen(...routes: string[]): void {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(routes.map((route) => ({ route })))
}

/** What the person answers when asked to confirm. */
export const answerConfirm = (confirm: boolean) =>
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ ...ok, confirm, cancel: !confirm })
