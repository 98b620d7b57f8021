import type { SaveOutcome, SavePicture } from './album-port'
import { confirm } from './feedback'

const SCOPE = 'scope.writePhotosAlbum'

/** True or false as the person once answered; undefined when they were never asked. */
const permission = (): Promise<boolean | undefined> =>
  new Promise((resolve) => {
    wx.getSetting({
      success: ({ authSetting }) => resolve(authSetting[SCOPE]),
      fail: () => resolve(undefined),
    })
  })

/** WeChat asks once; after a refusal only its settings page can allow it. */
async function allowAgain(): Promise<SaveOutcome | 'allowed'> {
  const agreed = await confirm({
    title: '需要相册权限',
    content: '之前没有允许保存到相册。请在设置里打开「添加到相册」，再回来保存。',
    confirmText: '去设置',
    cancelText: '暂不',
  })
  if (!agreed) return 'cancelled'
  return new Promise((resolve) => {
    wx.openSetting({
      success: ({ authSetting }) => resolve(authSetting[SCOPE] ? 'allowed' : 'denied'),
      fail: () => resolve('denied'),
    })
  })
}

/** The messages of wx.saveImageToPhotosAlbum are not documented as closed; the unknown is 'failed'. */
function outcomeOf(message: string): SaveOutcome {
  // The person said no to the privacy guide, or closed the preview of the save.
  if (/cancel|privacy permission/.test(message)) return 'cancelled'
  // 'auth deny', 'authorize no response', 'system permission denied', 'no permission'.
  return /auth|deny|denied|permission/.test(message) ? 'denied' : 'failed'
}

export const savePicture: SavePicture = async (filePath) => {
  if ((await permission()) === false) {
    const answer = await allowAgain()
    if (answer !== 'allowed') return answer
  }
  return new Promise((resolve) => {
    wx.saveImageToPhotosAlbum({
      filePath,
      success: () => resolve('saved'),
      fail: ({ errMsg }) => resolve(outcomeOf(errMsg)),
    })
  })
}
