import Taro from '@tarojs/taro'

const ignore = () => undefined

export function toast(title: string, icon: 'none' | 'success' = 'none'): void {
  Taro.showToast({ title, icon, duration: 2000 }).catch(ignore)
}

/** Asks before something that cannot be taken back; true when the person confirms. */
export async function confirm(question: {
  title: string
  content?: string
  confirmText?: string
  cancelText?: string
}): Promise<boolean> {
  try {
    return (await Taro.showModal({ confirmColor: '#EE3F2D', ...question })).confirm
  } catch {
    return false
  }
}

/** Covers the page while the work runs, and always uncovers it. */
export async function whileLoading<T>(title: string, work: () => Promise<T>): Promise<T> {
  Promise.resolve(Taro.showLoading({ title, mask: true })).catch(ignore)
  try {
    return await work()
  } finally {
    Taro.hideLoading()
  }
}

export function endPullDown(): void {
  Taro.stopPullDownRefresh()
}

export function scrollToTop(): void {
  Promise.resolve(Taro.pageScrollTo({ scrollTop: 0, duration: 200 })).catch(ignore)
}
