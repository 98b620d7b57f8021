import Taro from '@tarojs/taro'
import { pictureUrl } from './picture'

/** Shows pictures (cloud file ids) as large as the screen, beginning with the nth. */
export function previewPictures(fileIds: readonly string[], n: number): void {
  const urls = fileIds.map(pictureUrl)
  Promise.resolve(Taro.previewImage({ urls, current: urls[n] ?? '' })).catch(() => undefined)
}
