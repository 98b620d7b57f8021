import Taro from '@tarojs/taro'

/** WeChat shows its own toast after copying. */
export function copyText(data: string): void {
  Taro.setClipboardData({ data }).catch(() => undefined)
}
